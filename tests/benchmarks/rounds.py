"""Builds in turn: each round has one of each kind, so that a slow minute of the machine falls on all of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.builds import Run, Site, run_build
from tests.benchmarks.progress import show_progress


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of build: what is done to the site before it, untimed."""

    name: str
    site: Site
    prepare: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Figures:
    """What builds of one kind took: medians, and the stages of the last."""

    name: str
    walls: tuple[float, ...]
    cpu: float
    memory: int
    written: int
    stages: str

    @property
    def wall(self) -> float:
        """The median of the wall seconds."""
        return median(self.walls)


def run_rounds(title: str, kinds: Sequence[Kind], rounds: int) -> list[Figures]:
    """The figures of each kind. Before the timed rounds is one in which memory is watched, and caches become warm."""
    runs: list[list[Run]] = [[] for _ in kinds]
    with show_progress(title, (rounds + 1) * len(kinds)) as step:
        for number in range(rounds + 1):
            for kind, of_kind in zip(kinds, runs, strict=True):
                kind.prepare()
                of_kind.append(run_build(kind.site, watched=not number))
                step(f"{kind.name}, {of_kind[-1].wall:.2f} s")
    return [summarise(kind.name, of_kind) for kind, of_kind in zip(kinds, runs, strict=True)]


def summarise(name: str, runs: Sequence[Run]) -> Figures:
    """The figures of one kind; the first run was for memory alone."""
    watched, *timed = runs
    walls = tuple(run.wall for run in timed)
    written = round(median(run.written for run in timed))
    return Figures(name, walls, median(run.cpu for run in timed), watched.memory, written, timed[-1].stages)
