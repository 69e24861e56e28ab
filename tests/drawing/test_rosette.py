"""The rosette as pixels: that of the paths, round the middle, and inside its square."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw, ImageStat

from showcase.cover import draw_rosette
from showcase.drawing.rosette import SPAN, rosette_masks
from tests.drawing.drawn import seen_at
from tests.test_cover import points

SIZE = 134


def hull_points(path: str) -> list[tuple[float, float]]:
    """The tips of the petals of a path, where they stand in the square."""
    return [((x - 200 + SPAN / 2) / SPAN * SIZE, (y - 150 + SPAN / 2) / SPAN * SIZE) for x, y in points(path)[3::6]]


@settings(max_examples=20)
@given(st.text(max_size=20))
def test_each_petal_of_the_paths_is_there_with_nothing_beyond_its_tip(seed: str) -> None:
    rosette, masks = draw_rosette(seed), rosette_masks(seed, SIZE)
    for path, mask in ((rosette.outer_path, masks.outer), (rosette.inner_path, masks.inner)):
        for x, y in hull_points(path):
            within = (x + (SIZE / 2 - x) * 0.12, y + (SIZE / 2 - y) * 0.12)
            beyond = (x - (SIZE / 2 - x) * 0.06 - 0.5, y - (SIZE / 2 - y) * 0.06 - 0.5)
            assert seen_at(mask, within[0] - 0.5, within[1] - 0.5) > 200
            if all(0 <= part < SIZE - 1 for part in beyond):
                assert seen_at(mask, *beyond) < 200


@settings(max_examples=20)
@given(st.text(max_size=20))
def test_the_edge_of_the_square_is_free(seed: str) -> None:
    outer = rosette_masks(seed, SIZE).outer
    inside = ImageDraw.Draw(frame := outer.copy())
    inside.rectangle((1, 1, SIZE - 2, SIZE - 2), fill=0)
    assert frame.getextrema() == (0, 0)


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two masks are apart, from 0 to 255."""
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


def test_a_rosette_is_the_same_at_any_size_and_another_is_not() -> None:
    small, large = rosette_masks("any", 64, 4).outer, rosette_masks("any", 256, 4).outer.reduce(4)
    assert apart(small, large) < 4
    assert apart(small, rosette_masks("other", 64, 4).outer) > 20
