"""What is incomplete: which fields are missed, in which order, and how whole an edition is."""

from pathlib import Path
from typing import Any

import pytest

from showcase.desk.blocks import Note
from showcase.desk.incomplete import THIN
from tests.desks import entries, grid, papers, section, table
from tests.publishing import case, world

LONG = "\n\n".join(["Plain words about soup. " * 20] * 2)
WHOLE: dict[str, Any] = {
    "standfirst": "A school that cooks",
    "story": LONG,
    "sources": [{"title": "A page", "url": "https://example.org/a"}],
    "region": "wales",
    "place": "Bangor",
    "topics": ["food"],
    "figures": [{"value": "20", "label": "words", "proof": "words about soup"}],
    "recipient": {"name": "School of Soup", "kind": "school"},
}
CATEGORY = {"criteria": [{"slug": "a", "name": "A", "question": "Why?"}], "call": {"edition": "2025"}}


def whole_world(*cases: dict[str, Any]) -> dict[str, Any]:
    """A content in which nothing but a case study can be incomplete."""
    content = world(*cases)
    return {**content, "categories": [{**one, **CATEGORY} for one in content["categories"]]}


def without(*names: str) -> dict[str, Any]:
    """The fields of a whole case study but some."""
    return {field: value for field, value in WHOLE.items() if field not in names}


def test_a_whole_case_study_asks_for_nothing(tmp_path: Path) -> None:
    found = section(papers(tmp_path, whole_world(case(**WHOLE))), "incomplete")
    assert found.number == 0
    assert entries(found) == []


@pytest.mark.parametrize("is_open", [True, False])
def test_it_is_said_when_nothing_is_published_as_data(tmp_path: Path, is_open: bool) -> None:
    content = whole_world(case(**WHOLE))
    terms = {"data": {"licence": {"name": "CC0 1.0", "url": "https://example.org/cc0"}}} if is_open else {}
    found = section(papers(tmp_path, {**content, "site": {**content["site"], **terms}}), "incomplete")
    notes = [block.text for block in found.blocks if isinstance(block, Note)]
    assert any("names no licence" in words for words in notes) is not is_open


@pytest.mark.parametrize("name", ["standfirst", "sources", "region", "place", "topics", "story"])
def test_each_field_that_is_missing_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    found = section(papers(tmp_path, whole_world(case(**without(name, "figures")))), "incomplete")
    [entry] = table(found, "Case studies").rows
    assert entry.do == f"Write `{name}`, `figures`"
    assert entry.name == "School of Soup"
    assert entry.spot
    assert entry.spot.shown.endswith("content/case-studies.yaml:1")


def test_a_story_of_few_words_and_one_of_a_single_paragraph_are_thin(tmp_path: Path) -> None:
    bare = without("figures", "story", "recipient")
    short = case("soup", **bare, story="word " * (THIN - 2) + "soup")
    single = case("tea", **bare, story="word " * (THIN + 20))
    rows = table(section(papers(tmp_path, whole_world(short, single)), "incomplete"), "Case studies").rows
    found = {entry.name: entry.do for entry in rows}
    assert found["School of Soup"] == f"Write `figures`, `story` ({THIN - 1} words)"
    assert found["School of Tea"] == "Write `figures`, `story` (one paragraph)"


def test_those_that_lack_most_come_first_then_the_newest(tmp_path: Path) -> None:
    bare = [case(slug, edition=year) for slug, year in (("old", "2023"), ("new", "2025"))]
    found = section(papers(tmp_path, world(case("whole", **without("place")), *bare)), "incomplete")
    assert [entry.name for entry in table(found, "Case studies").rows] == [
        "School of New", "School of Old", "School of Soup",
    ]  # fmt: skip


def test_a_recipient_is_placed_by_its_case_studies(tmp_path: Path) -> None:
    placed = case("a", recipient={"name": "Placed"}, region="wales")
    lost = case("b", recipient={"name": "Lost", "kind": "school"})
    rows = table(section(papers(tmp_path, world(placed, lost)), "incomplete"), "Recipients").rows
    assert {entry.name: entry.do for entry in rows} == {"Placed": "Write `kind`", "Lost": "Write `region`"}


def test_categories_without_criteria_or_call_are_named(tmp_path: Path) -> None:
    rows = table(section(papers(tmp_path, world(case())), "incomplete"), "Categories").rows
    assert {entry.do for entry in rows} == {"Write `criteria`, `call`"}
    assert len(rows) == 3


def test_what_was_withdrawn_is_not_missed(tmp_path: Path) -> None:
    gone = case("gone", withdrawn={"date": "2026-01-01"})
    found = section(papers(tmp_path, whole_world(gone)), "incomplete")
    assert entries(found) == []


def test_a_list_is_cut_and_says_how_much_is_left_out(tmp_path: Path) -> None:
    cases = [case(f"s{letter}", category="gardens") for letter in "abcdefgh"]
    found = table(section(papers(tmp_path, world(*cases), most=3), "incomplete"), "Case studies")
    assert (len(found.rows), found.more) == (3, 5)


def test_one_entry_more_is_shown_rather_than_counted(tmp_path: Path) -> None:
    cases = [case(f"s{letter}", category="gardens") for letter in "abcd"]
    found = table(section(papers(tmp_path, world(*cases), most=3), "incomplete"), "Case studies")
    assert (len(found.rows), found.more) == (4, 0)


def test_an_edition_is_as_whole_as_its_fields_are_filled_in(tmp_path: Path) -> None:
    bare = case("bare", edition="2024", standfirst="One")
    found = grid(section(papers(tmp_path, whole_world(case(**WHOLE), bare)), "incomplete"), "How whole each edition is")
    shown = {label: [cell.shown for cell in cells] for label, cells in found.rows}
    assert list(shown) == ["The Crown 2024", "The Crown 2025"]
    assert shown["The Crown 2024"] == ["1", "0", "1", "1", "1", "1", "1", "1", "14%"]
    assert shown["The Crown 2025"][-1] == "100%"
    assert found.totals[1] == "2"
