"""Typefaces: which files there are, what each has glyphs for, and each at a size, read when first needed."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from PIL import ImageFont

from .clusters import clusters, is_picture, seen, tidy

TABLE = "coverage.txt"
"""One line a font, in the order in which they are tried: its name, and the code points that it has glyphs for."""

EMOJI, JAPANESE = "noto-emoji", "noto-serif-jp"

SCALES = {"newsreader": 1.0, "newsreader-whole": 1.0, "noto-naskh-arabic": 1.15, "noto-serif-tibetan": 0.8}
"""How large a font is drawn beside Newsreader, whose letters are small for its size."""

OTHERWISE = 0.9


class Coverage:
    """The code points that a font has glyphs for, as the table writes them: ranges in hexadecimal."""

    def __init__(self, ranges: str) -> None:
        self._written = ranges

    @cached_property
    def _bounds(self) -> list[int]:
        """Where each range begins and where it has ended, one after the other."""
        pairs = (one.partition("-") for one in self._written.split())
        return [bound for first, _, last in pairs for bound in (int(first, 16), int(last or first, 16) + 1)]

    def has(self, letters: str) -> bool:
        """Whether there is a glyph for each of the letters."""
        return all(bisect_right(self._bounds, ord(letter)) % 2 for letter in letters)


class Fonts:
    """The typefaces of a folder: the site's own first, others for letters that it lacks."""

    def __init__(self, folder: Path, served: Path) -> None:
        own = [served] if served.is_file() else sorted(served.glob("*.woff2"))
        self.files = {file.stem: file for file in (*own, *sorted(folder.glob("*.woff2")))}
        self._table = folder / TABLE
        self.face = lru_cache(maxsize=64)(self._face)
        self.choose = lru_cache(maxsize=8192)(self._choose)
        self.fit = lru_cache(maxsize=8192)(self._fit)

    @cached_property
    def coverage(self) -> dict[str, Coverage]:
        """What each font has glyphs for, in the order in which they are tried."""
        lines = self._table.read_text(encoding="utf-8").splitlines() if self._table.is_file() else []
        listed = {name: Coverage(ranges) for name, _, ranges in (line.partition(" ") for line in lines)}
        return {name: listed[name] for name in listed if name in self.files}

    @cached_property
    def digest(self) -> bytes:
        """What changes when a font changes, or the table."""
        whole = hashlib.sha256()
        for file in (*self.files.values(), self._table):
            whole.update(hashlib.sha256(file.read_bytes() if file.is_file() else b"").digest())
        return whole.digest()

    def missing(self, text: str) -> set[str]:
        """The letters of a text for which no font has a glyph: they are left out."""
        found = clusters(tidy(text))
        return {letter for cluster in found for letter in seen(cluster) if letter not in self.fit(cluster)[1]} - {" "}

    def _fit(self, cluster: str, is_japanese: bool = False) -> tuple[str, str]:
        """The font for a cluster, and what of the cluster it can show: all, without some marks, or nothing."""
        if name := self.choose(cluster, is_japanese):
            return name, cluster
        if not (name := self.choose(cluster[0], is_japanese)):
            return "", ""
        return name, "".join(letter for letter in cluster if self.coverage[name].has(seen(letter)))

    def _choose(self, letters: str, is_japanese: bool = False) -> str:
        """The first font that has all the letters; "" where there is none."""
        needed = seen(letters)
        return next((name for name in self._order(letters, is_japanese) if self.coverage[name].has(needed)), "")

    def _order(self, letters: str, is_japanese: bool) -> Iterator[str]:
        """The names of the fonts as they are tried for some letters."""
        first = EMOJI if is_picture(letters) else JAPANESE if is_japanese and not letters.isascii() else ""
        if first in self.coverage:
            yield first
        yield from self.coverage

    def _face(self, name: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
        """A font at a size in pixels, and at a weight where it has several."""
        face = ImageFont.truetype(str(self.files[name]), round(size * SCALES.get(name, OTHERWISE)))
        for axis in axes(face):
            face.set_variation_by_axes([min(max(weight, axis[0]), axis[1])])
        return face


def axes(face: ImageFont.FreeTypeFont) -> list[tuple[int, int]]:
    """The bounds of the one axis of a font, its weight; nothing where it has one weight alone."""
    try:
        found = face.get_variation_axes()
    except OSError:
        return []
    return [(int(axis["minimum"] or 0), int(axis["maximum"] or 0)) for axis in found[:1]]
