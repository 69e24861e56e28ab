"""Report: write the page for the organisers alone, of what is late, hidden, missing and doubtful."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..desk import (
    MOST,
    Desk,
    Papers,
    draw_desk,
    is_taken_along,
    make_desk,
    read_built,
    read_checked,
    read_repository,
)
from ..environment import now
from ..language import load_language
from ..ledger import read_ledger
from ..privacy import is_log_public
from ..records import Roots, read_records
from ..rules import check_records, language_of
from .content import add_private

THEME = Path(__file__).parents[3] / "theme"


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    reporting = commands.add_parser("report", help="write the page for the organisers alone")
    reporting.add_argument("path", type=Path, help="the folder that holds the content")
    add_private(reporting)
    reporting.add_argument("-o", "--into", type=Path, default=Path("report.html"), help="the file to write")
    reporting.add_argument("--site", type=Path, default=Path("output"), help="the folder of the built site")
    reporting.add_argument("--links", type=Path, default=Path(".cache/links.json"), help="what `links` found")
    reporting.add_argument("--theme", type=Path, default=THEME, help="the theme's folder")
    reporting.add_argument("--most", type=int, default=MOST, help="how many lines a list shows (default: %(default)s)")
    reporting.set_defaults(run=report)


def report(options: Namespace) -> int:
    """Exit status 0 after writing the page; 2 where it must not be written."""
    why = refusal(options)
    if why:
        print(why, file=sys.stderr)
        return 2
    papers = read_papers(options)
    desk = make_desk(papers)
    options.into.touch(mode=0o600)
    options.into.write_bytes(draw_desk(papers, desk, options.theme))
    print(*summary(desk), sep="\n")
    print(f"{options.into}: for organisers only. Open it in a browser; do not publish it.")
    if is_taken_along(options.into):
        print(f"Git would take {options.into} along: add its name to .gitignore.", file=sys.stderr)
    return 0


def refusal(options: Namespace) -> str:
    """Why the page must not be written; empty where it may be."""
    for folder in filter(None, (options.path, options.private)):
        if not folder.is_dir():
            return f"{folder}: there is no such folder. Name the folder that holds the content."
    if is_log_public(os.environ):
        return "Others can read what is made here, and the report names what is embargoed. Run `make report` at home."
    into = options.into.resolve()
    if not into.parent.is_dir() or into.is_dir():
        return f"{options.into}: name a file in a folder that is there."
    public = next((folder for folder in into.parents if (folder / ".nojekyll").exists()), None)
    inside = [folder for folder in (options.site, options.path, options.private, public) if folder]
    if any(into.is_relative_to(folder.resolve()) for folder in inside):
        return (
            f"{options.into}: what lies there is published, and the report names what is embargoed. Name another file."
        )
    return ""


def read_papers(options: Namespace) -> Papers:
    """Everything that the page is made from, as it is now."""
    roots = Roots(options.path, options.private)
    records, problems = read_records(roots)
    repositories = (read_repository(folder) for folder in roots.folders())
    return Papers(
        records=records,
        roots=roots,
        language=load_language(language_of(records), options.theme / "locales"),
        now=now(),
        problems=(*problems, *check_records(records)),
        repositories=tuple(filter(None, repositories)),
        built=read_built(options.site),
        checked=read_checked(options.links),
        ledger=read_ledger(roots),
        most=options.most,
    )


def summary(desk: Desk) -> list[str]:
    """The page in a few lines."""
    counts = [f"{section.title}: {section.number:,}" for section in desk.sections if section.number]
    return [line for line in (*(one.text for one in desk.urgent), desk.counted, " · ".join(counts)) if line]
