"""How a JPEG is laid out decides what it costs."""

from io import BytesIO
from pathlib import Path

import pytest

from showcase.pictures.jpeg import MOST_PASSES, has_too_many_passes, layout_of, segments
from tests.pictures.drawn import corners, grain, saved, written
from tests.pictures.hostile import jpeg_of_passes


@pytest.mark.parametrize(
    ("settings", "in_passes", "samples"),
    [
        ({}, False, 1.5),
        ({"subsampling": 0}, False, 3.0),
        ({"subsampling": 1}, False, 2.0),
        ({"progressive": True}, True, 1.5),
        ({"restart_marker_blocks": 2}, False, 1.5),
    ],
)
def test_the_header_tells_passes_and_samples(
    tmp_path: Path, settings: dict[str, object], in_passes: bool, samples: float
) -> None:
    assert layout_of(written(tmp_path, "a", saved(corners(), "JPEG", **settings))) == (in_passes, samples)


def test_planes_one_after_the_other_are_passes_too(tmp_path: Path) -> None:
    made = bytearray(saved(corners(), "JPEG"))
    made[made.index(b"\xff\xda") + 4] = 1
    assert layout_of(written(tmp_path, "a", bytes(made))).in_passes


def test_grey_and_four_inks_have_one_and_four_samples(tmp_path: Path) -> None:
    assert layout_of(written(tmp_path, "a", saved(corners().convert("L"), "JPEG"))).samples == 1
    assert layout_of(written(tmp_path, "b", saved(corners().convert("CMYK"), "JPEG"))).samples == 4


def test_a_header_that_ends_too_early_is_taken_for_the_worst(tmp_path: Path) -> None:
    assert layout_of(written(tmp_path, "a", b"\xff\xd8\xff\xe0\0\x10JFIF")) == (True, 4.0)


def test_passes_are_counted_to_the_end_of_the_picture_and_no_further(tmp_path: Path) -> None:
    progressive = saved(grain(700, 500), "JPEG", progressive=True, quality=95)
    assert len(progressive) > 3 * (1 << 16)  # so that markers lie across the pieces that are read
    scans = [part for part in segments(BytesIO(progressive)) if part.marker == 0xDA]
    assert len(scans) == progressive.count(b"\xff\xda")
    assert not has_too_many_passes(written(tmp_path, "a", progressive + b"\xff\xda\0\2" * 999))


def test_too_many_passes_are_noticed(tmp_path: Path) -> None:
    assert not has_too_many_passes(written(tmp_path, "a", jpeg_of_passes(MOST_PASSES - 20)))
    assert has_too_many_passes(written(tmp_path, "b", jpeg_of_passes(MOST_PASSES + 1)))
