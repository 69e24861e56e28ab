"""Records of many files together: each under its slug, recipients written inline among the others."""

from collections.abc import Iterable
from typing import Any, cast

from ..models import CaseStudy, Recipient, Record
from ..problems import Place, Problem, shown_path
from ..source import Mapping
from .located import Located, Records, find
from .names import fold_name, slug_of_recipient


def gather(readings: Iterable[tuple[str, Any]]) -> tuple[Records, list[Problem]]:
    """All records by type and slug, and the problems of slugs that two of them claim."""
    gatherer = Gatherer()
    for record_type, reading in readings:
        gatherer.refused.update(reading.refused)
        for record in reading.records:
            gatherer.add(record_type, record)
    for case_study in gatherer.by_type["case-studies"].values():
        gatherer.add_inline_recipient(case_study)
    return gatherer.records(), gatherer.problems


class Gatherer:
    """Puts records under their slugs and notes collisions."""

    def __init__(self) -> None:
        types = ("site", "programmes", "categories", "regions", "topics", "recipients", "case-studies")
        self.by_type: dict[str, dict[Any, Located[Any]]] = {record_type: {} for record_type in types}
        self.refused: set[tuple[str, str]] = set()
        self.problems: list[Problem] = []

    def add(self, record_type: str, record: Located[Record]) -> None:
        """Adds a record, unless another has its slug already."""
        value = record.value
        key = (value.edition, record.slug) if isinstance(value, CaseStudy) else record.slug
        first = self.by_type[record_type].setdefault(key, record)
        if first is not record:
            self.refuse(record.place("slug"), record.slug, first)

    def refuse(self, place: Place, slug: str, first: Located[Any]) -> None:
        """Notes that a slug is taken."""
        taken = f"{shown_path(first.node.place.file)}:{first.node.place.line}"
        what = f"The slug `{slug}` is already taken by {taken}"
        self.problems.append(Problem(place, what, "Give one of the two a `slug` of its own"))

    def add_inline_recipient(self, case_study: Located[CaseStudy]) -> None:
        """Adds the recipient that a case study writes out, unless it is known under its slug."""
        recipient, node = case_study.value.recipient, find(case_study.node, ("recipient",))
        if not isinstance(recipient, Recipient) or not isinstance(node, Mapping):
            return
        record = Located(recipient, slug_of_recipient(recipient), node)
        first = self.by_type["recipients"].setdefault(record.slug, record)
        if first is record:
            return
        if fold_name(recipient.name) not in names_of(first.value):
            self.refuse(record.place("name"), record.slug, first)
        elif stand_apart(recipient, first.value):
            self.doubt(record, first)

    def doubt(self, record: Located[Recipient], first: Located[Recipient]) -> None:
        """Warns that one name in two places may be two recipients."""
        taken = f"{shown_path(first.node.place.file)}:{first.node.place.line}"
        what = f"`{record.value.name}` has another place in {taken}"
        instead = "If they are two recipients, give one a `slug` of its own; if they are one, write the same place"
        self.problems.append(Problem(record.place("place"), what, instead, is_warning=True))

    def records(self) -> Records:
        """Everything gathered so far."""
        by_type = self.by_type
        return Records(
            site=by_type["site"].get("site"),
            programmes=by_type["programmes"],
            categories=by_type["categories"],
            regions=by_type["regions"],
            topics=by_type["topics"],
            recipients=by_type["recipients"],
            case_studies=tuple(cast(Iterable[Located[CaseStudy]], by_type["case-studies"].values())),
            refused=frozenset(self.refused),
        )


def names_of(recipient: Recipient) -> set[str]:
    """Every name that a recipient goes by, folded for comparing."""
    return {fold_name(name) for name in (recipient.name, *recipient.aliases)}


def stand_apart(one: Recipient, other: Recipient) -> bool:
    """True when both state a place and the places differ."""
    return bool(one.place and other.place and fold_name(one.place) != fold_name(other.place))
