"""Growth: what a record costs at several sizes."""

from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.builds import Site
from tests.benchmarks.edits import Author, copy_theme
from tests.benchmarks.memory import name_measure
from tests.benchmarks.records import make_content
from tests.benchmarks.rounds import Figures, Kind, run_rounds
from tests.benchmarks.tables import draw_table, megabytes, seconds

SIZES = (500, 5_000)
ALL_SIZES = (*SIZES, 10_000, 50_000)


def measure_growth(folder: Path, sizes: Sequence[int], rounds: int) -> str:
    """The table of all sizes, cold and after one edit, without the search index."""
    theme = copy_theme(folder / "theme")
    kinds = [kind for size in sizes for kind in kinds_of(folder / str(size), theme, size)]
    figures = run_rounds("Growth", kinds, rounds)
    cold, edited = figures[::2], figures[1::2]
    costs = [one.wall / size for size, one in zip(sizes, cold, strict=True)]
    rows = [draw_size(*four, costs) for four in zip(sizes, cold, edited, costs, strict=True)]
    ratios = [f"of {size:,}'s" for size in SIZES]
    memory = f"{name_measure()} MB"
    headings = ["records", "seconds", "CPU s", "ms a record", *ratios, memory, "one story edited", memory]
    return draw_table(f"Growth (medians of {rounds})", headings, rows)


def kinds_of(folder: Path, theme: Path, size: int) -> list[Kind]:
    """A cold build of so many records, and one after an edit."""
    author = Author(make_content(folder / "content", size), theme, size)
    site = Site(author.content, theme, folder / "output")
    return [Kind(f"{size:,}", site, site.forget), Kind(f"{size:,}, one story edited", site, author.edit_story)]


def draw_size(size: int, cold: Figures, edited: Figures, cost: float, costs: Sequence[float]) -> list[str]:
    """The line of one size, its cost a record compared with that of the two smallest sizes."""
    ratios = [f"{cost / other:.2f}" for other in costs[: len(SIZES)]]
    return [
        f"{size:,}", seconds(cold.wall), seconds(cold.cpu), f"{cost * 1000:.3f}", *ratios, megabytes(cold.memory),
        seconds(edited.wall), megabytes(edited.memory),
    ]  # fmt: skip
