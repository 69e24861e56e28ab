"""The builds that an organiser waits for: cold, warm, after each sort of edit; then with index, and with keepsakes."""

from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.builds import Site
from tests.benchmarks.edits import Author
from tests.benchmarks.memory import name_measure
from tests.benchmarks.rounds import Figures, Kind, run_rounds
from tests.benchmarks.tables import draw_table, megabytes, seconds

COLD, EDITED = "cold", "one story edited"
GIVING_COLD, GIVING_EDITED = "cold, with keepsakes", "one story edited, with keepsakes"
GIVING_ADDED = "one record added, with keepsakes"
INDEXED_COLD, INDEXED_EDITED = "cold, with search index", "one story edited, with search index"


def variants(author: Author, folder: Path) -> list[Kind]:
    """Every kind of build in the order of a round; those with the index have an output of their own."""
    site = Site(author.content, author.theme, folder / "output")
    indexed = Site(author.content, author.theme, folder / "indexed", search=True)
    giving = Site(author.content, author.theme, folder / "giving", keepsakes=True)
    return [
        Kind(COLD, site, site.forget),
        Kind("warm, nothing changed", site, lambda: None),
        Kind(EDITED, site, author.edit_story),
        Kind("one recipient renamed", site, author.rename_recipient),
        Kind("one template edited", site, author.edit_template),
        Kind("one record added", site, author.add_record),
        Kind(INDEXED_COLD, indexed, indexed.forget),
        Kind(INDEXED_EDITED, indexed, author.edit_story),
        Kind(GIVING_COLD, giving, giving.forget),
        Kind(GIVING_EDITED, giving, author.edit_story),
        Kind(GIVING_ADDED, giving, author.add_record),
    ]


def measure_variants(author: Author, folder: Path, rounds: int) -> str:
    """Tables of all builds, of what the index adds, and of the stages."""
    figures = run_rounds("Builds", variants(author, folder), rounds)
    return "\n".join([draw_builds(figures, author.records), draw_index(figures), *draw_stages(figures)])


def draw_builds(figures: Sequence[Figures], records: int) -> str:
    """A line for each kind of build."""
    headings = ["build", "seconds", "least", "most", "of cold", "CPU s", f"{name_measure()} MB", "files written"]
    cold = figures[0].wall
    rows = [[*draw_times(one), f"{one.wall / cold:.2f}", *draw_costs(one)] for one in figures]
    return draw_table(f"Builds of {records:,} records (medians of {len(figures[0].walls)})", headings, rows)


def draw_times(figures: Figures) -> list[str]:
    """Name, median, least and most seconds."""
    return [figures.name, *map(seconds, (figures.wall, min(figures.walls), max(figures.walls)))]


def draw_costs(figures: Figures) -> list[str]:
    """CPU seconds, memory of all processes together, files written."""
    return [seconds(figures.cpu), megabytes(figures.memory), f"{figures.written:,}"]


def draw_index(figures: Sequence[Figures]) -> str:
    """What the search index adds to a build; both kinds were built in the same rounds."""
    named = {one.name: one for one in figures}
    pairs = [(INDEXED_COLD, COLD), (INDEXED_EDITED, EDITED)]
    rows = [
        [plain, seconds(named[full].wall - named[plain].wall), seconds(named[full].cpu - named[plain].cpu)]
        for full, plain in pairs
    ]
    return draw_table("Search index alone", ["added to", "seconds", "CPU s"], rows)


def draw_stages(figures: Sequence[Figures]) -> list[str]:
    """The stages of the last builds of the kinds that matter most."""
    wanted = (COLD, EDITED, INDEXED_COLD, GIVING_COLD)
    return [f"Stages: {one.name}\n{one.stages}\n" for one in figures if one.stages and one.name in wanted]
