"""How long each stage of a build took: a stopwatch that is handed in, so that nothing inside reads a clock."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Stages:
    """Seconds by stage, in the order in which the stages began."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
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
