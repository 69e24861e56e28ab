"""The steps of a map's shades: few, with round numbers between them, so that a reader can tell one from the next."""

from typing import NamedTuple

LADDERS = ((1, 2, 3, 4, 5), (1, 2, 5, 10, 20), (1, 5, 20, 50, 200), (1, 10, 50, 200, 1000), (1, 10, 100, 1000, 10000))
"""Where each step begins, for ever larger numbers; each ladder but the first reaches two and a half times its last."""


class Step(NamedTuple):
    """A shade, and the numbers it stands for."""

    number: int
    least: int
    most: int


def steps_up_to(most: int) -> tuple[Step, ...]:
    """The steps for numbers from 1 to the largest one; none where that is 0."""
    ladder = next((one for one in LADDERS if most <= reach(one)), LADDERS[-1])
    starts = [start for start in ladder if start <= most]
    ends = [start - 1 for start in starts[1:]] + [most]
    return tuple(Step(number, *pair) for number, pair in enumerate(zip(starts, ends, strict=False), 1))


def reach(ladder: tuple[int, ...]) -> int:
    """The largest number that a ladder serves."""
    return ladder[-1] if ladder[-1] == len(ladder) else ladder[-1] * 5 // 2


def step_of(number: int, steps: tuple[Step, ...]) -> int:
    """The number of the step that a number falls in; 0 for nothing."""
    return sum(1 for step in steps if step.least <= number)
