"""The words of a badge: level, category, programme and edition, where each line stands and how large it is."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from ..breaking import lines_of, pieces_of, torn
from ..clusters import clusters
from ..subjects import Badge

WIDTH, HEIGHT = 240, 80
TILE, BAR, RADIUS = 76, 3, 5
START, ROOM = 88, 142
"""How far the words are from the edge at which the tile is, and how far a line may go."""

TALL, SMALLEST = 64, 13
LEADING, ROOMY, GAPS = 1.2, 1.5, (0, 3, 1.5)
CAPITAL = 0.68
"""How high capitals are, of the size of the letters."""

TALL_SCRIPTS = re.compile("[\u0600-\u109f\u1780-\u17ff\ufb50-\ufdff\ufe70-\ufeff]")

Measure = Callable[[str, float, int], float]
"""How wide a text is at a size and a weight, in units of the badge."""


class Line(NamedTuple):
    """One line: where its baseline is, its size and weight, and whether it is quieter than the rest."""

    text: str
    baseline: float
    size: float
    weight: int
    is_quiet: bool


class Part(NamedTuple):
    """One of the things said, in lines of one size."""

    lines: tuple[str, ...]
    size: float
    weight: int
    is_quiet: bool = False


Choice = tuple[float, int]
"""A size, and in how many lines at most."""

LEVEL: tuple[Choice, ...] = ((23, 1), (21, 1), (19, 1), (17, 1), (15, 1), (14, 2), (12, 2))
CATEGORY: tuple[Choice, ...] = ((12, 1), (11, 1), (11, 2), (10, 2), (9, 2))
PROGRAMME: tuple[Choice, ...] = ((10, 1), (9, 1), (9, 2), (8, 2))
TIGHT: tuple[tuple[Choice, ...], ...] = (
    (*((size, 1) for size in (19, 17, 15, SMALLEST)), (11, 2)),
    ((10, 1), (9.5, 2), (8.5, 2)),
    ((9, 1), (8, 1), (7.5, 2)),
)


def lines_of_badge(badge: Badge, measure: Measure) -> list[Line]:
    """Every line of a badge, from the top, in the middle of its height."""
    texts = (badge.level, badge.category, " · ".join(filter(None, (badge.programme, badge.edition))))
    for choices in ((LEVEL, CATEGORY, PROGRAMME), TIGHT):
        parts = [
            fitted(text, sizes, 600 if at == 0 else 500 if at == 1 else 400, at == 2, measure)
            for at, (text, sizes) in enumerate(zip(texts, choices, strict=True))
            if text.strip()
        ]
        if height_of(parts) <= TALL:
            break
    return placed(parts)


def fitted(text: str, choices: Sequence[Choice], weight: int, is_quiet: bool, measure: Measure) -> Part:
    """A text at the largest size at which it fits; at the last one words are torn, and what is too much is cut."""
    pieces = pieces_of(text)
    for size, count in choices:
        width = partial(measured, measure, size, weight)
        if all(width(piece.text) <= ROOM for piece in pieces) and len(lines := lines_of(pieces, ROOM, width)) <= count:
            return Part(tuple(lines), size, weight, is_quiet)
    lines = lines_of(torn(pieces, ROOM, width), ROOM, width)
    if len(lines) > count:
        lines[count - 1 :] = [cut(lines[count - 1], width)]
    return Part(tuple(lines), size, weight, is_quiet)


def measured(measure: Measure, size: float, weight: int, text: str) -> float:
    """How wide a text is."""
    return measure(text, size, weight)


def cut(line: str, width: Callable[[str], float]) -> str:
    """A line with an ellipsis for what does not follow any more."""
    kept = clusters(line)
    while len(kept) > 1 and width("".join(kept).rstrip() + "…") > ROOM:
        kept.pop()
    return "".join(kept).rstrip(" -") + "…"


def leading(part: Part) -> float:
    """From baseline to baseline, of the size: more for scripts whose letters are tall."""
    return ROOMY if any(TALL_SCRIPTS.search(line) for line in part.lines) else LEADING


def steps(parts: Sequence[Part]) -> Iterator[float]:
    """How far each line's baseline is under the one before it; the first one's, under the top of its capitals."""
    for part, gap in zip(parts, GAPS, strict=False):
        for number, _ in enumerate(part.lines):
            is_first = part is parts[0] and number == 0
            yield CAPITAL * part.size if is_first else leading(part) * part.size + (0 if number else gap)


def height_of(parts: Sequence[Part]) -> float:
    """How high the parts are, from the first capital to the last baseline."""
    return sum(steps(parts))


def placed(parts: Sequence[Part]) -> list[Line]:
    """The lines of the parts where they stand."""
    lines = [(text, part) for part in parts for text in part.lines]
    baselines = accumulate(steps(parts), initial=(HEIGHT - height_of(parts)) / 2)
    next(baselines)
    return [
        Line(text, round(baseline, 1), part.size, part.weight, part.is_quiet)
        for (text, part), baseline in zip(lines, baselines, strict=True)
    ]
