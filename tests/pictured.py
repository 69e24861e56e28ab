"""Pictures of case studies for the tests: records, the copies that a build would make of them, and originals."""

from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

from showcase.attachments import Attachments, Stored
from showcase.models import Picture
from showcase.pictures import Prepared
from tests.publishing import Record

SIZE = (2400, 1600)


def picture(name: str = "gym", **fields: Any) -> Record:
    """A picture in which nobody is to be seen."""
    return {"file": f"{name}.jpg", "alt": f"An empty {name}", "credit": "The school", "depicts": "no-people"} | fields


def copies_of(stem: str, width: int, height: int) -> Prepared:
    """The copies that are made of an original of that size."""
    full = min(width, 1600)
    crop = min(width, height * 4 // 3, 640)
    widths = (*(one for one in (480, 800, 1200) if one < full), full)
    thumbs = (320, crop) if crop > 320 else (crop,)
    return Prepared(stem, full, max(1, round(height * full / width)), widths, thumbs)


def hang(*pictures: Record, size: tuple[int, int] = SIZE, files: dict[str, int] | None = None) -> Attachments:
    """What a build would show: these pictures, all of one size, and files of so many bytes."""
    hung = {Picture.model_validate(one): copies_of(Path(one["file"]).stem, *size) for one in pictures}
    stored = {name: Stored(name, Path(name), count, b"") for name, count in (files or {}).items()}
    return Attachments(hung, stored)


def sketch(file: Path, width: int, height: int) -> None:
    """Nothing; there is an original of a few soft lines, which is copied quickly."""
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.radial_gradient("L").resize((width, height)).convert("RGB").save(file, quality=92)


def paint(file: Path, width: int, height: int) -> None:
    """Nothing; there is an original as detailed as a photograph: soft shapes, edges, and a sensor's grain."""
    file.parent.mkdir(parents=True, exist_ok=True)
    bands = []
    for band in range(3):
        made = Image.linear_gradient("L").rotate(90 * band).resize((width, height))
        for step in (160, 40, 10):
            grain = Image.effect_noise((width // step + 2, height // step + 2), 90).resize((width, height), 3)
            made = ImageChops.add(made, grain, 1.4, -60)
        bands.append(ImageChops.add(made, Image.effect_noise((width, height), 5), 1, -128))
    Image.merge("RGB", bands).save(file, quality=92)
