"""What a page says from the archive: the few statements that say most, the least expected first.

One of each kind comes before a second of any: a first, an only one, a streak, a tally. How broad something is comes
last, and only where little else is said, for a reader could count it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from ..language import Language
from ..publication import Publication
from ..showcase import CaseStudy, Category, Programme, Recipient, Region
from ..showcase.standing import TIERS
from .breadth import Breadth, breadth_of_honours, breadth_of_places
from .coverage import Coverage
from .firsts import First
from .onlies import Only
from .proofs import proofs_of
from .streaks import find_streaks
from .words import Fact, tell_breadth, tell_coverage, tell_first, tell_only, tell_streak, tell_tally
from .years import years_of

MOST = 3
"""Statements on one page."""


def facts_of_recipient(publication: Publication, recipient: Recipient) -> tuple[Fact, ...]:
    """What is said of a recipient."""
    showcase, language, proofs = publication.showcase, publication.language, proofs_of(publication)
    own = showcase.by_recipient.get(recipient.slug, [])
    firsts = chain.from_iterable(proofs.firsts_by_case_study.get(one, ()) for one in own)
    onlies = chain.from_iterable(proofs.onlies_by_case_study.get(one, ()) for one in own)
    kinds = (
        tell_firsts(language, firsts),
        tell_onlies(language, onlies),
        [tell_streak(language, one) for one in find_streaks(showcase, recipient)],
    )
    return choose(language, kinds, lambda: breadth_of_honours(years_of(showcase), own))


def facts_of_region(publication: Publication, region: Region) -> tuple[Fact, ...]:
    """What is said of a region."""
    language, proofs = publication.language, proofs_of(publication)
    kinds = (
        tell_firsts(language, proofs.firsts_by_region.get(region, ())),
        tell_onlies(language, proofs.onlies_by_region.get(region, ())),
        [tell_tally(language, one) for one in proofs.tallies_by_region.get(region, ())],
    )
    return choose(language, kinds, lambda: None)


def facts_of_category(publication: Publication, category: Category) -> tuple[Fact, ...]:
    """What is said of a category."""
    showcase, language = publication.showcase, publication.language
    winners = [one for one in showcase.by_category.get(category.slug, ()) if one.is_win]
    firsts = tell_firsts(language, proofs_of(publication).firsts_by_category.get(category, ()))
    return choose(language, (firsts,), lambda: breadth_of_places(years_of(showcase), winners))


def tell_firsts(language: Language, some: Iterable[First]) -> list[Fact]:
    """Firsts in words, of each case study the one that says most: in a whole programme, for the widest region."""
    widest: dict[CaseStudy, First] = {}
    for one in sorted(some, key=lambda one: (one.category is not None, len(one.region.lineage))):
        widest.setdefault(one.case_study, one)
    found = sorted(widest.values(), key=lambda one: (tier_of(one.coverage), one.category is not None, -one.before))
    return [tell_first(language, one) for one in found[:MOST]]


def tell_onlies(language: Language, some: Iterable[Only]) -> list[Fact]:
    """Only ones in words, of each case study the one that says most: for the widest region."""
    widest: dict[CaseStudy, Only] = {}
    for one in sorted(some, key=lambda one: len(one.region.lineage)):
        widest.setdefault(one.case_study, one)
    return [tell_only(language, one) for one in sorted(widest.values(), key=lambda one: tier_of(one.coverage))[:MOST]]


def tier_of(coverage: Coverage) -> int:
    """How high the level of a coverage is, beside other programmes; the highest is 0."""
    return TIERS.index(coverage.programme.record.levels[coverage.rank].tier)


def choose(
    language: Language, kinds: Iterable[list[Fact]], find_last: Callable[[], Breadth | None]
) -> tuple[Fact, ...]:
    """The statements of a page: one of each kind, then a second of each, up to so many."""
    rounds = chain.from_iterable(zip_longest(*kinds))
    found = [one for one in rounds if one][:MOST]
    last = find_last() if len(found) < MOST - 1 else None
    return tuple(with_coverage(language, [*found, tell_breadth(language, last)] if last else found))


def with_coverage(language: Language, found: Sequence[Fact]) -> Iterator[Fact]:
    """The same with what they rest on in words: of the same years of a programme, once, down to the lowest level."""
    lowest: dict[tuple[Programme, int, int], Coverage] = {}
    for one in sorted((fact.coverage for fact in found if fact.coverage), key=lambda one: one.rank):
        lowest[one.programme, one.since, one.until] = one
    for fact in found:
        covered = fact.coverage and lowest[fact.coverage.programme, fact.coverage.since, fact.coverage.until]
        yield fact._replace(rests_on=tell_coverage(language, covered)) if covered else fact
