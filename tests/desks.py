"""Papers for the tests of the desk, of contents in memory that are written into a folder."""

import json
from pathlib import Path
from typing import Any

from showcase.desk import Papers, make_desk
from showcase.desk.blocks import Bars, Entry, Grid, Section, Table
from showcase.records import Roots, read_records
from showcase.rules import check_records
from tests.publishing import NOW, THEME, Content, case, language_of, programme, world

LONG = "A-Very-Long-Name-Without-Any-Blank-In-It-" * 3
"""A name that cannot be broken at a blank."""


def write(folder: Path, content: Content) -> Path:
    """The folder, now holding the records."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, records in content.items():
        if records:
            (folder / f"{name}.yaml").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return folder


def papers(folder: Path, content: Content, private: Content | None = None, **parts: Any) -> Papers:
    """The papers of some content, read from a folder; `private` is laid over it."""
    public = write(folder / "content", content)
    roots = Roots(public, write(folder / "private", private) if private else None)
    records, problems = read_records(roots)
    found = (*problems, *check_records(records))
    language = language_of("en-GB", THEME / "locales")
    return Papers(**{"records": records, "roots": roots, "language": language, "now": NOW, "problems": found, **parts})


def section(of: Papers, slug: str) -> Section:
    """The section of the page that has this slug."""
    return next(one for one in make_desk(of).sections if one.slug == slug)


def entries(of: Section) -> list[Entry]:
    """Every entry of a section's tables."""
    return [row for block in of.blocks if isinstance(block, Table) for row in block.rows]


def table(of: Section, title: str) -> Table:
    """The table of a section that has this title."""
    return next(block for block in of.blocks if isinstance(block, Table) and block.title == title)


def grid(of: Section, title: str) -> Grid:
    """The grid of a section that has this title."""
    return next(block for block in of.blocks if isinstance(block, Grid) and block.title == title)


def bars(of: Section, title: str) -> dict[str, str]:
    """The numbers of a plot, in words, by what they count."""
    found = next(block for block in of.blocks if isinstance(block, Bars) and block.title == title)
    return {bar.label: bar.shown for bar in found.rows}


def rich() -> Content:
    """A content with something in every section."""
    milestones = [
        {"name": "Top ten", "planned": "2026-03-05 09:00 Europe/London", "level": "finalist"},
        {"name": "Winners", "planned": "2026-02-20 09:00 Europe/London", "waits": True, "level": "winner"},
    ]
    editions = [{"label": "2025", "milestones": milestones}, {"label": "2024"}, {"label": "2023"}]
    kinds = ("school", "nursery", "team")
    seen = [
        case(
            f"s{number}", edition="2024", region=("wales", "jordan")[number % 2],
            recipient={"name": f"Place {number}", "kind": kinds[number % 3], "phase": "primary"},
        )
        for number in range(24)
    ]  # fmt: skip
    return world(
        *seen,
        case("late", edition="2023", review_by="2026-02-01", standfirst="Twice", region="wales"),
        case("gone", edition="2023", withdrawn={"date": "2026-01-01"}, standfirst="Twice"),
        case("right", edition="2023", corrections=[{"date": "2026-01-01", "what": "76, not 67"}], standfirst="Twice"),
        case("ten", level="finalist", rises=[{"level": "winner"}], recipient={"name": LONG, "slug": "long"}),
        programmes=[programme("crown", editions=editions), programme("lantern")],
        takedowns=[{"date": "2026-01-01", "words": ["Unspoken"]}],
    )
