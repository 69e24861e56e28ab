"""Letters that no font has are told where their name is written."""

from pathlib import Path

from showcase.keepsakes.letters import find_undrawable
from showcase.records import read_records
from tests.building import SITES


def test_a_name_with_such_a_letter_is_told_once_at_its_place() -> None:
    records, _ = read_records(SITES / "full")
    name = records.site.value.name if records.site else ""
    (problem,) = find_undrawable(records, lambda text: {text[0]} if text == name else set())
    assert problem.is_warning
    assert problem.place.file == Path(SITES / "full" / "site.yaml")
    assert f"{name[0]} (U+{ord(name[0]):04X})" in problem.what


def test_nothing_is_told_where_every_letter_can_be_drawn() -> None:
    records, _ = read_records(SITES / "full")
    assert not list(find_undrawable(records, lambda _: set()))
