"""Purge: write the list of what else to purge, once something was withdrawn or taken down."""

import os
import sys
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from ..desk import is_taken_along, read_repository
from ..privacy import is_log_public
from ..purge import Where, find_gone, find_traces, write_checklist
from ..records import Roots, read_records
from .content import add_private

SITE = "https://YOUR-SITE"
REPOSITORY = "OWNER/REPOSITORY"


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    purging = commands.add_parser("purge", help="write the list of what else to purge after a withdrawal or take-down")
    purging.add_argument("path", type=Path, help="the folder that holds the content")
    add_private(purging)
    purging.add_argument("-o", "--into", type=Path, default=Path("purge.md"), help="the file to write")
    purging.add_argument("--url", default=os.environ.get("SITEURL") or SITE, help="the public address of the site")
    purging.add_argument("--repository", help="owner/name on GitHub (default: that of the content's Git remote)")
    purging.add_argument("--since", type=date.fromisoformat, default=date.min, help="leave out what went before a day")
    purging.set_defaults(run=purge)


def purge(options: Namespace) -> int:
    """The exit status: 0 after writing the list, 1 where the content has problems, 2 where it must not be written."""
    why = refusal(options)
    if why:
        print(why, file=sys.stderr)
        return 2
    records, problems = read_records(Roots(options.path, options.private))
    wrong = [one for one in problems if not one.is_warning]
    for problem in wrong:
        print(problem, file=sys.stderr)
    gone = find_gone(records, options.since)
    if gone.addresses or gone.words or gone.has_pictures:
        where = Where(gone, find_traces(options.path, gone), options.url.rstrip("/"), name_repository(options))
        write(options.into, write_checklist(where))
    else:
        print("Nothing was withdrawn or taken down.")
    return 1 if wrong else 0


def name_repository(options: Namespace) -> str:
    """The owner and name of the repository on GitHub, as told or as Git knows it."""
    found = read_repository(options.path)
    return options.repository or (found.url.removeprefix("https://github.com/") if found else REPOSITORY)


def refusal(options: Namespace) -> str:
    """Why the list must not be written; empty where it may be."""
    for folder in filter(None, (options.path, options.private)):
        if not folder.is_dir():
            return f"{folder}: there is no such folder. Name the folder that holds the content."
    if is_log_public(os.environ):
        return "Others can read what is printed here, and the list names what is gone. Run `make purge` at home."
    into = options.into.resolve()
    if not into.parent.is_dir() or into.is_dir():
        return f"{options.into}: name a file in a folder that is there."
    built = [folder for folder in into.parents if (folder / "sitemap.xml").exists()]
    if built or any(into.is_relative_to(folder.resolve()) for folder in (options.path, options.private) if folder):
        return f"{options.into}: what lies there is published, and the list names what is gone. Name another file."
    return ""


def write(into: Path, text: str) -> None:
    """Nothing; the list is printed, and written so that nobody else on this machine reads it."""
    into.touch(mode=0o600)
    into.write_text(text, encoding="utf-8")
    print(text)
    print(f"{into}: for organisers only. Go through it, then delete it.")
    if is_taken_along(into):
        print(f"Git would take {into} along: add its name to .gitignore.", file=sys.stderr)
