"""Runs: the pieces of one line that one font draws in one direction, from left to right as they are seen."""

import re
from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from .bidi import is_turned, levels, own_direction, visual_order
from .clusters import clusters, is_picture
from .fonts import EMOJI, Fonts

KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9d]")
WORDS = re.compile(r" +|[^ ]+")


class Run(NamedTuple):
    """Letters for one font, in the order of reading, and whether that is from right to left."""

    text: str
    font: str
    is_turned: bool


def runs_of(text: str, fonts: Fonts, direction: str = "ltr", language: str = "") -> list[Run]:
    """The runs of a tidy line from left to right; its own first letter decides its direction, else that given."""
    pieces = list(pieces_of(text, fonts, is_japanese(text, language)))
    if not is_turned(text):
        return [Run("".join(piece for piece, _ in found), font, False) for font, found in by_font(pieces)]
    whole = "".join(piece for piece, _ in pieces)
    found = levels(whole, own_direction(whole, direction))
    starts = accumulate((len(piece) for piece, _ in pieces), initial=0)
    leveled = [(piece, font, found[at]) for (piece, font), at in zip(pieces, starts, strict=False)]
    runs = [
        ("".join(piece for piece, _, _ in group), font, level)
        for (font, level), group in groupby(leveled, key=lambda piece: piece[1:])
    ]
    return [Run(*runs[at][:2], runs[at][2] % 2 == 1) for at in visual_order([level for _, _, level in runs])]


def is_japanese(text: str, language: str) -> bool:
    """Whether ideographs are drawn as in Japan: kana beside them say so, or the language."""
    return language.startswith("ja") or KANA.search(text) is not None


def by_font(pieces: list[tuple[str, str]]) -> Iterator[tuple[str, Iterator[tuple[str, str]]]]:
    """Neighbouring pieces of the same font."""
    return groupby(pieces, key=lambda piece: piece[1])


def pieces_of(text: str, fonts: Fonts, as_japanese: bool) -> Iterator[tuple[str, str]]:
    """The clusters of a text, each with its font; a word stays in one font where one has it all."""
    before, turned = "", is_turned(text)
    for word in WORDS.findall(text):
        name = word_font(word, fonts, as_japanese, before)
        if name:
            yield from ((piece, name) for piece in (clusters(word) if turned else [word]))
            before = name
            continue
        for cluster in clusters(word):
            before, kept = fonts.fit(cluster, as_japanese)
            if kept:
                yield kept, before


def word_font(word: str, fonts: Fonts, as_japanese: bool, before: str) -> str:
    """The font that has all of a word, for spaces the one of the word before them; "" where none has."""
    if word[0] == " " and before not in {"", EMOJI} and fonts.coverage[before].has(" "):
        return before
    if not word.isascii() and any(is_picture(cluster) for cluster in clusters(word)):
        return ""
    return fonts.choose(word, as_japanese)
