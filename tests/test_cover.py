"""The rosette: the same for the same seed for ever, and always inside its drawing."""

import re
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from showcase.cover import WHOLE, WRITTEN, Rosette, draw_ring, draw_rosette

CENTRE = (200, 150)


def points(path: str) -> list[tuple[int, int]]:
    """Every point of a path of relative curves, control points too, where it stands in the drawing."""
    here, found = (0, 0), []
    for command, numbers in re.findall(r"([Mc])([-\d ]+)", path):
        values = [int(number) for number in re.findall(r"-?\d+", numbers)]
        pairs = list(zip(values[::2], values[1::2], strict=True))
        assert len(pairs) == (1 if command == "M" else 3)
        found += [(here[0] + x, here[1] + y) for x, y in pairs]
        here = found[-1]
    return found


def petals(path: str) -> int:
    """How many petals a path has: each is a curve out and a curve back."""
    return path.count("c") // 2


@given(st.text())
def test_a_rosette_is_drawn_the_same_every_time(seed: str) -> None:
    again = draw_rosette(seed)
    draw_rosette.cache_clear()
    assert draw_rosette(seed) == again


def test_a_rosette_stays_what_it_was_when_the_site_was_first_published() -> None:
    rosette = draw_rosette("2025/heanor-gate-spencer-academy")
    assert (petals(rosette.outer_path), petals(rosette.inner_path), rosette.eye) == (10, 6, 13)
    assert rosette.inner_path.startswith("M200 150c-17-20-44-29-51-10c-1 21 27 23 ")


@given(st.text())
def test_every_point_is_inside_the_drawing_and_inside_the_icon(seed: str) -> None:
    rosette = draw_rosette(seed)
    for x, y in points(rosette.outer_path) + points(rosette.inner_path):
        assert 66 <= x <= 334
        assert 16 <= y <= 284


@given(st.text())
def test_every_petal_begins_and_ends_at_the_centre(seed: str) -> None:
    rosette = draw_rosette(seed)
    for path in (rosette.outer_path, rosette.inner_path):
        found = points(path)
        assert found[0] == CENTRE
        assert found[6::6] == [CENTRE] * petals(path)


@given(st.floats(-400, 400))
def test_adding_and_taking_away_a_large_number_rounds_as_rounding_does(number: float) -> None:
    assert number + WHOLE - WHOLE == round(number)
    assert WRITTEN[number + WHOLE].strip() == str(round(number))


def test_a_ring_of_which_half_is_drawn_twice_is_the_ring_that_is_drawn_whole() -> None:
    for count in range(6, 18):
        for turn in (0.1, 0.7, 2.5, 5.9):
            assert draw_ring(count, turn, 117, 0.7, True) == draw_ring(count, turn, 117, 0.7, False)


def reach(path: str) -> float:
    """How far the path goes from the centre."""
    return max(dist(CENTRE, point) for point in points(path))


@given(st.text())
def test_the_eye_lies_within_the_inner_ring_and_that_within_the_outer(seed: str) -> None:
    rosette = draw_rosette(seed)
    assert 0 < rosette.eye < reach(rosette.inner_path) < reach(rosette.outer_path)


def looks(rosette: Rosette) -> tuple[str, str, int]:
    """What a reader sees of it."""
    return rosette.outer_path, rosette.inner_path, rosette.eye


def test_hardly_two_case_studies_look_alike() -> None:
    assert len({looks(draw_rosette(f"2025/school-{number}")) for number in range(300)}) == 300


def test_a_path_is_written_as_short_as_svg_reads_it() -> None:
    path = draw_rosette("any").outer_path
    assert re.fullmatch(r"M200 150(?:c-?\d+(?:[ -]\d+){5})+", path)
    assert " -" not in path
