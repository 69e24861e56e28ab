"""Copies: of the whole at every width, and crops round the focus."""

from pathlib import Path

import pytest

from showcase.pictures import Prepared, Wanted, examine
from tests.pictures.drawn import (
    BLUE,
    GREEN,
    RED,
    SHARED,
    YELLOW,
    colours_of_corners,
    copies_of,
    corners,
    is_near,
    prepare,
    saved,
    shown,
    written,
)

COLOURS = (RED, GREEN, BLUE, YELLOW)
PRODUCTS = SHARED / "top_products" / "images"


@pytest.mark.skipif(not PRODUCTS.exists(), reason="the collection of product pictures is not on this machine")
def test_pictures_of_products_are_taken_whatever_their_names_say(tmp_path: Path) -> None:
    pictures = sorted((file for file in PRODUCTS.iterdir() if file.suffix != ".json"), key=lambda file: file.name)
    assert examine(pictures[::8], 2) == {}
    lying = [file for file in pictures if file.suffix == ".jpg" and file.read_bytes().startswith(b"\x89PNG")]
    smallest = [Wanted(file) for file in sorted(lying, key=lambda file: file.stat().st_size)[:2]]
    assert all(isinstance(found, Prepared) for found in prepare(tmp_path, smallest).values())


def test_copies_are_of_the_whole_and_crops_of_the_middle(tmp_path: Path) -> None:
    file = written(tmp_path, "a.png", saved(corners(900, 300)))
    prepared, copies = copies_of(tmp_path, Wanted(file))
    assert (prepared.widths, prepared.thumb_widths) == ((480, 800, 900), (320, 400))
    for width in prepared.widths:
        picture = shown(copies[f"-{width}.avif"])
        assert picture.size == (width, prepared.height_at(width))
        assert all(map(is_near, colours_of_corners(picture), COLOURS))
    assert shown(copies["-thumb-400.webp"]).size == (400, 300)
    assert all(map(is_near, colours_of_corners(shown(copies["-thumb-320.webp"])), COLOURS))


@pytest.mark.parametrize(
    ("focus", "left", "right"), [((0, 50), RED, RED), ((100, 0), GREEN, GREEN), ((50, 99), RED, GREEN)]
)
def test_a_crop_keeps_the_focus_in_view(tmp_path: Path, focus: tuple[int, int], left: object, right: object) -> None:
    file = written(tmp_path, "a.png", saved(corners(600, 150)))
    _, copies = copies_of(tmp_path, Wanted(file, focus))
    upper = colours_of_corners(shown(copies["-thumb-200.webp"]))[:2]
    assert is_near(upper[0], left)  # type: ignore[arg-type]
    assert is_near(upper[1], right)  # type: ignore[arg-type]
