"""Honours: the recognitions that a recipient's page tells, its own and those of others that it has to do with."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from .language import Language
from .link import Link
from .showcase import CaseStudy, Recipient, Showcase


class Shared(NamedTuple):
    """A recognition of another, and the link to that one; its line says what either was to the other."""

    case_study: CaseStudy
    whose: Link


class Honours(NamedTuple):
    """What a recipient was honoured with, and what others were, each in the usual order."""

    own: tuple[CaseStudy, ...]
    with_others: tuple[Shared, ...]
    of_members: tuple[Shared, ...]
    of_predecessors: tuple[Shared, ...]

    @property
    def of_others(self) -> tuple[Shared, ...]:
        """All that are not its own."""
        return self.with_others + self.of_members + self.of_predecessors


def honours_of(showcase: Showcase, recipient: Recipient) -> Honours:
    """The honours of a recipient, of what it was a part of, of a trust's members, of its predecessors."""
    shared = showcase.lineage.shared(recipient, showcase.by_recipient)
    with_others = (Shared(one, link_to(tie.whole, tie.record.role)) for one, tie in shared)
    return Honours(
        tuple(showcase.by_recipient.get(recipient.slug, ())),
        ordered(showcase, with_others),
        ordered(showcase, members_honours(showcase, recipient)),
        ordered(showcase, predecessors_honours(showcase, recipient)),
    )


def members_honours(showcase: Showcase, recipient: Recipient) -> Iterator[Shared]:
    """What a trust's members were honoured with while they belonged to it; nothing for other recipients."""
    if recipient.record.kind != "trust":
        return
    for tie in showcase.lineage.members.get(recipient.slug, ()):
        if tie.member:
            found = showcase.by_recipient.get(tie.member.slug, ())
            link = link_to(tie.member, tie.record.role)
            yield from (Shared(one, link) for one in found if tie.holds_in(one.edition.year))


def predecessors_honours(showcase: Showcase, recipient: Recipient) -> Iterator[Shared]:
    """What those were honoured with that became the recipient."""
    for step in showcase.lineage.predecessors(recipient):
        found = showcase.by_recipient.get(step.before.slug, ())
        yield from (Shared(one, step.before.link) for one in found)


def ordered(showcase: Showcase, some: Iterable[Shared]) -> tuple[Shared, ...]:
    """The same in the usual order, each recognition once."""
    once = {one.case_study: one for one in some}
    return tuple(sorted(once.values(), key=lambda one: showcase.number_by_case_study[one.case_study]))


def link_to(recipient: Recipient, role: str | None) -> Link:
    """The link to a recipient, and what the one was to the other."""
    return Link(recipient.record.name, recipient.address, line=role)


@lru_cache(maxsize=1024)
def count_of_recognitions(language: Language, number: int) -> str:
    """`1 recognition`, `3 recognitions`: said on every page, and of few numbers."""
    return language.count("%(num)s recognition", "%(num)s recognitions", number)


def award_words(case_study: CaseStudy) -> str:
    """The award in one line: level, category, programme, edition."""
    return ", ".join(
        (
            case_study.level.name,
            case_study.category.record.name,
            case_study.programme.record.name,
            case_study.edition.label,
        )
    )
