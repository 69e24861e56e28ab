"""Lineage: names over time, what a recipient became, and which organisations belong to it."""

from collections import defaultdict
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Any, NamedTuple

from ..models import CaseStudy, Member, Recipient
from ..problems import Problem, suggest
from ..records import Located, Records, fold_name
from ..source import Step


class Told(NamedTuple):
    """A recipient where a record tells of it: in a file of its own, or within a case study."""

    record: Located[Any]
    value: Recipient
    slug: str
    steps: tuple[Step, ...]

    def problem(self, loc: tuple[Step, ...], what: str, instead: str) -> Problem:
        """A problem at a field of the recipient."""
        return Problem(self.record.place(*self.steps, *loc), what, instead)


def told_in(record: Located[Any]) -> Told | None:
    """The recipient that a record tells of."""
    value = record.value
    if isinstance(value, Recipient):
        return Told(record, value, record.slug, ())
    if isinstance(value, CaseStudy) and isinstance(value.recipient, Recipient):
        return Told(record, value.recipient, record.recipient_slug, ("recipient",))
    return None


def find_muddled_lineage(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem for each name, member or successor of a recipient that does not go with another, or with itself."""
    told = told_in(record)
    if told is None:
        return
    if told.value.former_names:
        yield from names_at_once(told)
    if told.value.members:
        yield from impossible_members(told)
        yield from members_twice(told)
    if told.value.became:
        yield from successors_twice(told)


def names_at_once(told: Told) -> Iterator[Problem]:
    """A problem for each former name that ended in the same year as another."""
    first: dict[int, int] = {}
    for index, one in enumerate(told.value.former_names):
        before = first.setdefault(one.until, index)
        if before != index:
            what = f"`{told.value.former_names[before].name}` was its name until {one.until} as well"
            instead = "Write the last year of each name; another spelling belongs under `aliases`"
            yield told.problem(("former_names", index, "until"), what, instead)


def impossible_members(told: Told) -> Iterator[Problem]:
    """A problem for each member that is the recipient itself, or that left before it joined."""
    for index, one in enumerate(told.value.members):
        if one.recipient == told.slug:
            what, instead = f"`{told.slug}` is a member of itself", "Leave the member out, or name another"
            yield told.problem(("members", index, "recipient"), what, instead)
        if one.since and one.until and one.until < one.since:
            what = f"`{one.name}` left in {one.until}, before it joined in {one.since}"
            yield told.problem(("members", index, "until"), what, "Write the years in their order")


def members_twice(told: Told) -> Iterator[Problem]:
    """A problem for each member that another entry names for the same years."""
    entries: dict[str, list[tuple[int, Member]]] = defaultdict(list)
    for index, one in enumerate(told.value.members):
        entries[one.recipient or fold_name(one.name)].append((index, one))
    for some in entries.values():
        for place, (index, one) in enumerate(some):
            before = next((number for number, other in some[:place] if overlap(one, other)), None)
            if before is not None:
                line = told.record.place(*told.steps, "members", before).line
                what = f"`{one.name}` is listed twice, first in line {line}"
                instead = "Keep one of the two; one that left and came back has `since` and `until`"
                yield told.problem(("members", index), what, instead)


def overlap(one: Member, other: Member) -> bool:
    """Whether some year lies in both memberships."""
    ends_before = one.until is not None and other.since is not None and one.until < other.since
    begins_after = one.since is not None and other.until is not None and one.since > other.until
    return not (ends_before or begins_after)


def successors_twice(told: Told) -> Iterator[Problem]:
    """A problem for each successor that is named a second time."""
    seen: set[str] = set()
    for index, one in enumerate(told.value.became):
        if one.recipient in seen:
            what = f"That it became `{one.recipient}` is said twice"
            yield told.problem(("became", index, "recipient"), what, "Keep one of the two")
        seen.add(one.recipient)


def find_unknown_kin(records: Records) -> Iterator[Problem]:
    """A problem for each member or successor whose slug is that of no recipient."""
    for recipient in records.recipients.values():
        for field in ("members", "became"):
            for index, one in enumerate(getattr(recipient.value, field)):
                slug = one.recipient
                if slug is None or slug in records.recipients or records.was_refused("recipients", slug):
                    continue
                more = " or leave `recipient` out: its name is then shown without a link" if field == "members" else ""
                instead = suggest(slug, records.recipients.keys(), f"Write a file `recipients/{slug}.yaml`{more}.")
                yield Problem(recipient.place(field, index, "recipient"), f"There is no recipient `{slug}`", instead)


def find_circular_lineage(records: Records) -> Iterator[Problem]:
    """A problem for each ring of recipients that became one another, at the first of them in the files."""
    graph = {
        slug: [one.recipient for one in located.value.became if one.recipient in records.recipients]
        for slug, located in records.recipients.items()
        if located.value.became
    }
    while ring := find_ring(graph):
        at = min(ring, key=lambda step: records.recipients[step[0]].place("became", 0))
        first = ring.index(at)
        names = [slug for slug, _ in (*ring[first:], *ring[: first + 1])]
        what = "Recipients became one another: " + ", which became ".join(f"`{name}`" for name in names)
        index = [one.recipient for one in records.recipients[at[0]].value.became].index(at[1])
        yield Problem(records.recipients[at[0]].place("became", index, "recipient"), what, "Leave one of them out")
        graph[at[0]].remove(at[1])


def find_ring(graph: dict[str, list[str]]) -> list[tuple[str, str]]:
    """The steps of a ring, each from one slug to the next; nothing where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        # It tells the ring against the direction of the steps, its first slug once more at its end.
        slugs: list[str] = error.args[1][::-1]
        return list(pairwise(slugs))
    return []


def find_unlinked_members(records: Records) -> Iterator[Problem]:
    """A warning for each member that has the name of a recipient and does not lead to its page."""
    naming = [one for one in records.recipients.values() if any(not member.recipient for member in one.value.members)]
    slugs = slugs_by_name(records) if naming else {}
    for recipient in naming:
        for index, member in enumerate(recipient.value.members):
            slug = None if member.recipient else slugs.get(fold_name(member.name))
            if slug and slug != recipient.slug:
                what = f"`{member.name}` has the name of the recipient `{slug}`, and does not lead to its page"
                instead = f"If it is the same, write `recipient: {slug}` beside it"
                yield Problem(recipient.place("members", index, "name"), what, instead, is_warning=True)


def slugs_by_name(records: Records) -> dict[str, str]:
    """The recipients' slugs by each of their names, as names are compared."""
    found: dict[str, str] = {}
    for slug, recipient in records.recipients.items():
        for name in (recipient.value.name, *recipient.value.other_names):
            found.setdefault(fold_name(name), slug)
    return found
