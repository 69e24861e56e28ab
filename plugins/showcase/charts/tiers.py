"""Tiers: what the levels of different programmes amount to, in words and in their order."""

from collections import Counter
from collections.abc import Iterable

from ..language import Language
from ..models.programme import Tier
from ..showcase import CaseStudy
from .chart import Key


def tier_names(language: Language) -> dict[Tier, str]:
    """What each tier is called, the highest first."""
    say = language.say
    return {
        "winner": say("Winner"),
        "runner-up": say("Runner-up"),
        "finalist": say("Finalist"),
        "shortlisted": say("Shortlisted"),
    }


def count_tiers(case_studies: Iterable[CaseStudy]) -> Counter[Tier]:
    """How many case studies there are of each tier."""
    return Counter(one.level.tier for one in case_studies)


def tier_keys(language: Language, case_studies: Iterable[CaseStudy]) -> tuple[Key, ...]:
    """The tiers that there are case studies of, the highest first."""
    counts = count_tiers(case_studies)
    return tuple(Key(tier, name, counts[tier]) for tier, name in tier_names(language).items() if counts[tier])
