"""Permissions: how many run out in which year, and of how many nobody knows."""

from pathlib import Path

from showcase.desk.blocks import Note
from tests.desks import bars, papers, section
from tests.publishing import case, world


def test_permissions_are_counted_by_year_those_of_the_past_together(tmp_path: Path) -> None:
    days = {"a": "2025-01-01", "b": "2026-02-28", "c": "2026-03-01", "d": "2028-09-01"}
    cases = [case(slug, review_by=day) for slug, day in days.items()]
    found = section(papers(tmp_path, world(*cases, case("e"))), "permissions")
    assert found.number == 2
    assert bars(found, "When they run out") == {
        "Run out": "2 (40%)", "2026": "1 (20%)", "2028": "1 (20%)", "No day is written": "1 (20%)",
    }  # fmt: skip


def test_where_no_permission_has_a_day_the_field_is_named(tmp_path: Path) -> None:
    [note] = section(papers(tmp_path, world(case())), "permissions").blocks
    assert isinstance(note, Note)
    assert "`review_by`" in note.text
