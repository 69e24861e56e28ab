"""The table of what each font has glyphs for; `python -m tests.drawing.coverage` writes it anew."""

from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

from tests.building import ROOT

FONTS = ROOT / "theme" / "fonts"
SERVED = ROOT / "theme" / "static" / "fonts"
FIRST = ["newsreader", "newsreader-whole", "noto-serif"]
LAST = ["noto-serif-sc", "noto-serif-jp", "noto-serif-kr", "noto-serif-sc-rare"]
SIGNS = ["noto-sans-symbols", "noto-sans-symbols-2", "noto-emoji"]


def font_files() -> list[Path]:
    """Every font, in the order in which they are tried: Latin, then a font for each script, East Asia, signs."""
    files = {file.stem: file for file in (*SERVED.glob("*.woff2"), *FONTS.glob("*.woff2"))}
    others = sorted(set(files) - {*FIRST, *LAST, *SIGNS})
    return [files[name] for name in (*FIRST, *others, *LAST, *SIGNS)]


UNPLACED = set(range(0x300, 0x370))
"""Marks that Newsreader has, but does not bring over their letters."""


def code_points(file: Path) -> set[int]:
    """The code points that a font has glyphs for, and where it is to be asked for them."""
    found = set(TTFont(file, lazy=True).getBestCmap())
    return found - UNPLACED if file.stem.startswith("newsreader") else found


def written(codes: set[int]) -> str:
    """Code points as ranges in hexadecimal."""
    runs = [list(run) for _, run in groupby(enumerate(sorted(codes)), lambda pair: pair[1] - pair[0])]
    return " ".join(f"{run[0][1]:x}-{run[-1][1]:x}" if len(run) > 1 else f"{run[0][1]:x}" for run in runs)


def table() -> str:
    """The whole table."""
    return "".join(f"{file.stem} {written(code_points(file))}\n" for file in font_files())


if __name__ == "__main__":
    (FONTS / "coverage.txt").write_text(table(), encoding="utf-8")
