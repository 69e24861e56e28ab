"""A category as data."""

from collections.abc import Iterable, Iterator

from ...archive import facts_of_category
from ...models import Call, Criterion, Moment, Wording
from ...publication import Publication
from ...showcase import Category
from ..shapes import CallData, CategoryData, CriterionData, WordingData
from .facts import facts_data
from .prose import prose
from .refs import refs_of, sources_of


def categories_data(publication: Publication) -> Iterator[CategoryData]:
    """Every category."""
    return (category_data(publication, one) for one in publication.showcase.categories)


def category_data(publication: Publication, category: Category) -> CategoryData:
    """One category."""
    record, at = category.record, category.address
    return {
        "type": "category",
        "id": publication.absolute(at),
        "slug": category.slug,
        "name": record.name,
        "programme": refs_of(publication).to(category.programme),
        "line": record.line,
        "about": prose(publication, record.about, at),
        "who_can_enter": prose(publication, record.who_can_enter, at),
        "criteria": criteria_data(record.criteria),
        "call": call_data(record.call) if record.call else None,
        "wording": [wording_data(publication, one, at) for one in record.wording],
        "sources": sources_of(record.sources),
        "case_studies": [
            publication.absolute(one.address) for one in publication.showcase.by_category.get(category.slug, ())
        ],
        "facts": facts_data(publication, facts_of_category(publication, category)),
    }


def criteria_data(criteria: Iterable[Criterion]) -> list[CriterionData]:
    """What judges look for."""
    return [{"slug": one.slug, "name": one.name, "question": one.question} for one in criteria]


def call_data(call: Call) -> CallData:
    """The window for entries: the deadline that holds, and the one before where it was put off."""
    return {
        "edition": call.edition,
        "opens": instant(call.opens),
        "opens_has_hour": call.opens.hour is not None if call.opens else None,
        "deadline": instant(call.deadline),
        "deadline_has_hour": call.deadline.hour is not None if call.deadline else None,
        "extended_from": instant(call.closes) if call.extended else None,
        "enter": call.enter,
    }


def instant(moment: Moment | None) -> str | None:
    """A moment with its offset, where there is one."""
    return moment.instant.isoformat() if moment else None


def wording_data(publication: Publication, wording: Wording, address: str) -> WordingData:
    """What it said in an edition."""
    return {
        "edition": wording.edition,
        "about": prose(publication, wording.about, address),
        "who_can_enter": prose(publication, wording.who_can_enter, address),
        "criteria": criteria_data(wording.criteria),
    }
