"""Links that lead out: what the last check found, and how old it is."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from showcase.desk import read_checked
from showcase.desk.blocks import Note, Section
from tests.desks import entries, papers, section
from tests.publishing import NOW, case, world


def told(**parts: Any) -> dict[str, Any]:
    """A link as the check tells it."""
    at = (NOW - timedelta(days=3)).isoformat()
    return {
        "url": "https://example.org/a", "outcome": "ok", "weight": "good", "detail": "is there", "moved_to": None,
        "archived": None, "where": ["content/a.yaml:7:3"], "checked_at": at, **parts,
    }  # fmt: skip


def links(folder: Path, *some: dict[str, Any]) -> Section:
    """The section of links, when the last check found these."""
    (folder / "links.json").write_text(json.dumps(some), encoding="utf-8")
    return section(papers(folder, world(case()), checked=read_checked(folder / "links.json")), "links")


def test_links_that_nobody_followed_say_so(tmp_path: Path) -> None:
    found = section(papers(tmp_path, world(case()), checked=read_checked(tmp_path / "links.json")), "links")
    [note] = found.blocks
    assert found.number is None
    assert isinstance(note, Note)
    assert "`make links`" in note.text


@pytest.mark.parametrize("text", ["", "{", "7", "[7]", '[{"checked_at": "yesterday"}]', '{"links": []}'])
def test_a_file_that_is_no_report_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "links.json").write_text(text, encoding="utf-8")
    assert read_checked(tmp_path / "links.json") is None


def test_only_links_that_ask_for_something_are_listed_the_worst_first(tmp_path: Path) -> None:
    found = links(
        tmp_path,
        told(),
        told(url="https://example.org/b", weight="change", moved_to="https://example.org/new"),
        told(url="https://example.org/c", weight="look", detail="does not answer in time"),
        told(url="https://example.org/d", weight="broken", archived="https://example.org/copy"),
    )
    assert found.number == 3
    assert [(entry.name[-1], entry.mark, entry.tone) for entry in entries(found)] == [
        ("d", "broken", "late"), ("c", "unsure", "soon"), ("b", "moved", ""),
    ]  # fmt: skip
    broken, _, moved = entries(found)
    assert broken.do.endswith("https://example.org/copy")
    assert moved.do == "It moved: write https://example.org/new"


def test_a_link_stands_with_all_its_lines(tmp_path: Path) -> None:
    [entry] = entries(links(tmp_path, told(weight="broken", where=["content/a.yaml:7:3", "content/b.yaml:9:1"])))
    assert entry.spot
    assert entry.spot.shown == "content/a.yaml:7"
    assert "content/b.yaml:9" in entry.about


@pytest.mark.parametrize(("days", "tone"), [(90, ""), (91, "soon")])
def test_a_check_is_old_after_90_days(tmp_path: Path, days: int, tone: str) -> None:
    found = links(tmp_path, told(checked_at=(NOW - timedelta(days=days)).isoformat()))
    [note] = found.blocks
    assert isinstance(note, Note)
    assert (note.tone, "`make links` again" in note.text) == (tone, bool(tone))
