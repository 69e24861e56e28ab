"""Lines: few, even, and never wider than their room."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.drawing import draw_card
from showcase.drawing.breaking import lines_of, pieces_of, torn
from showcase.drawing.clusters import tidy
from showcase.drawing.ink import Setter, Style
from tests.building import ROOT
from tests.drawing.drawn import CARD, TYPEFACES

ROOM = 200.0
NAUGHTY = ROOT.parent / "shared" / "data" / "naughty_strings" / "records.json"


def width(text: str) -> float:
    """How wide a text is, of which each letter is ten wide."""
    return 10.0 * len(text)


def lines(text: str) -> list[str]:
    """The lines of a text."""
    return lines_of(torn(pieces_of(text), ROOM, width), ROOM, width)


@given(st.text(alphabet="abc -é北京のー。مدر", max_size=120))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str) -> None:
    found = lines(text)
    assert all(width(line) <= ROOM for line in found)
    assert letters("".join(found)) == letters(text)


def letters(text: str) -> str:
    """What is left of a text without what lines may lose or gain."""
    return text.replace(" ", "").replace("-", "")


def test_lines_are_of_nearly_the_same_length() -> None:
    assert lines("one two three four five") == ["one two three", "four five"]
    assert lines("aaaa bbbb cccc d eee") == ["aaaa bbbb cccc d eee"]
    assert lines("aaaa bbbb cccc d eeee") == ["aaaa bbbb", "cccc d eeee"]


def test_a_word_that_is_too_long_is_torn_with_a_hyphen_into_even_parts() -> None:
    assert lines("x" * 30) == ["x" * 15 + "-", "x" * 15]


def test_a_script_without_capitals_is_torn_without_a_hyphen() -> None:
    assert "".join(lines("ส" * 30)) == "ส" * 30


def test_ideographs_part_anywhere_but_before_a_mark_that_closes() -> None:
    assert [piece.text for piece in pieces_of("東京、「学校」カー")] == ["東", "京、", "「学", "校」", "カー"]


def test_a_space_that_holds_words_together_does() -> None:
    assert [piece.text for piece in pieces_of("Lamp\u00a0Street 9")] == ["Lamp\u00a0Street", "9"]


def test_a_line_may_end_after_a_hyphen_between_words() -> None:
    assert [piece.text for piece in pieces_of("Pre-Primary B-2")] == ["Pre-", "Primary", "B-2"]


def test_a_letter_that_is_a_whole_sentence_is_spelled_out() -> None:
    assert tidy("\ufdfd") == "بسم الله الرحمن الرحيم"
    assert draw_card(CARD._replace(title="\ufdfd", line="\ufdfd", place="\ufdfd"), TYPEFACES)


def test_no_awkward_words_stop_the_drawing() -> None:
    if not NAUGHTY.is_file():
        pytest.skip("the list of awkward strings lies beside the project and is absent here")
    setter = Setter(TYPEFACES)
    for record in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        assert setter.ink(tidy(str(record.get("title") or "")), Style(40)).mask.width
