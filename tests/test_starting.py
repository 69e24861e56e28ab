"""The first files of a content: what answers mean, and the link that opens a case study to fill in."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.records import read_records
from showcase.starting import editor_link, take_place, understand, write_beginning, write_blank
from tests.starting import ANSWERS, REPOSITORY, SMALL, files_in
from tests.writing import write_files


@pytest.mark.parametrize(
    ("levels", "tiers"),
    [
        ("", ["winner", "finalist"]),
        ("Gold, Silver, Bronze", ["winner", "runner-up", "finalist"]),
        ("Winner, Runner-up, Finalist, Shortlisted", ["winner", "runner-up", "finalist", "shortlisted"]),
        ("Winner, Shortlist", ["winner", "shortlisted"]),
        ("A, B, C, D, E", ["winner", "runner-up", "finalist", "shortlisted", "shortlisted"]),
    ],
)
def test_a_levels_tier_is_what_its_name_says_or_its_place_in_the_row(levels: str, tiers: list[str]) -> None:
    assert [level.tier for level in understand(ANSWERS | {"levels": levels}).levels] == tiers


def test_an_edition_that_is_no_year_still_has_one() -> None:
    answers = understand(ANSWERS | {"edition": "2026/27"})
    texts = write_beginning(answers, None, None, "content")
    assert "editions:\n  - label: 2026-27\n    year: 2026\n" in texts["programmes/lantern-awards.yaml"]


@pytest.mark.parametrize(
    ("given_", "contact"),
    [
        ("a@example.org", "mailto:a@example.org"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("https://example.org/@us", "https://example.org/@us"),
    ],
)
def test_an_address_of_e_mail_may_be_written_as_it_is_known(given_: str, contact: str) -> None:
    assert understand(ANSWERS | {"report": given_}).report == contact


LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"))
lines = st.text(LETTERS, min_size=1, max_size=40).filter(str.strip)


@given(text=st.text(LETTERS | st.just("\n"), max_size=300), file=lines)
def test_the_link_gives_back_what_was_put_into_it(text: str, file: str) -> None:
    parts = urlsplit(editor_link(REPOSITORY, file, text))
    assert parts.path == "/you/lanterns/new/main"
    assert parse_qsl(parts.query, keep_blank_values=True) == [("filename", file), ("value", text)]
    assert re.fullmatch(r"[\w.~%&=-]*", parts.query, re.ASCII)


def test_the_link_is_short_enough_for_every_browser_and_for_github() -> None:
    text = write_blank("c" * 100, "2026", ["winner"] * 6)
    assert len(editor_link(REPOSITORY, "content/case-studies/2026/name.yaml", text)) < 2500


@given(st.fixed_dictionaries(dict.fromkeys(("award", "category", "site", "headline"), lines)))
def test_whatever_it_is_called_it_is_called_so_or_refused_in_words(said: dict[str, str]) -> None:
    answers = understand(ANSWERS | said)
    with TemporaryDirectory() as name:
        content = write_files(Path(name) / "content", SMALL)
        before = files_in(content)
        if take_place(content, write_beginning(answers, None, REPOSITORY, "content")):
            assert files_in(content) == before
            return
        records, problems = read_records(content)
        assert problems == []
        assert records.site is not None
        assert (records.site.value.name, records.site.value.headline) == (answers.site, answers.headline)
        assert [one.value.name for one in records.programmes.values()] == [answers.award]
        assert [one.value.name for one in records.categories.values()] == [answers.category]
