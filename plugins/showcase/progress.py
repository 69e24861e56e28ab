"""Progress: a line that grows while something takes long, where somebody looks on."""

from collections.abc import Callable
from typing import TextIO

EVERY = 1.0
"""Seconds between two words about the same thing."""


class Progress:
    """Tells a terminal how far something is; a log is told at its end only, and of nothing that was quick."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self.stream, self.clock = stream, clock
        self.what, self.began, self.told = "", 0.0, 0.0

    def __call__(self, what: str, done: int, total: int) -> None:
        """Nothing; what is done of the total is told, unless that was told just now. A total of 0 is not known."""
        now = self.clock()
        if what != self.what:
            self.what, self.began, self.told = what, now, now
        if now - self.told < EVERY and done != total:
            return
        if now - self.began < EVERY and done == total:
            return
        self.told = now
        self.write(f"{what}: {done:,} of {total:,}" if total else f"{what}: {done:,} files", done == total)

    def write(self, line: str, is_last: bool) -> None:
        """Nothing; the line stands on a terminal in the place of the one before."""
        if self.stream.isatty():
            self.stream.write(f"\r{line}" + ("\n" if is_last else ""))
        elif is_last:
            self.stream.write(f"{line}\n")
        self.stream.flush()
