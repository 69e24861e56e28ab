"""Colour: a copy in sRGB looks like its original in any other space."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from showcase.pictures import KINDS, Wanted
from tests.pictures.colours import ADOBE_RGB, DISPLAY_P3, SRGB, Space, apart, lab
from tests.pictures.drawn import (
    BLUE,
    GREEN,
    RED,
    YELLOW,
    colours_of_corners,
    copies_of,
    corners,
    is_near,
    saved,
    shown,
    written,
)

PATCHES = (
    (115, 82, 68), (194, 150, 130), (98, 122, 157), (87, 108, 67), (133, 128, 177), (103, 189, 170),
    (214, 126, 44), (80, 91, 166), (193, 90, 99), (94, 60, 108), (157, 188, 64), (224, 163, 46),
    (56, 61, 150), (70, 148, 73), (175, 54, 60), (231, 199, 31), (187, 86, 149), (40, 134, 160),
    (243, 243, 242), (200, 200, 200), (160, 160, 160), (122, 122, 121), (85, 85, 85), (52, 52, 52),
)  # fmt: skip
SIDE = 32


def chart(space: Space) -> Image.Image:
    """Patches of colours that sRGB holds too, written in another space."""
    picture = Image.new("RGB", (6 * SIDE, 4 * SIDE))
    for number, colour in enumerate(PATCHES):
        left, top = number % 6 * SIDE, number // 6 * SIDE
        picture.paste(space.holding(SRGB.xyz(colour)), (left, top, left + SIDE, top + SIDE))
    return picture


def patches(picture: Image.Image, space: Space = SRGB) -> list[tuple[float, float, float]]:
    """What each patch is for the eye."""
    found = []
    for number in range(len(PATCHES)):
        left, top = number % 6 * SIDE + 8, number // 6 * SIDE + 8
        middle = picture.crop((left, top, left + SIDE - 16, top + SIDE - 16)).resize((1, 1), Image.Resampling.BOX)
        found.append(lab(space.xyz(middle.getpixel((0, 0)))))  # type: ignore[arg-type]
    return found


def test_the_measure_of_distance_is_the_published_one() -> None:
    one, other = (50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485)
    assert apart(one, other) == pytest.approx(2.0425, abs=1e-4)
    assert apart((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)) == pytest.approx(1.2644, abs=1e-4)
    assert apart((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619)) == pytest.approx(2.0373, abs=1e-4)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
@pytest.mark.parametrize("space", [DISPLAY_P3, ADOBE_RGB], ids=["Display P3", "Adobe RGB"])
def test_a_wide_gamut_looks_the_same_in_every_copy(tmp_path: Path, space: Space, kind: str) -> None:
    settings = {"quality": 98, "subsampling": 0} if kind == "JPEG" else {}
    file = written(tmp_path, "wide", saved(chart(space), kind, icc_profile=space.profile(), **settings))
    expected = patches(shown(file.read_bytes()), space)
    prepared, copies = copies_of(tmp_path, Wanted(file))
    for each in KINDS:
        found = patches(shown(copies[f"-{prepared.width}.{each}"]))
        assert max(map(apart, expected, found)) < 2, each


def test_without_its_profile_the_same_picture_would_look_otherwise(tmp_path: Path) -> None:
    picture = chart(ADOBE_RGB)
    prepared, copies = copies_of(tmp_path, Wanted(written(tmp_path, "wide", saved(picture))))
    assert max(map(apart, patches(picture, ADOBE_RGB), patches(shown(copies[f"-{prepared.width}.webp"])))) > 4


@pytest.mark.parametrize("profile", [b"", b"not a profile", DISPLAY_P3.profile()[:200], bytes(4000)])
def test_a_broken_profile_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    file = written(tmp_path, "a.jpg", saved(corners(), "JPEG", quality=95, icc_profile=profile))
    _, copies = copies_of(tmp_path, Wanted(file))
    assert all(map(is_near, colours_of_corners(shown(copies["-120.jpg"])), (RED, GREEN, BLUE, YELLOW)))


def test_a_profile_of_another_mode_is_passed_over(tmp_path: Path) -> None:
    file = written(tmp_path, "a.png", saved(corners().convert("L"), icc_profile=ADOBE_RGB.profile()))
    _, copies = copies_of(tmp_path, Wanted(file))
    assert is_near(colours_of_corners(shown(copies["-120.webp"]))[1], (107, 107, 107))


def test_no_copy_has_a_profile_as_none_is_needed(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for name, profile in (("srgb", srgb), ("wide", DISPLAY_P3.profile())):
        _, copies = copies_of(tmp_path, Wanted(written(tmp_path, name, saved(corners(), icc_profile=profile))))
        for content in copies.values():
            with Image.open(BytesIO(content)) as picture:
                assert "icc_profile" not in picture.info
