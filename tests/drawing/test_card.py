"""Share cards: always the same bytes, small, and every letter inside."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from showcase.drawing import Card, draw_card
from showcase.drawing.card import HEIGHT, MARGIN, PANEL, ROOM, WIDTH
from tests.drawing.drawn import CARD, SCRIPTS, TYPEFACES, chunks, colours_in, pixels

SOME = st.one_of(
    st.lists(st.sampled_from([*SCRIPTS.values(), "School", "of", "the"]), max_size=8).map(" ".join),
    st.text(alphabet="Wjgy Ŵ北मदرة👩", max_size=300),
    st.sampled_from(["", "A", "X" * 116, "Saint Bartholomew " * 17]),
)
PAPER = (251, 250, 246, 255)
LINES = st.one_of(st.sampled_from(["", "Community Lamps"]), SOME)


def outside(card: Card) -> set[tuple[int, ...]]:
    """The colours of the paper around the words: those of the edge, and those between words and rosette."""
    sheet = pixels(draw_card(card, TYPEFACES))
    words = sheet.crop((PANEL, 0, WIDTH, HEIGHT) if card.direction == "rtl" else (0, 0, WIDTH - PANEL, HEIGHT))
    left = words.width - MARGIN - ROOM if card.direction == "rtl" else MARGIN
    words.paste(PAPER, (left, 36, left + ROOM, HEIGHT - 30))
    return colours_in(words)


@settings(max_examples=12)
@given(SOME, LINES, LINES, LINES, st.sampled_from(["ltr", "rtl"]))
def test_no_ink_ever_leaves_its_room(title: str, pill: str, line: str, place: str, direction: str) -> None:
    card = CARD._replace(title=title, pill=pill, line=line, place=place, site=line, direction=direction)
    assert outside(card) == {PAPER}


def test_the_same_card_is_the_same_bytes_and_another_is_not() -> None:
    assert draw_card(CARD, TYPEFACES) == draw_card(CARD, TYPEFACES)
    assert draw_card(CARD, TYPEFACES) != draw_card(CARD._replace(seed="other"), TYPEFACES)


@pytest.mark.parametrize("field", ["title", "pill", "line", "place", "site", "seed"])
def test_everything_that_a_card_is_given_is_on_it(field: str) -> None:
    assert draw_card(CARD, TYPEFACES) != draw_card(Card(**{**CARD._asdict(), field: "Candle"}), TYPEFACES)


def test_a_card_is_small_of_the_size_asked_for_and_says_nothing_aside() -> None:
    card = draw_card(CARD, TYPEFACES)
    assert len(card) <= 25_000
    assert pixels(card).size == (1200, 630)
    assert set(chunks(card)) == {"IHDR", "PLTE", "IDAT", "IEND"}


def half(sheet: Image.Image, is_right: bool) -> set[tuple[int, ...]]:
    """The colours of the side where the rosette is or is not."""
    return colours_in(sheet.crop((WIDTH - PANEL, 0, WIDTH, HEIGHT) if is_right else (0, 0, PANEL, HEIGHT)))


def test_the_rosette_is_on_the_side_where_reading_ends() -> None:
    petal = (0x17, 0x56, 0x3F, 255)
    for direction, is_right in (("ltr", True), ("rtl", False)):
        sheet = pixels(draw_card(CARD._replace(direction=direction), TYPEFACES))
        assert petal in half(sheet, is_right)
        assert petal not in half(sheet, not is_right)


def test_a_withdrawn_card_shows_neither_name_nor_seed_nor_any_colour() -> None:
    card = CARD._replace(is_withdrawn=True, pill="Withdrawn", line="", place="")
    other = card._replace(title="Other", seed="other", colour="#ff0000", tier="winner")
    assert draw_card(card, TYPEFACES) == draw_card(other, TYPEFACES)
    colours = colours_in(pixels(draw_card(card, TYPEFACES)))
    assert max(max(colour[:3]) - min(colour[:3]) for colour in colours) <= 20


def test_a_winners_pill_is_gold_and_a_finalists_is_not() -> None:
    gold = (0xF2, 0xC1, 0x4E, 255)
    shown = {
        tier: gold in half(pixels(draw_card(CARD._replace(tier=tier), TYPEFACES)), False)
        for tier in ("winner", "finalist")
    }
    assert shown == {"winner": True, "finalist": False}
