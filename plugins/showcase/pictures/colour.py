"""Colour: whatever profile an original has, its copies are in sRGB and need none."""

from collections.abc import Callable
from io import BytesIO
from itertools import product

from PIL import Image, ImageChops, ImageCms

SRGB = ImageCms.createProfile("sRGB")
SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""The mode of a picture that a profile of such a space can belong to."""
LEVELS = (0, 51, 102, 153, 204, 255)
UNSEEN = 1
"""Steps of 255 by which a profile may differ from sRGB and still be taken for it."""
Transform = Callable[[Image.Image], Image.Image]


def to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB and mode RGB; a profile that is broken, or another mode's, is passed over."""
    change = transform(profile, picture.mode) if profile else None
    if change:
        return change(picture)
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def transform(profile: bytes, mode: str) -> Transform | None:
    """What turns the colours of a profile into those of sRGB; nothing where they are the same."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if SPACES.get(source.profile.xcolor_space.strip()) != mode:
            return None
        made = ImageCms.buildTransform(
            source,
            SRGB,
            mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        return None if is_unseen(made, mode) else lambda picture: apply(made, picture)
    except Exception:  # a profile is a program of strangers: whatever is wrong with it, colours stay as they are
        return None


def apply(made: ImageCms.ImageCmsTransform, picture: Image.Image) -> Image.Image:
    """The picture with other colours."""
    changed = Image.new("RGB", picture.size)
    made.apply(picture, changed)
    return changed


def is_unseen(made: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Whether nobody would see the difference, as with the profile of sRGB itself, which most photographs have."""
    sample = colours(mode)
    difference = ImageChops.difference(apply(made, sample), sample.convert("RGB"))
    return max(high for _, high in difference.getextrema()) <= UNSEEN  # type: ignore[misc]


def colours(mode: str) -> Image.Image:
    """A small picture of colours from all over."""
    bands = len(Image.new(mode, (1, 1)).getbands())
    every = list(product(LEVELS, repeat=bands))
    return Image.frombytes(mode, (len(every), 1), bytes(value for colour in every for value in colour))
