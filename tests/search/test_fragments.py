"""Which case study each of Pagefind's results is."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.search import SearchError, read_fragments, write_fragments

HASHES = st.lists(st.text("0123456789abcdef", min_size=7, max_size=9), unique=True, max_size=30)


@given(HASHES)
def test_every_fragment_is_found_again_under_its_number(hashes: list[str]) -> None:
    addresses = {f"en_{one}": f"/case-studies/2025/{number}/" for number, one in enumerate(hashes)}
    written = write_fragments(addresses, {f"/case-studies/2025/{number}/": number for number in range(len(hashes))})
    width, ids = written["width"], written["ids"]
    cut = [ids[start : start + width] for start in range(0, len(ids), width)]
    assert [cut.index(one[:width].ljust(width)) for one in hashes] == list(range(len(hashes)))


def test_ids_are_cut_to_what_tells_them_apart() -> None:
    addresses = {"en_aa11111": "/b/", "en_ab22222": "/a/"}
    assert write_fragments(addresses, {"/a/": 0, "/b/": 1}) == {"prefix": "en_", "width": 2, "ids": "abaa"}


@pytest.mark.parametrize("addresses", [{}, {"en_1": "/a/", "en_2": "/stray/"}])
def test_a_page_too_many_or_too_few_is_an_error(addresses: dict[str, str]) -> None:
    with pytest.raises(SearchError, match="differ"):
        write_fragments(addresses, {"/a/": 0})


def test_a_fragment_in_another_form_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment" / "en_1.pf_fragment").write_bytes(gzip.compress(b'{"url": "/a/"}'))
    with pytest.raises(SearchError, match="en_1"):
        read_fragments(tmp_path)
