"""Lineage: what recipients became, what came before them, and to what they belong or belonged.

A recipient that is not there, since it may not be seen, is named where a record writes its name, and leads nowhere."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from .. import models
from .case_study import CaseStudy
from .nodes import Recipient

Item = TypeVar("Item")


class Succession(NamedTuple):
    """One recipient became another."""

    before: Recipient
    after: Recipient
    record: models.Successor


class Membership(NamedTuple):
    """An organisation belongs, or belonged, to a recipient; `member` is there where it has a page of its own."""

    whole: Recipient
    member: Recipient | None
    record: models.Member

    def holds_in(self, year: int) -> bool:
        """Whether it belonged to it at any time of a year; what is not recorded does not end it."""
        since, until = self.record.since, self.record.until
        return (since is None or since <= year) and (until is None or year <= until)


@dataclass(frozen=True, eq=False)
class Lineage:
    """How recipients follow one another and hang together, by their slugs."""

    became: Mapping[str, tuple[Succession, ...]] = field(default_factory=dict)
    came_from: Mapping[str, tuple[Succession, ...]] = field(default_factory=dict)
    members: Mapping[str, tuple[Membership, ...]] = field(default_factory=dict)
    belongs_to: Mapping[str, tuple[Membership, ...]] = field(default_factory=dict)

    def predecessors(self, recipient: Recipient) -> list[Succession]:
        """Everything that it came from, the nearest first; what it came from by two ways is told once."""
        found: dict[Recipient, Succession] = {}
        nearest = [recipient]
        while nearest:
            steps = [step for one in nearest for step in self.came_from.get(one.slug, ())]
            steps = [step for step in steps if step.before is not recipient and step.before not in found]
            for step in steps:
                found.setdefault(step.before, step)
            nearest = list(dict.fromkeys(step.before for step in steps))
        return list(found.values())

    def shared(
        self, recipient: Recipient, by_recipient: Mapping[str, list[CaseStudy]]
    ) -> list[tuple[CaseStudy, Membership]]:
        """The honours of what it belonged to at the time, each once, in the usual order of each."""
        found: dict[CaseStudy, Membership] = {}
        for membership in self.belongs_to.get(recipient.slug, ()):
            for one in by_recipient.get(membership.whole.slug, ()):
                if membership.holds_in(one.edition.year):
                    found.setdefault(one, membership)
        return list(found.items())


def trace(recipients: Sequence[Recipient]) -> Lineage:
    """The lineage of all recipients, from what their records say; those that lead to no recipient lead nowhere."""
    telling = [one for one in recipients if one.record.became or one.record.members]
    known = {one.slug: one for one in recipients} if telling else {}
    steps = [
        Succession(one, known[record.recipient], record)
        for one in telling
        for record in one.record.became
        if record.recipient in known
    ]
    ties = [
        Membership(one, known.get(record.recipient or ""), record) for one in telling for record in one.record.members
    ]
    return Lineage(
        became=grouped((step.before.slug, step) for step in steps),
        came_from=grouped((step.after.slug, step) for step in sorted(steps, key=latest_first)),
        members=grouped((tie.whole.slug, tie) for tie in ties),
        belongs_to=grouped((tie.member.slug, tie) for tie in ties if tie.member),
    )


def latest_first(step: Succession) -> tuple[int, str]:
    """A key by which the latest succession stands first, one without a year last."""
    return -(step.record.year or 0), step.before.filed


def grouped(pairs: Iterable[tuple[str, Item]]) -> dict[str, tuple[Item, ...]]:
    """What stands under each slug, in the order in which it comes."""
    found: dict[str, list[Item]] = defaultdict(list)
    for slug, item in pairs:
        found[slug].append(item)
    return {slug: tuple(items) for slug, items in found.items()}
