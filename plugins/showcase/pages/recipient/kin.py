"""Kin: what a recipient was called, came from and became, what belongs to it and what it belongs to."""

from collections.abc import Iterator
from typing import NamedTuple

from ...language import Language
from ...publication import Publication
from ...registers import address_of
from ...showcase import Membership, Recipient, Succession


class Tie(NamedTuple):
    """A name that has to do with a recipient: where it leads, if anywhere, and a few words about it."""

    name: str
    address: str | None
    words: str


class Kin(NamedTuple):
    """Everything that has to do with a recipient."""

    former_names: tuple[Tie, ...]
    became: tuple[Tie, ...]
    came_from: tuple[Tie, ...]
    belongs_to: tuple[Tie, ...]
    members: tuple[Tie, ...]
    identifiers: tuple[Tie, ...]


def kin_of(publication: Publication, recipient: Recipient) -> Kin:
    """Everything that has to do with a recipient, in the order in which its page tells it."""
    language, lineage, slug = publication.language, publication.showcase.lineage, recipient.slug
    return Kin(
        former_names=tuple(former_names(language, recipient)),
        became=tuple([tie_of_successor(step) for step in lineage.became.get(slug, ())]),
        came_from=tuple([tie_of_predecessor(language, recipient, step) for step in lineage.predecessors(recipient)]),
        belongs_to=tuple([tie_of_whole(language, one) for one in lineage.belongs_to.get(slug, ())]),
        members=tuple([tie_of_member(language, one) for one in lineage.members.get(slug, ())]),
        identifiers=tuple([Tie(one.value, address_of(one), one.scheme) for one in recipient.record.identifiers]),
    )


def former_names(language: Language, recipient: Recipient) -> Iterator[Tie]:
    """The names that it had, the latest first, each with its last year."""
    for one in sorted(recipient.record.former_names, key=lambda one: -one.until):
        yield Tie(one.name, None, years(language, None, one.until))


def tie_of_successor(step: Succession) -> Tie:
    """What it became, when and how."""
    return Tie(step.after.record.name, step.after.address, listed(step.record.year, step.record.how))


def tie_of_predecessor(language: Language, recipient: Recipient, step: Succession) -> Tie:
    """What it came from, when and how; what that became first, where there were more steps."""
    between = "" if step.after is recipient else language.say("became %(name)s") % {"name": step.after.record.name}
    return Tie(step.before.record.name, step.before.address, listed(between, step.record.year, step.record.how))


def tie_of_whole(language: Language, one: Membership) -> Tie:
    """What it belongs to, as what, and in which years."""
    return Tie(one.whole.record.name, one.whole.address, role_and_years(language, one))


def tie_of_member(language: Language, one: Membership) -> Tie:
    """What belongs to it, as what, and in which years: under the name that its own record gives it."""
    return Tie(one.record.name, one.member.address if one.member else None, role_and_years(language, one))


def role_and_years(language: Language, one: Membership) -> str:
    """`lead school, 2019 to 2024`."""
    return listed(one.record.role, years(language, one.record.since, one.record.until))


def years(language: Language, since: int | None, until: int | None) -> str:
    """`2019 to 2024`, `since 2019`, `until 2024`, or nothing."""
    if since is None and until is None:
        return ""
    if until is None:
        return language.say("since %(year)s") % {"year": since}
    if since is None:
        return language.say("until %(year)s") % {"year": until}
    return str(since) if since == until else language.say("%(first)s to %(last)s") % {"first": since, "last": until}


def listed(*parts: str | int | None) -> str:
    """The parts that hold something, one after another."""
    return ", ".join(str(part) for part in parts if part)
