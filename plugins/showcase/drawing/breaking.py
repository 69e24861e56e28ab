"""Breaking: a text in lines that fit, of nearly the same length."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from .clusters import clusters, tidy

Measure = Callable[[str], float]

HYPHEN = "-"
HYPHENS = re.compile(r"(?<=\w\w[-–—/])(?=\w\w)")
IDEOGRAPH = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
CLOSING = "、。，．・：；？！）］｝」』】〕〉》ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヶ,.!?:;)]}”’"
OPENING = "（［｛「『【〔〈《([{“‘"


class Piece(NamedTuple):
    """What stays on one line, and whether a space stands before it within a line."""

    text: str
    is_spaced: bool


def pieces_of(text: str) -> list[Piece]:
    """The pieces of a text: words, parts of words with hyphens, and ideographs, each by itself."""
    return [
        Piece(part, at == 0)
        for word in tidy(text).split(" ")
        if word
        for at, part in enumerate(part for half in HYPHENS.split(word) for part in ideographs(half))
    ]


def ideographs(word: str) -> list[str]:
    """The parts of a word that a line may end between, as scripts without spaces need it."""
    if word.isascii() or not IDEOGRAPH.search(word):
        return [word]
    parts: list[str] = []
    for cluster in clusters(word):
        if parts and stays(parts[-1], cluster):
            parts[-1] += cluster
        else:
            parts.append(cluster)
    return parts


def stays(before: str, cluster: str) -> bool:
    """Whether a cluster may not begin a line after what is before it."""
    if cluster in CLOSING or before[-1] in OPENING:
        return True
    return not IDEOGRAPH.match(cluster) and not IDEOGRAPH.match(before[-1])


def torn(pieces: Sequence[Piece], room: float, measure: Measure) -> list[Piece]:
    """The pieces, those that are wider than the room torn between letters."""
    return [
        Piece(part, piece.is_spaced and at == 0)
        for piece in pieces
        for at, part in enumerate([piece.text] if measure(piece.text) <= room else tear(piece.text, room, measure))
    ]


def tear(word: str, room: float, measure: Measure) -> list[str]:
    """A word in parts of nearly the same width, with hyphens where its script has them."""
    share = measure(word) / ceil(measure(word) * 1.04 / room)
    parts, end = [""], 0.0
    for cluster in clusters(word):
        width = measure(cluster)
        if parts[-1] and (end + width / 2 > share * len(parts) or measure(parts[-1] + cluster + HYPHEN) > room):
            parts[-1] += HYPHEN if is_cased(parts[-1][-1]) and is_cased(cluster[0]) else ""
            parts.append("")
        parts[-1] += cluster
        end += width
    return parts


def is_cased(letter: str) -> bool:
    """Whether a letter is of a script with capitals, which also has hyphens."""
    return letter.lower() != letter.upper()


def lines_of(pieces: Sequence[Piece], room: float, measure: Measure) -> list[str]:
    """The lines of a text, as few as there can be, and as even as so many can be."""
    widths = [measure(piece.text) for piece in pieces]
    gaps = gaps_of(pieces, widths, measure)
    few = fill(pieces, widths, gaps, room)
    low, high = max(widths, default=0), room
    while high - low > 4:
        middle = (low + high) / 2
        low, high = (low, middle) if len(fill(pieces, widths, gaps, middle)) <= len(few) else (middle, high)
    return fill(pieces, widths, gaps, high) or [""]


def gaps_of(pieces: Sequence[Piece], widths: Sequence[float], measure: Measure) -> list[float]:
    """How much wider than by itself each piece makes a line: by a space, which is as wide as its font has it."""
    joined = [measure(before.text + " " * after.is_spaced + after.text) for before, after in pairwise(pieces)]
    return [0, *(whole - one - other for whole, (one, other) in zip(joined, pairwise(widths), strict=True))][
        : len(pieces)
    ]


def fill(pieces: Sequence[Piece], widths: Sequence[float], gaps: Sequence[float], room: float) -> list[str]:
    """The lines of a text, each as full as it can be."""
    lines: list[str] = []
    end = 0.0
    for piece, width, gap in zip(pieces, widths, gaps, strict=True):
        if lines and end + gap + width <= room:
            lines[-1] += " " * piece.is_spaced + piece.text
            end += gap + width
        else:
            lines.append(piece.text)
            end = width
    return lines
