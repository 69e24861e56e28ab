"""Ink: a line of text as a mask, and how wide it is."""

from contextlib import suppress
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PIL import Image, ImageDraw, features

from .fonts import Fonts
from .runs import Run, runs_of

IS_SHAPED = bool(features.check("raqm") and features.check("fribidi"))
"""Whether Pillow can shape: without it letters stand unjoined, but none is lost."""


class Style(NamedTuple):
    """A size in pixels, a weight, and by how much finer than its size the text is drawn before it is made smaller."""

    size: int
    weight: int = 500
    finer: int = 1


class Ink(NamedTuple):
    """What a line leaves on the paper: a mask, and where its upper left corner is, from the start of the baseline."""

    mask: Image.Image
    left: int
    top: int

    @property
    def right(self) -> int:
        """Where the ink ends."""
        return self.left + self.mask.width

    @property
    def bottom(self) -> int:
        """How far below the baseline the ink ends."""
        return self.top + self.mask.height

    def within(self, room: float) -> "Ink":
        """The same ink, a little narrower where a letter leans out of its room."""
        if self.mask.width <= room:
            return self
        return self._replace(mask=self.mask.resize((int(room), self.mask.height)))


class Setter:
    """Sets lines of one direction in the typefaces that there are."""

    def __init__(self, fonts: Fonts, direction: str = "ltr", language: str = "") -> None:
        self.fonts = fonts
        self.direction = direction
        self.language = language
        self.width = lru_cache(maxsize=2048)(self._width)

    def _width(self, text: str, style: Style) -> float:
        """How far a line of tidy text goes."""
        return (
            sum(self._advance(run, style) for run in runs_of(text, self.fonts, self.direction, self.language))
            / style.finer
        )

    def ink(self, text: str, style: Style) -> Ink:
        """The mask of a line of tidy text; an empty one where nothing is to be seen."""
        found = runs_of(text, self.fonts, self.direction, self.language)
        advances = [self._advance(run, style) for run in found]
        size, finer = style.size * style.finer, style.finer
        before, above = aligned(size, finer), aligned(2 * size, finer)
        width, height = aligned(sum(advances) + 2 * size, finer), above + aligned(size * 1.5, finer)
        plate = Image.new("L", (width, height))
        pen, at = ImageDraw.Draw(plate), float(before)
        for run, advance in zip(found, advances, strict=True):
            self._write(pen, (at, above), run, style)
            at += advance
        return cut(plate.reduce(finer) if finer > 1 else plate, before // finer, above // finer)

    def _advance(self, run: Run, style: Style) -> float:
        """How far a run goes, in the finer pixels."""
        face = self.fonts.face(run.font, style.size * style.finer, style.weight)
        return face.getlength(shown(run), direction=direction_of(run))

    def _write(self, pen: ImageDraw.ImageDraw, at: tuple[float, int], run: Run, style: Style) -> None:
        """Nothing; the run is written on the plate."""
        face = self.fonts.face(run.font, style.size * style.finer, style.weight)
        with suppress(OSError):  # an outline that FreeType cannot fill is left out, as a letter without a glyph is
            pen.text(at, shown(run), 255, face, "ls", direction=direction_of(run))


def shown(run: Run) -> str:
    """The text of a run as Pillow takes it."""
    return run.text if IS_SHAPED or not run.is_turned else run.text[::-1]


def direction_of(run: Run) -> str | None:
    """The direction of a run as Pillow takes it."""
    return ("rtl" if run.is_turned else "ltr") if IS_SHAPED else None


def aligned(length: float, finer: int) -> int:
    """A length in finer pixels that is one in whole pixels too."""
    return ceil(length / finer) * finer


def cut(plate: Image.Image, left: int, above: int) -> Ink:
    """The part of a plate that has ink, with the start of the baseline at a place on it."""
    box = plate.getbbox() or (left, above, left + 1, above + 1)
    return Ink(plate.crop(box), box[0] - left, box[1] - above)
