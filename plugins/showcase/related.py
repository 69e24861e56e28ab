"""Read next, and why: the three case studies that a reader of one would want to see."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from .language import Language
from .showcase import CaseStudy, Showcase

Keys = Callable[[CaseStudy], Iterable[Hashable]]
NEAR = 6
"""How far to look along a group for somebody new; keeps the cost of one page the same at any size."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A case study to read next, and the reason for it."""

    case_study: CaseStudy
    reason: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A way for two case studies to belong together: what they share, and how that is said."""

    keys: Keys
    say: Callable[[Language, CaseStudy, CaseStudy, Hashable], str]


def same_recipient(language: Language, one: CaseStudy, other: CaseStudy, key: Hashable) -> str:
    """Another honour of the same school."""
    return language.say("The same recipient, %(edition)s") % {"edition": other.edition.label}


def same_role(language: Language, one: CaseStudy, other: CaseStudy, key: Hashable) -> str:
    """Partners that do the same."""
    return language.say("Also works with a partner: %(role)s") % {"role": key}


def same_category(language: Language, one: CaseStudy, other: CaseStudy, key: Hashable) -> str:
    """`Same category, 1 year earlier` and its kin."""
    years = other.edition.year - one.edition.year
    if years == 0:
        return language.say("Same category, same year")
    if years < 0:
        return language.count("Same category, %(num)s year earlier", "Same category, %(num)s years earlier", -years)
    return language.count("Same category, %(num)s year later", "Same category, %(num)s years later", years)


def same_topic(language: Language, one: CaseStudy, other: CaseStudy, key: Hashable) -> str:
    """A topic in common."""
    name = next(topic.record.name for topic in other.topics if topic.slug == key)
    return language.say("Also about: %(topic)s") % {"topic": name}


def same_region(language: Language, one: CaseStudy, other: CaseStudy, key: Hashable) -> str:
    """The same place."""
    return language.say("Same region: %(place)s") % {"place": other.region.name if other.region else ""}


def same_programme(language: Language, one: CaseStudy, other: CaseStudy, key: Hashable) -> str:
    """The same award scheme: the loosest tie."""
    return language.say("Also honoured by: %(programme)s") % {"programme": other.programme.short_name}


CLOSE_TIES = (
    Tie(lambda one: (one.recipient.slug,), same_recipient),
    Tie(lambda one: (partner.role.casefold() for partner in one.record.partners if partner.role), same_role),
    Tie(lambda one: (one.category.slug,), same_category),
    Tie(lambda one: (topic.slug for topic in one.topics), same_topic),
    Tie(lambda one: (one.region.slug,) if one.region else (), same_region),
)
TIES = (*CLOSE_TIES, Tie(lambda one: (one.programme.slug,), same_programme))


class Related:
    """Suggestions for any case study of a Showcase, from groups that are made once."""

    def __init__(self, showcase: Showcase, language: Language) -> None:
        self.language = language
        self.groups = [group_by(showcase.case_studies, tie.keys) for tie in TIES]

    def suggest(self, one: CaseStudy, number: int = 3) -> list[Suggestion]:
        """Up to so many suggestions, the closest tie first, one for each tie before a second of any."""
        chosen: dict[str, Suggestion] = {}
        pairs = [*zip(TIES, self.groups, strict=True)]
        for tie, group in [*pairs[: len(CLOSE_TIES)] * 2, *pairs * number]:
            for key in tie.keys(one):
                other = next((near for near in neighbours(group[key], one) if near.address not in chosen), None)
                if other and len(chosen) < number:
                    chosen[other.address] = Suggestion(other, tie.say(self.language, one, other, key))
                    break
        return list(chosen.values())


@dataclass(frozen=True, slots=True)
class Group:
    """Case studies that share something, in the default order, and where each stands."""

    members: list[CaseStudy]
    position: dict[str, int]


def group_by(case_studies: Iterable[CaseStudy], keys: Keys) -> dict[Hashable, Group]:
    """The case studies by each of their keys."""
    groups: dict[Hashable, Group] = defaultdict(lambda: Group([], {}))
    for one in case_studies:
        for key in dict.fromkeys(keys(one)):
            groups[key].position[one.address] = len(groups[key].members)
            groups[key].members.append(one)
    return groups


def neighbours(group: Group, one: CaseStudy) -> Iterator[CaseStudy]:
    """The others of a group, the nearest first, a few each way."""
    here = group.position[one.address]
    for distance in range(1, NEAR + 1):
        for place in (here + distance, here - distance):
            if 0 <= place < len(group.members):
                yield group.members[place]
