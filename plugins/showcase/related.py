"""Read next, and why: the three case studies that a reader of one would want to see."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from .language import Language
from .showcase import CaseStudy, Programme, Recipient, Region, Showcase, Topic

Keys = Callable[[CaseStudy], Iterable[Hashable]]
Groups = dict[Hashable, list[int]]
"""The numbers of the case studies that share something, in the default order."""

NEAR = 6
"""How far to look along a group for somebody new; keeps the cost of one page the same at any size."""


class Suggestion(NamedTuple):
    """A case study to read next, and the reason for it."""

    case_study: CaseStudy
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Tie:
    """A way for two case studies to belong together: what they share, and how that is said."""

    keys: Keys
    say: Callable[..., str]
    """From the language, the two case studies and what they share."""


def same_recipient(language: Language, one: CaseStudy, other: CaseStudy, recipient: Recipient) -> str:
    """Another honour of the same school."""
    return language.say("The same recipient, %(edition)s") % {"edition": other.edition.label}


def same_role(language: Language, one: CaseStudy, other: CaseStudy, role: str) -> str:
    """Partners that do the same."""
    return language.say("Also works with a partner: %(role)s") % {"role": role}


def same_category(language: Language, one: CaseStudy, other: CaseStudy, slug: str) -> str:
    """`Same category, 1 year earlier` and its kin."""
    return years_apart(language, other.edition.year - one.edition.year)


@lru_cache(maxsize=1024)
def years_apart(language: Language, years: int) -> str:
    """The same, which is said often and of few numbers."""
    if years == 0:
        return language.say("Same category, same year")
    if years < 0:
        return language.count("Same category, %(num)s year earlier", "Same category, %(num)s years earlier", -years)
    return language.count("Same category, %(num)s year later", "Same category, %(num)s years later", years)


def same_topic(language: Language, one: CaseStudy, other: CaseStudy, topic: Topic) -> str:
    """A topic in common."""
    return language.say("Also about: %(topic)s") % {"topic": topic.record.name}


def same_region(language: Language, one: CaseStudy, other: CaseStudy, region: Region) -> str:
    """The same place."""
    return language.say("Same region: %(place)s") % {"place": region.name}


def same_programme(language: Language, one: CaseStudy, other: CaseStudy, programme: Programme) -> str:
    """The same award scheme: the loosest tie."""
    return language.say("Also honoured by: %(programme)s") % {"programme": programme.short_name}


CLOSE_TIES = (
    Tie(lambda one: (one.recipient,), same_recipient),
    Tie(lambda one: [partner.role.casefold() for partner in one.record.partners if partner.role], same_role),
    Tie(lambda one: (one.category,), same_category),
    Tie(lambda one: one.topics, same_topic),
    Tie(lambda one: (one.region,) if one.region else (), same_region),
)
TIES = (*CLOSE_TIES, Tie(lambda one: (one.category.programme,), same_programme))


class Related:
    """Suggestions for any case study of a Showcase, from groups that are made once, when they are first needed."""

    def __init__(self, showcase: Showcase, language: Language) -> None:
        self.showcase, self.language = showcase, language
        self.made: dict[Tie, Groups] = showcase.groups

    def suggest(self, one: CaseStudy, number: int = 3) -> list[Suggestion]:
        """Up to so many suggestions, the closest tie first, one for each tie before a second of any."""
        here = self.showcase.number_by_case_study[one]
        chosen: dict[int, Suggestion] = {}
        for tie in chain(CLOSE_TIES * 2, TIES * number):
            groups = self.groups(tie)
            for key in tie.keys(one):
                place = find_near(groups[key], here, chosen)
                if place is not None:
                    other = self.showcase.case_studies[place]
                    chosen[place] = Suggestion(other, tie.say(self.language, one, other, key))
                    break
            if len(chosen) == number:
                break
        return list(chosen.values())

    def groups(self, tie: Tie) -> Groups:
        """The groups of a tie, made when they are first needed."""
        found = self.made.get(tie)
        if found is None:
            found = self.made[tie] = group_by(self.showcase.case_studies, tie.keys)
        return found


def group_by(case_studies: Iterable[CaseStudy], keys: Keys) -> Groups:
    """The numbers of the case studies by each of their keys."""
    groups: Groups = defaultdict(list)
    for number, one in enumerate(case_studies):
        for key in keys(one):
            group = groups[key]
            if not group or group[-1] != number:
                group.append(number)
    return groups


def find_near(group: Sequence[int], here: int, chosen: Container[int]) -> int | None:
    """The nearest of a group that is not chosen yet, looked for a few each way; nothing where there is none."""
    middle = bisect_left(group, here)
    for distance in range(1, min(NEAR, len(group) - 1) + 1):
        for place in (middle + distance, middle - distance):
            if 0 <= place < len(group) and group[place] not in chosen:
                return group[place]
    return None
