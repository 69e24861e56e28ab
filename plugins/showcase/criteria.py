"""What a category said in an edition: its criteria and its words belong to category and edition together."""

from collections.abc import Iterable
from itertools import chain

from .models import Criterion, Wording
from .showcase import Category, year_of


def wording_in(category: Category, edition: str) -> Wording | None:
    """The earlier wording that held in an edition: its own, else the nearest later one; nothing where today's holds."""
    if not category.record.wording:
        return None
    order = {one.label: (year_of(one), -place) for place, one in enumerate(category.programme.record.editions)}
    here = order.get(edition)
    known = [one for one in category.record.wording if one.edition in order]
    later = [one for one in known if here and here <= order[one.edition]]
    return min(later, key=lambda one: order[one.edition], default=None)


def criteria_in(category: Category, edition: str) -> tuple[Criterion, ...]:
    """What judges looked for in an edition."""
    wording = wording_in(category, edition)
    return (wording and wording.criteria) or category.record.criteria


def criteria_ever(category: Category, edition: str) -> Iterable[Criterion]:
    """The criteria of an edition, then every other that the category ever had, each slug once."""
    others = (one.criteria for one in category.record.wording)
    found = chain(criteria_in(category, edition), category.record.criteria, *others)
    first: dict[str, Criterion] = {}
    for criterion in found:
        first.setdefault(criterion.slug, criterion)
    return first.values()
