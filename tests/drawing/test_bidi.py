"""Directions: as the library that shapes one font at a time orders a line, so do we with many."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from showcase.drawing import Fonts
from showcase.drawing.bidi import levels, own_direction, visual_order
from showcase.drawing.ink import IS_SHAPED, Setter, Style
from showcase.drawing.runs import runs_of
from tests.drawing.coverage import FONTS
from tests.drawing.drawn import TYPEFACES

ONE = Fonts(FONTS, FONTS / "noto-naskh-arabic.woff2")
ONE.coverage = {"noto-naskh-arabic": ONE.coverage["noto-naskh-arabic"]}
JAPANESE = (("直骨", ""), ("直骨", "ja"), ("直骨のカメラ", ""))
WORDS = st.lists(
    st.sampled_from(
        ["مدرسة", "النور", "Lamp", "of", "2025", "١٢", "3.5", "-", "&", "£7", "20%", "مدرسةA", "9م", "a/b"]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


def seen_order(text: str, direction: str) -> str:
    """The letters of a line from left to right, as they are seen."""
    found = levels(text, direction)
    return "".join(text[at] for at in visual_order(found))


@pytest.mark.skipif(not IS_SHAPED, reason="there is no library here that shapes")
@settings(max_examples=60)
@given(WORDS)
def test_a_line_of_one_font_is_what_the_shaping_library_makes_of_it(text: str) -> None:
    style = Style(40)
    direction = own_direction(text)
    ink = Setter(ONE).ink(text, style)
    whole = Image.new("L", (ink.mask.width + 200, 200))
    ImageDraw.Draw(whole).text((100, 100), text, 255, ONE.face("noto-naskh-arabic", 40, 500), "ls", direction=direction)
    expected = whole.crop(whole.getbbox())
    assert abs(expected.width - ink.mask.width) <= 2
    columns = [mask.resize((32, 8)).tobytes() for mask in (expected, ink.mask)]
    assert max(abs(one - other) for one, other in zip(*columns, strict=True)) < 60, text


def test_numbers_and_latin_words_stand_the_right_way_round_in_an_arabic_line() -> None:
    assert seen_order("אב 12 ABC", "rtl") == "ABC 12 בא"
    assert seen_order("ABC אב 12 D", "ltr") == "ABC 12 בא D"
    assert seen_order("12% אב", "rtl") == "בא 12%"


def test_a_name_in_brackets_stays_in_them() -> None:
    assert seen_order("Lamp (אב) of", "ltr") == "Lamp (בא) of"


def test_fonts_change_within_a_line_without_changing_its_order() -> None:
    runs = runs_of("مدرسة Lamp 北京", TYPEFACES)
    assert [(run.text.strip(), run.font) for run in runs if run.text.strip()] == [
        ("Lamp", "newsreader"),
        ("北京", "noto-serif-sc"),
        ("مدرسة", "noto-naskh-arabic"),
    ]


def test_ideographs_are_drawn_as_in_japan_where_kana_or_the_language_say_so() -> None:
    assert [runs_of(text, TYPEFACES, "ltr", language)[0].font for text, language in JAPANESE] == [
        "noto-serif-sc",
        "noto-serif-jp",
        "noto-serif-jp",
    ]


def test_the_first_letter_that_has_a_direction_decides() -> None:
    assert own_direction("12 – אב A") == "rtl"
    assert own_direction("12 – A אב") == "ltr"
    assert own_direction("12 –", "rtl") == "rtl"
