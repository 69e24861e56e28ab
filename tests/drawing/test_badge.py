"""Badges: all four things said, in three looks, inside their frame, and nothing that could run."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from showcase.drawing import LOOKS, Badge, draw_badge, write_badge
from tests.drawing.drawn import BADGE, SCRIPTS, TYPEFACES, chunks, colours_in, pixels

SVG = "{http://www.w3.org/2000/svg}"
WORDS = st.one_of(
    st.sampled_from([*SCRIPTS.values(), "A", "X" * 116, "Saint Bartholomew " * 9]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60),
)
badges = st.builds(
    BADGE._replace,
    level=WORDS,
    edition=st.sampled_from(["2025", "2024/25"]),
    category=WORDS,
    programme=WORDS,
    direction=st.sampled_from(["ltr", "rtl"]),
)
PARTS = {"svg", "title", "rect", "g", "path", "circle", "text", "mask"}


@given(badges, st.sampled_from(LOOKS))
def test_an_svg_is_sound_and_asks_for_nothing(badge: Badge, look: str) -> None:
    written = write_badge(badge, look)
    root = etree.fromstring(written)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= PARTS
    attributes = {str(name): str(value) for element in root.iter() for name, value in element.attrib.items()}
    assert not [name for name in attributes if name.startswith("on") or "href" in name or name == "style"]
    assert set(re.findall(r"url\([^)]*\)", written.decode())) <= {"url(#r)"}


@given(badges, st.sampled_from(LOOKS))
def test_the_title_says_all_four(badge: Badge, look: str) -> None:
    title = etree.fromstring(write_badge(badge, look)).findtext(f"{SVG}title")
    assert title is not None
    assert all(words.strip() in title for words in (badge.level, badge.edition, badge.category, badge.programme))


def shown(written: bytes) -> str:
    """The text of an SVG that is to be seen."""
    return " ".join(text.text or "" for text in etree.fromstring(written).iter(f"{SVG}text"))


@pytest.mark.parametrize("look", LOOKS)
def test_all_four_are_to_be_read_on_it(look: str) -> None:
    words = shown(write_badge(BADGE, look))
    assert words == "Finalist Community Lamps Lamp Prizes · 2025"


@given(badges)
def test_every_line_stands_within_the_height(badge: Badge) -> None:
    baselines = [float(text.get("y", "")) for text in etree.fromstring(write_badge(badge, "light")).iter(f"{SVG}text")]
    assert baselines == sorted(baselines)
    assert baselines[0] >= 12
    assert baselines[-1] <= 76


def test_an_svg_is_small() -> None:
    longest = BADGE._replace(category="Secondary School of the Year: Making a Difference", programme="Lamp " * 12)
    assert max(len(write_badge(longest, look)) for look in LOOKS) <= 3000


@settings(max_examples=12)
@given(badges, st.sampled_from(LOOKS))
def test_no_ink_touches_the_frame(badge: Badge, look: str) -> None:
    drawn = pixels(draw_badge(badge, look, 480, TYPEFACES))
    margin = drawn.crop((6, 6, 12, 154) if badge.direction == "rtl" else (468, 6, 474, 154))
    assert len(colours_in(margin)) == 1
    for top in (5, 152):
        assert len(colours_in(drawn.crop((178, top, 302, top + 3)))) == 1


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("width", "most"), [(240, 3000), (480, 6000), (960, 12000)])
def test_a_png_is_small_always_the_same_and_says_nothing_aside(look: str, width: int, most: int) -> None:
    drawn = draw_badge(BADGE, look, width, TYPEFACES)
    assert drawn == draw_badge(BADGE, look, width, TYPEFACES)
    assert len(drawn) <= most
    assert pixels(drawn).size == (width, width // 3)
    assert set(chunks(drawn)) == {"IHDR", "PLTE", "tRNS", "IDAT", "IEND"}


@pytest.mark.parametrize("field", ["level", "edition", "category", "programme", "seed", "colour", "tier"])
def test_everything_that_a_badge_is_given_is_on_it(field: str) -> None:
    other = Badge(**{**BADGE._asdict(), field: {"colour": "#97431f", "tier": "winner"}.get(field, "Candle")})
    assert draw_badge(BADGE, "light", 240, TYPEFACES) != draw_badge(other, "light", 240, TYPEFACES)
    assert write_badge(BADGE, "light") != write_badge(other, "light")


def test_a_badge_of_one_colour_has_one_and_no_ground() -> None:
    drawn = pixels(draw_badge(BADGE, "mono", 480, TYPEFACES))
    assert len({colour[:3] for colour in colours_in(drawn)}) == 1
    assert colours_in(drawn.crop((470, 80, 471, 81))).pop()[3] == 0
    assert len(set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', write_badge(BADGE, "mono").decode()))) == 1


@pytest.mark.parametrize("look", LOOKS)
def test_a_withdrawn_badge_says_so_in_greys_and_shows_no_rosette(look: str) -> None:
    withdrawn = Badge("Withdrawn", "", "", "", "seed", "#17563f", is_withdrawn=True)
    other = withdrawn._replace(seed="other", colour="#ff0000")
    assert write_badge(withdrawn, look) == write_badge(other, look)
    assert draw_badge(withdrawn, look, 240, TYPEFACES) == draw_badge(other, look, 240, TYPEFACES)
    assert shown(write_badge(withdrawn, look)) == "Withdrawn"
    assert b"path mask" not in write_badge(withdrawn, look)
    colours = colours_in(pixels(draw_badge(withdrawn, look, 240, TYPEFACES)))
    assert max(max(colour[:3]) - min(colour[:3]) for colour in colours) <= 20
