"""Records of many files together: each under its slug, recipients written inline among the others."""

from collections.abc import Iterable
from typing import Any, cast

from ..models import RECORD_TYPES, CaseStudy, Recipient, Record, Redirect, Takedown, Withdrawn
from ..problems import Place, Problem, shown_path
from .located import Located, Records
from .names import fold_name
from .roots import Roots


def gather(readings: Iterable[tuple[str, Any]], roots: Roots | None = None) -> tuple[Records, list[Problem]]:
    """All records by type and slug, and the problems of slugs that two of them claim."""
    gatherer = Gatherer()
    for record_type, reading in readings:
        gatherer.refused.update(reading.refused)
        for record in reading.records:
            gatherer.add(record_type, record)
    for case_study in gatherer.by_type["case-studies"].values():
        gatherer.add_inline_recipient(case_study)
    return gatherer.records(roots), gatherer.problems


class Gatherer:
    """Puts records under their slugs and notes collisions."""

    def __init__(self) -> None:
        self.by_type: dict[str, dict[Any, Located[Any]]] = {record_type: {} for record_type in RECORD_TYPES}
        self.refused: set[tuple[str, str]] = set()
        self.problems: list[Problem] = []

    def add(self, record_type: str, record: Located[Record]) -> None:
        """Adds a record, unless another has its slug already."""
        first = self.by_type[record_type].setdefault(key_of(record), record)
        if first is record:
            return
        if isinstance(record.value, Redirect | Withdrawn):
            what = f"The address `{record.value.address}` stands in {shown_line(first)} already"
            self.problems.append(Problem(record.place("address"), what, "Keep one of the two"))
        else:
            self.refuse(record.place("slug"), record.slug, first)

    def refuse(self, place: Place, slug: str, first: Located[Any]) -> None:
        """Notes that a slug is taken."""
        what = f"The slug `{slug}` is already taken by {shown_line(first)}"
        self.problems.append(Problem(place, what, "Give one of the two a `slug` of its own"))

    def add_inline_recipient(self, case_study: Located[CaseStudy]) -> None:
        """Adds the recipient that a case study writes out, unless it is known under its slug."""
        recipient, slug = case_study.value.recipient, case_study.recipient_slug
        if not isinstance(recipient, Recipient):
            return
        first = self.by_type["recipients"].get(slug)
        if first is None:
            self.by_type["recipients"][slug] = inline(case_study, recipient)
        elif not is_name_of(recipient.name, first.value):
            self.refuse(inline(case_study, recipient).place("name"), slug, first)
        elif stand_apart(recipient, first.value):
            self.doubt(inline(case_study, recipient), first)

    def doubt(self, record: Located[Recipient], first: Located[Recipient]) -> None:
        """Warns that one name in two places may be two recipients."""
        what = f"`{record.value.name}` has another place in {shown_line(first)}"
        instead = "If they are two recipients, give one a `slug` of its own; if they are one, write the same place"
        self.problems.append(Problem(record.place("place"), what, instead, is_warning=True))

    def records(self, roots: Roots | None) -> Records:
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
            redirects=by_type["redirects"],
            withdrawn=by_type["withdrawn"],
            takedowns=tuple(cast(Iterable[Located[Takedown]], by_type["takedowns"].values())),
            roots=roots,
            refused=frozenset(self.refused),
        )


def key_of(record: Located[Any]) -> Any:
    """What no two records of a type may share."""
    value = record.value
    if isinstance(value, CaseStudy):
        return value.edition, record.slug
    if isinstance(value, Redirect | Withdrawn):
        return value.address
    return (record.path, record.steps) if isinstance(value, Takedown) else record.slug


def inline(case_study: Located[CaseStudy], recipient: Recipient) -> Located[Recipient]:
    """The recipient that a case study writes out, as a record at its own place."""
    steps = (*case_study.steps, "recipient")
    return Located(recipient, case_study.recipient_slug, case_study.path, case_study.line, case_study.column, steps)


def shown_line(record: Located[Any]) -> str:
    """The file and the line with which a record begins."""
    place = record.place()
    return f"{shown_path(place.file)}:{place.line}"


def is_name_of(name: str, recipient: Recipient) -> bool:
    """True when a recipient goes by the name, in whatever way it is written."""
    if name == recipient.name:
        return True
    return fold_name(name) in {fold_name(known) for known in (recipient.name, *recipient.other_names)}


def stand_apart(one: Recipient, other: Recipient) -> bool:
    """True when both state a place and the places differ."""
    if one.place == other.place:
        return False
    return bool(one.place and other.place and fold_name(one.place) != fold_name(other.place))
