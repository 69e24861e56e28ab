import itertools
import re
from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import Point, Polygon, union_all

from showcase.maps import project, step_of, steps_up_to, uk_outlines, world_outlines
from showcase.maps.drawing import BADGE, labels_at, width_of
from showcase.maps.outlines import ENGLAND, Outlines, Spot
from showcase.points import point_by_code
from tests.building import ROOT

EARTH = 6371.0
"""Its radius in kilometres."""

AREAS = {"AU": 7.69e6, "BR": 8.51e6, "EG": 1.00e6, "GB": 2.44e5, "IN": 3.29e6, "KE": 5.80e5, "SE": 4.50e5}
"""Of countries, in square kilometres."""

PIECE = re.compile(r"M(-?\d+) (-?\d+)l([^z]+)z")


def land_of(path: str) -> Polygon:
    """What a path of the outlines encloses; a path holds nothing but pieces of it."""
    assert re.fullmatch(rf"(?:{PIECE.pattern})+", path)
    pieces = []
    for x, y, steps in PIECE.findall(path):
        numbers = [int(one) for one in re.findall(r"-?\d+", steps)]
        corners = [(int(x), int(y))]
        for across, down in zip(numbers[::2], numbers[1::2], strict=True):
            corners.append((corners[-1][0] + across, corners[-1][1] + down))
        pieces.append(Polygon(corners).buffer(0))
    holes = [one for one in pieces if any(one is not other and other.contains(one) for other in pieces)]
    return union_all([one for one in pieces if one not in holes]) - union_all(holes)


@pytest.fixture(scope="module", params=["world", "regions", "nations"])
def outlines(request: pytest.FixtureRequest) -> Outlines:
    return world_outlines() if request.param == "world" else uk_outlines(request.param == "regions")


@pytest.fixture(scope="module")
def countries() -> dict[str, Polygon]:
    return {code: land_of(path) for code, path in world_outlines().paths.items()}


def test_points_lie_where_the_projection_was_published_to_lay_them() -> None:
    assert project(0, 11) == (0, 0)
    assert project(90, 11)[1] == pytest.approx(1.3173627591574)
    assert project(0, 11 + 90)[0] == pytest.approx(2.7066297 / 2)
    assert project(0, -168.9)[0] == pytest.approx(-2.7066297, rel=1e-3)
    assert project(0, -169.1)[0] == pytest.approx(2.7066297, rel=1e-3)


@given(st.floats(-80, 80), st.floats(-168, 190))
def test_areas_are_true_everywhere(latitude: float, longitude: float) -> None:
    size = 1e-3
    corners = [project(latitude + up, longitude + right) for right, up in ((0, 0), (size, 0), (size, size), (0, size))]
    expected = radians(size) ** 2 * cos(radians(latitude + size / 2))
    assert Polygon(corners).area == pytest.approx(expected, rel=1e-4)


def test_countries_are_as_large_as_they_are(countries: dict[str, Polygon]) -> None:
    unit = (EARTH / world_outlines().scale) ** 2
    assert {code: countries[code].area * unit for code in AREAS} == pytest.approx(AREAS, rel=0.08)


def test_outlines_lie_in_their_drawing_and_their_numbers_in_them(outlines: Outlines) -> None:
    for code, path in outlines.paths.items():
        land, spot = land_of(path), outlines.spots[code]
        left, top, right, bottom = land.bounds
        assert min(left, top) >= 0, code
        assert right <= outlines.width, code
        assert bottom <= outlines.height, code
        assert land.contains(Point(spot.x, spot.y)), code
        assert land.boundary.distance(Point(spot.x, spot.y)) >= spot.room - 1, code


def test_outlines_are_disjoint(outlines: Outlines) -> None:
    lands = [land_of(path) for path in outlines.paths.values()]
    assert union_all(lands).area == pytest.approx(sum(land.area for land in lands), rel=2e-3)


def test_england_is_drawn_once_as_a_whole_or_in_its_nine_regions() -> None:
    regions, nations = uk_outlines(True).paths, uk_outlines(False).paths
    assert len(regions) == 12
    assert ENGLAND not in regions
    assert len(nations) == 4
    assert ENGLAND in nations
    parts = union_all([land_of(path) for code, path in regions.items() if code.startswith("E")])
    assert parts.symmetric_difference(land_of(nations[ENGLAND])).area < 0.01 * parts.area


def test_the_point_of_a_country_lies_in_its_outline(countries: dict[str, Polygon]) -> None:
    outlines = world_outlines()
    away = []
    for code, land in countries.items():
        spot = outlines.spot(*point_by_code()[code])
        if spot is None or land.distance(Point(spot.x, spot.y)) > 3:
            away.append(code)
    assert away == []


def test_the_map_ends_north_of_antarctica() -> None:
    assert world_outlines().spot(*point_by_code()["AQ"]) is None
    assert "AQ" not in world_outlines().paths
    beyond = {code for code, point in point_by_code().items() if world_outlines().spot(*point) is None}
    assert beyond == {"AQ"}


def test_a_page_need_not_carry_much() -> None:
    assert sum(map(len, world_outlines().paths.values())) < 45_000
    assert sum(map(len, uk_outlines(True).paths.values())) < 16_000


@given(st.integers(1, 20_000), st.integers(0, 20_000))
def test_a_number_falls_in_the_one_step_that_holds_it(most: int, number: int) -> None:
    steps = steps_up_to(most)
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert len(steps) <= 5
    assert steps[0].least == 1
    assert steps[-1].most == most
    assert all(one.most + 1 == other.least for one, other in itertools.pairwise(steps))
    holding = [step.number for step in steps if step.least <= number <= step.most]
    if number <= most:
        assert [step_of(number, steps)] == (holding or [0])


def test_nothing_has_no_steps() -> None:
    assert steps_up_to(0) == ()


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200), st.integers(0, 40), st.integers(1, 9999))))
def test_numbers_on_a_map_never_cover_each_other(some: list[tuple[int, int, int, int]]) -> None:
    spots = [Spot(x, y, room) for x, y, room, _ in some]
    labels = labels_at(spots, [str(number) for *_, number in some])
    written = [(spot, label) for spot, label in zip(spots, labels, strict=True) if label]
    assert labels[:1] == [str(some[0][3])] if some else not written
    for place, (one, text) in enumerate(written):
        for other, beside in written[place + 1 :]:
            is_apart = abs(one.x - other.x) > (width_of(text) + width_of(beside)) / 2
            assert is_apart or abs(one.y - other.y) > BADGE - 2


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark", "print"])
def test_numbers_can_be_read_on_their_shades_and_each_shade_told_from_the_next(mode: str) -> None:
    css = (ROOT / "theme/static/css/map.css").read_text("utf-8")
    start = {"light": "@layer tokens", "dark": "prefers-color-scheme: dark", "print": "@media print"}[mode]
    block = css[css.index(start) :].split("}")[0]
    long = {name: value if len(value) > 4 else "#" + "".join(2 * one for one in value[1:]) for name, value in
            re.findall(r"--([\w-]+): (#[0-9a-f]+)", block)}  # fmt: skip
    shades = [long[f"step-{number}"] for number in range(1, 6)]
    inks = [long[f"on-step-{name}"] for name in ("low", "low", "middle", "high", "high")]
    assert min(contrast(shade, ink) for shade, ink in zip(shades, inks, strict=True)) >= 4.5
    steps = [long["land"], *shades]
    assert min(contrast(one, other) for one, other in itertools.pairwise(steps)) >= 1.2
