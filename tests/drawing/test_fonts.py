"""Typefaces: a glyph for every letter, and what has none is said."""

from pathlib import Path

import pytest
from PIL import ImageFont

from showcase.drawing import Fonts
from showcase.drawing.clusters import clusters, seen, tidy
from tests.drawing.coverage import FONTS, SERVED, table
from tests.drawing.drawn import SCRIPTS, TYPEFACES

UNASSIGNED = "\u0378"


def test_the_table_says_what_the_fonts_have() -> None:
    assert (FONTS / "coverage.txt").read_text(encoding="utf-8") == table()


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_of_a_script_is_missing(script: str) -> None:
    assert TYPEFACES.missing(SCRIPTS[script]) == set()


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_letter_of_a_script_is_drawn_as_the_box_for_missing_ones(script: str) -> None:
    for cluster in clusters(tidy(SCRIPTS[script])):
        font = TYPEFACES.choose(cluster)
        face = TYPEFACES.face(font, 40, 500)
        assert cluster.isspace() or bytes(face.getmask(cluster)) != bytes(face.getmask(UNASSIGNED)), (cluster, font)


def test_a_letter_that_no_font_has_is_said_and_others_are_not() -> None:
    assert TYPEFACES.missing("Lamp \U00012000 & 𐎠") == {"\U00012000", "𐎠"}


def test_a_mark_that_no_font_has_beside_its_letter_is_said_and_the_letter_stays() -> None:
    assert TYPEFACES.missing("北\u0952") == {"\u0952"}
    assert TYPEFACES.fit("北\u0952")[1] == "北"


def test_every_letter_of_the_sample_has_a_glyph(sample_content: Path) -> None:
    for file in sorted(sample_content.rglob("*.yaml")):
        assert TYPEFACES.missing(file.read_text(encoding="utf-8")) == set(), file


def test_the_sites_own_font_comes_first() -> None:
    assert TYPEFACES.choose("Lamp") == "newsreader"
    assert TYPEFACES.choose("Łódź") == "newsreader-whole"


def test_a_mark_is_drawn_in_a_font_that_brings_it_over_its_letter() -> None:
    assert TYPEFACES.choose("ẹ\u0300") == "noto-serif"
    assert TYPEFACES.choose("é") == "newsreader"


def test_an_emoji_is_drawn_as_one_where_a_letter_would_do() -> None:
    assert TYPEFACES.choose("❤\ufe0f") == TYPEFACES.choose("1\ufe0f\u20e3") == "noto-emoji"
    assert TYPEFACES.choose("1") == "newsreader"


def test_the_digest_changes_with_a_font(tmp_path: Path) -> None:
    served = tmp_path / "served.woff2"
    served.write_bytes(b"one")
    before = Fonts(tmp_path, served).digest
    assert before == Fonts(tmp_path, served).digest
    served.write_bytes(b"other")
    assert before != Fonts(tmp_path, served).digest


def test_fonts_are_free_and_few_enough() -> None:
    files = [*FONTS.glob("*.woff2")]
    assert sum(file.stat().st_size for file in files) < 10_000_000
    readme = (FONTS / "README.md").read_text(encoding="utf-8")
    assert [file.name for file in files if f"`{file.name}`" not in readme] == []


def test_a_ligature_is_one_cluster() -> None:
    assert clusters("👩🏽‍🏫🇬🇧🇫🇷éक्ष") == ["👩🏽‍🏫", "🇬🇧", "🇫🇷", "é", "क्", "ष"]
    assert seen("❤\ufe0f") == "❤"


def test_a_served_font_may_be_named_by_its_file() -> None:
    face = Fonts(FONTS, SERVED / "newsreader.woff2").face("newsreader", 40, 600)
    assert isinstance(face, ImageFont.FreeTypeFont)
