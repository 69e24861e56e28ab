"""Colours: what can be read on what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.drawing import contrast, on
from showcase.drawing.colour import EVEN, GRAPHIC, evened, luminance, mix, quiet, seen_on

colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_contrast_is_what_the_guidelines_reckon() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#17563f", "#fbfaf6") == pytest.approx(8.2, abs=0.05)


@given(colours, colours)
def test_contrast_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21


@given(colours)
def test_white_or_ink_can_be_read_on_any_colour(colour: str) -> None:
    assert on(colour) in {"#ffffff", "#1c1b18"}
    assert contrast(colour, on(colour)) >= 4.1
    assert contrast(colour, on(colour)) >= 4.5 or on(colour) == max(
        ("#ffffff", "#1c1b18"), key=lambda text: contrast(colour, text)
    )


@given(colours)
def test_a_colour_of_one_reads_on_white_and_on_black_alike(colour: str) -> None:
    found = evened(colour)
    assert abs(luminance(found) - EVEN) < 0.02
    assert min(contrast(found, "#ffffff"), contrast(found, "#000000")) >= 4.2


@given(colours, st.floats(0.1, 0.95))
def test_petals_are_seen_on_their_quiet_ground(colour: str, lightness: float) -> None:
    ground = quiet(colour, 0.92 if lightness > 0.5 else 0.15)
    assert contrast(seen_on(ground, colour, GRAPHIC), ground) >= GRAPHIC


def test_a_colour_that_is_seen_stays_as_it_is() -> None:
    assert seen_on("#fbfaf6", "#17563f", GRAPHIC) == "#17563f"


@given(colours, colours)
def test_a_mix_begins_with_the_one_and_ends_with_the_other(one: str, other: str) -> None:
    assert (mix(one, other, 0), mix(one, other, 1)) == (one, other)
