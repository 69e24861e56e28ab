"""Facts from the archive: what is said is true of every world that the archive may be one of."""

from itertools import product

from hypothesis import given

from showcase.archive.coverage import LEAST
from tests.publishing import some
from tests.worlds import (
    CATEGORIES,
    INSIDE,
    LEVELS,
    World,
    firsts_of,
    honour_of,
    proofs_in,
    rivals,
    whole_worlds,
    worlds,
)


@some
@given(worlds())
def test_a_first_is_the_first_whatever_has_no_record(world: World) -> None:
    for one in firsts_of(proofs_in(world)):
        told = honour_of(world, one.case_study.slug)
        others = [other for other in rivals(world, one.coverage, one.category) if other.year <= told.year]
        assert [other for other in others if other.is_in(one.region.slug)] == [told]
        assert told.level == LEVELS[one.coverage.rank]
        assert one.before == len(others) - 1


@some
@given(worlds())
def test_an_only_one_is_the_only_one_whatever_has_no_record(world: World) -> None:
    for one in [one for found in proofs_in(world).onlies_by_case_study.values() for one in found]:
        told = honour_of(world, one.case_study.slug)
        there = [other for other in rivals(world, one.coverage, None) if other.is_in(one.region.slug)]
        assert there == [told]
        assert told.level == LEVELS[one.coverage.rank]


@some
@given(worlds())
def test_a_tally_counts_all_of_them_whatever_has_no_record(world: World) -> None:
    for one in [one for found in proofs_in(world).tallies_by_region.values() for one in found]:
        there = [other for other in rivals(world, one.coverage, None) if other.is_in(one.region.slug)]
        assert sorted(there) == sorted(honour_of(world, told.slug) for told in one.case_studies)
        assert one.coverage.rank == 0


@some
@given(worlds())
def test_what_a_coverage_holds_is_all_that_was(world: World) -> None:
    for one in firsts_of(proofs_in(world)):
        lacking = [other for other in rivals(world, one.coverage, None) if not other.is_recorded]
        assert lacking == []
        assert one.coverage.until - one.coverage.since >= LEAST - 1


@some
@given(whole_worlds())
def test_where_everything_is_recorded_every_first_is_found(world: World) -> None:
    found = {
        (one.case_study.slug, one.coverage.rank, one.category.slug if one.category else None, one.region.slug)
        for one in firsts_of(proofs_in(world))
    }
    assert found == {
        first
        for rank, category, region in product(range(len(LEVELS)), (None, *CATEGORIES), INSIDE)
        for first in first_in(world, rank, category, region)
    }


def first_in(world: World, rank: int, category: str | None, region: str) -> list[tuple[str, int, str | None, str]]:
    """The first of a region at a level, looked for by hand, where one is news."""
    numbered = [
        (number, one)
        for number, one in enumerate(world.honours)
        if LEVELS.index(one.level) <= rank and category in (None, one.category)
    ]
    there = [pair for pair in numbered if pair[1].is_in(region)]
    earliest = [pair for pair in there if pair[1].year == min(one.year for _, one in there)]
    if len(earliest) != 1 or earliest[0][1].level != LEVELS[rank]:
        return []
    number, first = earliest[0]
    years = {one.year for _, one in numbered if one.year < first.year}
    return [(f"honour-{number}", rank, category, region)] if len(years) >= LEAST - 1 else []
