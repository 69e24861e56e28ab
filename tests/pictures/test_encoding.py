"""Encoding: what a phone fetches stays light, and every kind looks like its original."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from showcase.pictures import KINDS, Wanted, encoding
from showcase.pictures.statement import Statement
from tests.pictures.drawn import copies_of, grain, saved, shown, written

NOTHING = Statement("", "", "")


@pytest.fixture
def budget(monkeypatch: pytest.MonkeyPatch) -> int:
    """A budget that small pictures exceed."""
    monkeypatch.setattr(encoding, "PHONE_BYTES", 12_000)
    return 12_000


@pytest.mark.parametrize("kind", ["avif", "webp"])
@pytest.mark.parametrize("strength", [20, 28])
def test_a_copy_that_is_too_heavy_is_made_lighter_and_no_lighter_than_that(
    kind: str, strength: int, budget: int
) -> None:
    rough = grain(320, 240, strength)
    assert len(encoding.save(rough, kind, encoding.QUALITY[kind], NOTHING)) > budget
    assert 0.6 * budget < len(encoding.encode(rough, kind, NOTHING)) <= budget


@pytest.mark.parametrize("kind", ["avif", "webp"])
def test_what_no_phone_fetches_keeps_its_quality(kind: str, budget: int) -> None:
    rough = grain(801, 100, 40)
    usual = encoding.save(rough, kind, encoding.QUALITY[kind], NOTHING)
    assert len(usual) > budget
    assert encoding.encode(rough, kind, NOTHING) == usual


def test_at_the_lowest_quality_a_copy_stays_as_heavy_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "PHONE_BYTES", 100)
    rough = grain(200, 150, 90)
    lowest = encoding.save(rough, "webp", encoding.FLOOR, NOTHING)
    assert encoding.encode(rough, "webp", NOTHING) == lowest


def test_every_kind_is_what_its_name_says_and_looks_like_its_original(tmp_path: Path) -> None:
    original = grain(400, 240, 10)
    prepared, copies = copies_of(tmp_path, Wanted(written(tmp_path, "a.png", saved(original))))
    for kind, name in zip(KINDS, ("AVIF", "WEBP", "JPEG"), strict=True):
        content = copies[f"-{prepared.width}.{kind}"]
        with Image.open(BytesIO(content)) as picture:
            assert (picture.format, picture.size) == (name, (400, 240))
        difference = ImageStat.Stat(ImageChops.difference(shown(content), original)).mean
        assert max(difference) < 5
