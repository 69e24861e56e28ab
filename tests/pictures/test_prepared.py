"""Sizes: never wider than the original, always in its shape."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from showcase.pictures import KINDS, Prepared
from showcase.pictures.limits import too_many_points
from showcase.pictures.prepared import MOST_COPIED, crop_round, prepared, scale_needed

SIDES = st.integers(1, 20_000)
PERCENT = st.integers(0, 100)


@given(SIDES, SIDES)
def test_no_copy_is_wider_than_the_original_and_each_has_its_shape(width: int, height: int) -> None:
    if too_many_points(width, height):
        return
    found = prepared("0" * 16, width, height)
    assert list(found.widths) == sorted(set(found.widths))
    assert found.widths[-1] == found.width <= min(width, 1600)
    assert found.width == min(width, 1600) or found.width * found.height > 0.95 * MOST_COPIED
    for each in found.widths:
        assert abs(found.height_at(each) - each * height / width) <= 1 + each / found.width
    assert found.width * found.height <= MOST_COPIED + found.width
    assert all(found.height_at(each) <= 16_383 for each in found.widths)  # what a WebP can have


@given(SIDES, SIDES, PERCENT, PERCENT)
def test_a_crop_lies_within_the_picture_and_has_its_focus(width: int, height: int, across: int, down: int) -> None:
    box = crop_round((across, down), width, height)
    left, top, right, bottom = box.within(width, height)
    assert 0 <= left < right <= width + 1e-6
    assert 0 <= top < bottom <= height + 1e-6
    assert abs((right - left) * 3 - (bottom - top) * 4) < 1e-6 * max(width, height)
    assert left - 1e-6 <= across * width / 100 <= right + 1e-6
    assert top - 1e-6 <= down * height / 100 <= bottom + 1e-6
    thumbs = prepared("", width, height).thumb_widths
    assert list(thumbs) == sorted(set(thumbs))
    assert thumbs[-1] <= max(1, min(640, right - left + 1e-6))


@given(SIDES, SIDES)
def test_what_is_decoded_is_enough_for_every_copy_and_crop(width: int, height: int) -> None:
    scale, found = scale_needed(width, height), prepared("", width, height)
    assert 0 < scale <= 1
    assert width * scale >= found.width - 1e-6
    assert min(width, height * 4 / 3) * scale >= min(found.thumb_widths[-1], width, height * 4 / 3) - 1e-6


def test_a_photograph_has_four_widths_and_two_crops() -> None:
    found = prepared("0123456789abcdef", 4000, 3000)
    assert found == Prepared("0123456789abcdef", 1600, 1200, (480, 800, 1200, 1600), (320, 640))
    assert (found.height_at(480), found.thumb_height_at(320)) == (360, 240)
    assert found.address(480, "avif") == "/pictures/0123456789abcdef-480.avif"
    assert found.thumb_address(320) == "/pictures/0123456789abcdef-thumb-320.webp"
    assert len(found.paths()) == len(set(found.paths())) == 4 * len(KINDS) + 2
    assert found.paths()[0] == "pictures/0123456789abcdef-480.avif"
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_smaller_picture_ends_with_its_own_width() -> None:
    assert prepared("", 1000, 700).widths == (480, 800, 1000)
    assert prepared("", 480, 300).widths == (480,)
    assert prepared("", 90, 60).thumb_widths == (80,)


def test_a_very_tall_picture_is_narrower() -> None:
    found = prepared("", 2000, 16_000)
    assert found.widths == (480, 800)
    assert found.height == 6400
