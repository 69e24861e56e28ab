"""Letters that no font has are told where their name is written."""

from dataclasses import replace
from pathlib import Path

from showcase.keepsakes.letters import find_undrawable, find_unshaped
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


def test_where_nothing_joins_letters_the_first_name_that_needs_it_is_told() -> None:
    plain, _ = read_records(SITES / "minimal")
    assert not list(find_unshaped(plain))
    records, _ = read_records(SITES / "full")
    slug, recipient = next(iter(records.recipients.items()))
    arabic = replace(recipient, value=recipient.value.altered(name="مدرسة النور"))
    (problem,) = find_unshaped(replace(records, recipients=records.recipients | {slug: arabic}))
    assert problem.is_warning
    assert "مدرسة النور" in problem.what
