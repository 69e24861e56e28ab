"""What an original may weigh: as a file, in points, and in memory while it is decoded."""

from .wanted import AGAIN, SMALLER, Fault

MOST_BYTES = 100_000_000
MOST_PIXELS = 210_000_000
"""The largest pictures that phones make have 200 megapixels."""
LONGEST = 20
"""How many times as long as wide a picture may be."""
ROOM = 600_000_000
"""Bytes of memory that all work on pictures may take at once; a picture that needs more by itself is refused.
With what Python, Pillow and waiting copies take beside it, a process that does nothing else stays below 800 MB."""


def too_many_bytes(count: int) -> Fault | None:
    """The fault of a file that is empty or too large."""
    if not count:
        return Fault("is empty", AGAIN)
    if count > MOST_BYTES:
        return Fault(f"has {count / 1e6:,.0f} MB; the most is {MOST_BYTES // 1_000_000}", SMALLER)
    return None


def too_many_points(width: int, height: int) -> Fault | None:
    """The fault of a picture that has no points or more than are taken, or the shape of a line."""
    if width < 1 or height < 1:
        return Fault("has no points", AGAIN)
    if width * height > MOST_PIXELS:
        most = f"the most is {MOST_PIXELS // 1_000_000}"
        return Fault(f"has {width} × {height} points, {millions(width, height)} megapixels; {most}", SMALLER)
    if max(width, height) > LONGEST * min(width, height):
        most = f"one side may be {LONGEST} times the other at most"
        return Fault(f"is a line of {width} × {height} points", f"Crop it: {most}")
    return None


def too_heavy(weight: int, width: int, height: int, name: str) -> Fault | None:
    """The fault of a picture that would take too much memory to decode."""
    if weight <= ROOM:
        return None
    points = f"{width} × {height} points, {millions(width, height)} megapixels"
    return Fault(f"has {points}, more than can be taken as {name}", SMALLER)


def millions(width: int, height: int) -> str:
    """How many million points there are."""
    return f"{width * height / 1e6:,.0f}"
