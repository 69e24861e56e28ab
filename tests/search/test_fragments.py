"""Which case study each of Pagefind's results is."""

import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.search import SearchError, join_indexes
from showcase.search.fragments import pack_fragments, read_fragment
from showcase.showcase import Showcase
from tests.search.showcases import showcases

IDS = st.lists(
    st.builds("{}_{}".format, st.sampled_from(["en", "en-0001", "en-0002"]), st.text("01a", min_size=7, max_size=9)),
    unique=True,
    max_size=60,
)


def find(packed: dict[str, Any], fragment: str) -> int:
    """The number of a fragment, found as a browser finds it."""
    if fragment in packed["longer"]:
        return int(packed["longer"][fragment])
    width, (shard, letters) = packed["width"], fragment.rpartition("_")[::2]
    shards = packed["shards"] or [0] * (len(packed["ids"]) // width)
    cut = [packed["ids"][start : start + width] for start in range(0, len(packed["ids"]), width)]
    found = [packed["prefixes"][one] + own for one, own in zip(shards, cut, strict=True)]
    return found.index(f"{shard}_{letters[:width]}")


@given(IDS)
def test_every_fragment_is_found_again_under_its_number(ids: list[str]) -> None:
    packed = json.loads(json.dumps(pack_fragments(ids)))
    assert [find(packed, one) for one in ids] == list(range(len(ids)))


def test_ids_are_cut_to_what_tells_all_but_a_few_apart() -> None:
    few = pack_fragments(["en_aa11111", "en_ab22222"])
    assert (few["width"], few["ids"], few["longer"]) == (2, "aaab", {})
    many = pack_fragments([*(f"en_{number:02x}00000" for number in range(99)), "en_0011111"])
    assert (many["width"], many["longer"]) == (2, {"en_0000000": 0, "en_0011111": 99})


def test_shards_are_told_apart_before_their_letters_are() -> None:
    packed = pack_fragments(["en_a111111", "en-0001_a111111"], ["1"])
    assert (packed["width"], packed["further"], packed["longer"]) == (1, ["1"], {})
    assert [packed["prefixes"][shard] for shard in packed["shards"]] == ["en_", "en-0001_"]


@given(showcases(), st.data())
def test_the_file_knows_every_case_study_whatever_its_shard(showcase: Showcase, data: st.DataObject) -> None:
    fragments: dict[str, dict[str, str]] = {"0": {}, "1": {}}
    for number, case_study in enumerate(showcase.case_studies):
        name = data.draw(st.sampled_from(["0", "1"]))
        fragments[name][case_study.address] = f"en-{name}_{number:07x}"
    (file,) = join_indexes(showcase, fragments)
    packed = json.loads(file.content)
    assert (file.path, packed["further"]) == ("search/fragments.json", ["1"])
    ids = {address: fragment for shard in fragments.values() for address, fragment in shard.items()}
    assert [find(packed, ids[one.address]) for one in showcase.case_studies] == list(range(len(ids)))


@given(showcases())
def test_a_page_too_many_is_an_error(showcase: Showcase) -> None:
    ids = {one.address: f"en_{number:07x}" for number, one in enumerate(showcase.case_studies)}
    with pytest.raises(SearchError, match="1 differ"):
        join_indexes(showcase, {"0": ids | {"/stray/": "en_stray00"}})


def test_a_fragment_in_another_form_is_an_error() -> None:
    with pytest.raises(SearchError, match="en_1"):
        read_fragment("en_1", gzip.compress(b'{"url": "/a/"}'))
