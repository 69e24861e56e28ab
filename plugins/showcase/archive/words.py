"""Facts in words: each statement is a message of its own, so that translators can turn it as they need."""

from functools import lru_cache
from typing import NamedTuple

from ..language import Language
from ..showcase import CaseStudy, Category
from .breadth import Breadth, Counted
from .coverage import Coverage
from .firsts import First
from .onlies import Only
from .streaks import Streak
from .tallies import Tally


class Fact(NamedTuple):
    """A statement, the case studies that it is about, and the complete records that it rests on, where it does."""

    text: str
    case_studies: tuple[CaseStudy, ...]
    coverage: Coverage | None = None
    rests_on: str | None = None
    """The same coverage in words; once for all statements of a page, that of its lowest level."""


def tell_first(language: Language, one: First) -> Fact:
    """Who was the first of a region at a level."""
    in_region = language.say(
        "First in its region, %(place)s, to be named %(level)s in %(award)s "
        "(records complete from %(since)s to %(until)s)"
    )
    in_country = language.say(
        "First in its country, %(place)s, to be named %(level)s in %(award)s "
        "(records complete from %(since)s to %(until)s)"
    )
    words = in_country if one.region.record.iso else in_region
    names = names_in(one.coverage, one.category) | {"place": one.region.name}
    return Fact(words % names, (one.case_study,), one.coverage)


def tell_only(language: Language, one: Only) -> Fact:
    """Who was the only one of a region at a level."""
    in_region = language.say(
        "Only one in its region, %(place)s, named %(level)s in %(award)s (records complete from %(since)s to %(until)s)"
    )
    in_country = language.say(
        "Only one in its country, %(place)s, named %(level)s in %(award)s "
        "(records complete from %(since)s to %(until)s)"
    )
    words = in_country if one.region.record.iso else in_region
    names = names_in(one.coverage) | {"place": one.region.name}
    return Fact(words % names, (one.case_study,), one.coverage)


def tell_tally(language: Language, one: Tally) -> Fact:
    """How often a region reached the highest level."""
    text = language.count(
        "Named %(level)s in %(award)s %(num)s time (records complete from %(since)s to %(until)s)",
        "Named %(level)s in %(award)s %(num)s times (records complete from %(since)s to %(until)s)",
        len(one.case_studies),
        **names_in(one.coverage),
    )
    return Fact(text, one.case_studies, one.coverage)


def tell_streak(language: Language, one: Streak) -> Fact:
    """How many years running a recipient was recognised, or a winner."""
    tell = years_won if one.is_won else years_recognised
    return Fact(tell(language, one.programme.record.name, one.first, one.last), one.case_studies)


@lru_cache(maxsize=4096)
def years_won(language: Language, award: str, first: int, last: int) -> str:
    """The same of wins. Many recipients share such words."""
    return language.count(
        "Winner in %(award)s %(num)s year running, from %(first)s to %(last)s",
        "Winner in %(award)s %(num)s years running, from %(first)s to %(last)s",
        last - first + 1,
        award=award,
        first=str(first),
        last=str(last),
    )


@lru_cache(maxsize=4096)
def years_recognised(language: Language, award: str, first: int, last: int) -> str:
    """The same of recognitions at any level."""
    return language.count(
        "Recognised in %(award)s %(num)s year running, from %(first)s to %(last)s",
        "Recognised in %(award)s %(num)s years running, from %(first)s to %(last)s",
        last - first + 1,
        award=award,
        first=str(first),
        last=str(last),
    )


def tell_breadth(language: Language, one: Breadth) -> Fact:
    """In how many programmes or categories something was recognised here, or from how many places winners are."""
    count, number = language.count, len(one.case_studies)
    names = {"years": years_between(language, one.first, one.last)}
    texts: dict[Counted, str] = {
        "programmes": count(
            "On this site: recognised by %(num)s programme (%(years)s)",
            "On this site: recognised by %(num)s programmes (%(years)s)",
            number,
            **names,
        ),
        "categories": count(
            "On this site: recognised in %(num)s category (%(years)s)",
            "On this site: recognised in %(num)s categories (%(years)s)",
            number,
            **names,
        ),
        "countries": count(
            "On this site: winners from %(num)s country (%(years)s)",
            "On this site: winners from %(num)s countries (%(years)s)",
            number,
            **names,
        ),
        "regions": count(
            "On this site: winners from %(num)s region (%(years)s)",
            "On this site: winners from %(num)s regions (%(years)s)",
            number,
            **names,
        ),
    }
    return Fact(texts[one.counted], one.case_studies)


def years_between(language: Language, first: int, last: int) -> str:
    """`2021 to 2025`, or one year."""
    return str(first) if first == last else language.say("%(first)s to %(last)s") % {"first": first, "last": last}


def names_in(coverage: Coverage, category: Category | None = None) -> dict[str, str]:
    """What a statement calls the level, what it was reached in, and the years of a coverage."""
    return {
        "level": coverage.level,
        "award": category.record.name if category else coverage.programme.record.name,
        "since": str(coverage.since),
        "until": str(coverage.until),
    }


def tell_coverage(language: Language, coverage: Coverage) -> str:
    """Which records are complete, so that it can be said."""
    exact = language.say("Every recognition in %(award)s as %(level)s, from %(since)s to %(until)s, has a record here.")
    down_to = language.say(
        "Every recognition in %(award)s as %(level)s or higher, from %(since)s to %(until)s, has a record here."
    )
    return (down_to if coverage.rank else exact) % names_in(coverage)
