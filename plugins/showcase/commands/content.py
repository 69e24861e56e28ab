"""What commands are told of the content: where it lies, and what its records say when nothing is wrong with them."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..build import check_content
from ..environment import now
from ..records import Roots
from ..spreadsheet import Content
from .check import closing_words, tell


def add_private(parser: Any) -> None:
    """Nothing; the command knows of the private folder."""
    given = os.environ.get("SHOWCASE_PRIVATE")
    parser.add_argument(
        "--private", type=Path, default=Path(given) if given else None, help="the private folder, laid over the content"
    )


def read_content(options: Namespace) -> Content | int:
    """The content, where it has no problem; else the exit status after they have been told."""
    roots = Roots(options.path, options.private)
    for folder in roots.folders():
        if not folder.is_dir():
            print(f"{folder}: there is no such folder. Name the folder that holds the content.", file=sys.stderr)
            return 2
    records, problems = check_content(roots)
    if all(problem.is_warning for problem in problems):
        return Content(roots, records, problems, getattr(options, "into", None) or options.path, now())
    tell(problems)
    wrong = sum(not problem.is_warning for problem in problems)
    print(f"{options.path}: {closing_words(wrong, len(problems) - wrong)}. Put the content right first.")
    return 1


def read_bytes(file: Path) -> bytes | None:
    """What a file holds; None, once it has been told, where it cannot be opened."""
    try:
        return file.read_bytes()
    except OSError as error:
        print(f"{file}: the file cannot be opened ({error.strerror}).", file=sys.stderr)
        return None
