"""Which files of a folder are prose."""

import os
from pathlib import Path

from ..problems import Place, Problem
from ..records.roots import Roots

ENDING = ".md"


def find_prose_files(folder: Path) -> tuple[list[Path], list[Problem]]:
    """The Markdown files in the order of their paths, and a problem for each other file that is not hidden."""
    found: list[Path] = []
    # Pelican follows links to folders as well: what it reads has to be checked.
    for inner, folders, files in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        found += [Path(inner, name) for name in files if not name.startswith(".")]
    found.sort(key=lambda path: path.parts)
    problems = [not_markdown(path) for path in found if path.suffix != ENDING]
    return [path for path in found if path.suffix == ENDING], problems


def find_prose(roots: Roots, kind: str) -> tuple[list[Path], list[Problem]]:
    """The same of all folders of pages, or of news: those of the private content come on top."""
    found = [find_prose_files(folder / kind) for folder in roots.folders()]
    return [file for files, _ in found for file in files], [problem for _, wrong in found for problem in wrong]


def not_markdown(path: Path) -> Problem:
    """The problem of a file that no page is made of, or one that nobody checks."""
    what = f"No page is made from a file that ends in `{path.suffix or path.name}`"
    return Problem(Place(path, 1, 1), what, "Write it in Markdown, with a name that ends in .md, or move it to files/")
