"""How long each stage of a build took: a stopwatch that is handed in, so that nothing inside reads a clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Tell = Callable[[str, int, int], None]
"""Told of what takes long: what it is, how many are done, of how many."""


def keep_quiet(what: str, done: int, total: int) -> None:
    """Nothing; nobody waits to be told."""


class Stages:
    """Seconds by stage, in the order in which the stages began."""

    def __init__(self, clock: Callable[[], float], tell: Tell = keep_quiet) -> None:
        self.clock, self.tell = clock, tell
        self.seconds: dict[str, float] = {}

    @contextmanager
    def measure(self, name: str) -> Iterator[None]:
        """Nothing; the time inside is put down to the stage."""
        began = self.clock()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + self.clock() - began

    def table(self) -> str:
        """The stages with their seconds and shares, one a line."""
        total = sum(self.seconds.values()) or 1.0
        lines = [f"{name:<8} {seconds:7.2f} s {seconds / total:5.0%}" for name, seconds in self.seconds.items()]
        return "\n".join([*lines, f"{'all':<8} {total:7.2f} s"])
