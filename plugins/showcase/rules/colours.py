"""Colours of programmes: what is drawn in one can be seen, and what is written on it can be read."""

from collections.abc import Iterator
from typing import Any

from ..drawing.colour import INK, PAPER, READABLE, WHITE, contrast, mix
from ..models import Programme
from ..problems import Problem
from ..records import Located

SEEN = 3.0
"""The least contrast of a drawing with its ground (WCAG 2.2, 1.4.11)."""

BLACK = "#000000"
STEPS = 100


def find_faint_colours(record: Located[Any], language: str) -> Iterator[Problem]:
    """A warning for a programme's colour that is hard to see on paper, or in which nothing can be read."""
    colour = record.value.colour if isinstance(record.value, Programme) else None
    if colour is None or is_good(colour):
        return
    shown = contrast(colour, PAPER)
    what = f"`{colour}` has a contrast of {shown:.1f} to 1 with paper, where drawings need {SEEN:.0f}"
    if shown >= SEEN:
        what = f"On `{colour}` neither white nor black words can be read well"
    yield Problem(record.place("colour"), what, f"Write a darker one, such as `{darker(colour)}`", is_warning=True)


def is_good(colour: str) -> bool:
    """Whether a colour is seen on paper, and words on it can be read."""
    return contrast(colour, PAPER) >= SEEN and max(contrast(colour, WHITE), contrast(colour, INK)) >= READABLE


def darker(colour: str) -> str:
    """The same colour with as little black as makes it good."""
    return next(found for step in range(STEPS + 1) if is_good(found := mix(colour, BLACK, step / STEPS)))
