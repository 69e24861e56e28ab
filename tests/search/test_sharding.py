"""Which shard each case study belongs to."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.search import shards
from showcase.search.sharding import count_shards
from showcase.showcase import Showcase
from tests.search.showcases import showcases


@given(showcases(), st.integers(1, 4))
def test_every_case_study_is_in_one_shard_in_the_default_order(showcase: Showcase, largest: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("showcase.search.sharding.LARGEST", largest)
        found = shards(showcase)
    assert sorted(number for shard in found.values() for number in shard) == list(range(len(showcase.case_studies)))
    assert all(shard and shard == sorted(shard) for shard in found.values())
    assert list(found) == [str(place) for place in range(len(found))]


@given(showcases())
def test_a_small_site_has_one_shard_and_an_empty_one_none(showcase: Showcase) -> None:
    assert list(shards(showcase)) == ["0"][: len(showcase.case_studies)]


@given(showcases())
def test_another_order_moves_no_case_study_to_another_shard(showcase: Showcase) -> None:
    turned = replace(showcase, case_studies=showcase.case_studies[::-1])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("showcase.search.sharding.LARGEST", 2)
        assert addresses(turned) == addresses(showcase)


def addresses(showcase: Showcase) -> dict[str, set[str]]:
    """The addresses in each shard."""
    return {name: {showcase.case_studies[n].address for n in numbers} for name, numbers in shards(showcase).items()}


@pytest.mark.parametrize(("case_studies", "wanted"), [(0, 1), (1600, 1), (1601, 2), (10_000, 8), (50_000, 32)])
def test_the_number_of_shards_grows_with_the_site(case_studies: int, wanted: int) -> None:
    assert count_shards(case_studies) == wanted
