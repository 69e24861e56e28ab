"""Blocks: a text in as many lines as it takes, at the largest size that fits its room."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .breaking import Piece, lines_of, pieces_of, torn
from .clusters import clusters
from .ink import Ink, Setter, Style

LEADING, ABOVE, BELOW, APART = 1.12, 0.7, 0.22, 0.08
"""Of the size: from baseline to baseline, over the first one, under the last one, and least between two lines' ink."""


class Step(NamedTuple):
    """A style to try, how many lines it may take, and whether words may be torn, or the text be cut short."""

    style: Style
    lines: int
    tears: bool = False
    cuts: bool = False


class Block(NamedTuple):
    """Lines, each with the distance of its baseline from the block's top, and how high the block is."""

    lines: tuple[tuple[Ink, int], ...]
    height: int
    size: int = 0


NOTHING = Block((), 0)


def blocks(text: str, steps: Sequence[Step], room: float, setter: Setter) -> Iterator[Block]:
    """The text at each step that it fits, the largest first; the last steps fit any text."""
    pieces = pieces_of(text)
    for step in steps:
        if lines := fitted(pieces, step, room, setter):
            yield stacked([setter.ink(line, step.style).within(room) for line in lines], step.style.size)


def block(text: str, steps: Sequence[Step], room: float, setter: Setter) -> Block:
    """The text at the first step that it fits; nothing where there is no text."""
    return next(blocks(text, steps, room, setter), NOTHING)


def fitted(pieces: Sequence[Piece], step: Step, room: float, setter: Setter) -> list[str]:
    """The lines of the pieces at a step; none where they do not fit."""

    def measure(text: str) -> float:
        return setter.width(text, step.style)

    if step.tears:
        pieces = torn(pieces, room, measure)
    elif any(measure(piece.text) > room for piece in pieces):
        return []
    lines = lines_of(pieces, room, measure) if pieces else []
    if len(lines) <= step.lines:
        return lines
    return [*lines[: step.lines - 1], shortened(lines[step.lines - 1], room, setter, step.style)] if step.cuts else []


def shortened(line: str, room: float, setter: Setter, style: Style) -> str:
    """A line with an ellipsis for what does not follow any more."""
    kept = clusters(line)
    while len(kept) > 1 and setter.width("".join(kept).rstrip() + "…", style) > room:
        kept.pop()
    return "".join(kept).rstrip(" -") + "…"


def stacked(inks: Sequence[Ink], size: int) -> Block:
    """Lines one under the other: evenly, and further apart where tall letters need it."""
    found: list[tuple[Ink, int]] = []
    for ink in inks:
        if found:
            above, baseline = found[-1]
            step = max(LEADING * size, above.bottom - ink.top + APART * size)
        else:
            baseline, step = 0, max(ABOVE * size, -ink.top)
        found.append((ink, round(baseline + step)))
    bottom = max(BELOW * size, inks[-1].bottom) if inks else 0
    return Block(tuple(found), round(found[-1][1] + bottom) if found else 0, size)
