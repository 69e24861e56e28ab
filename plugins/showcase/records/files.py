"""Which files of a content folder hold records, and of which type."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..models import RECORD_TYPES
from ..problems import Place, Problem, suggest

ENDINGS = (".yaml", ".yml")
PROSE = {"pages", "news", "files", "pictures"}
"""Folders at the top of the content that hold no records."""


class RecordFile(NamedTuple):
    """A file of records and the type that its place in the content gives it."""

    path: Path
    record_type: str


def find_record_files(content: Path) -> tuple[list[RecordFile], list[Problem]]:
    """The record files in the order of their paths, and a problem for each file that belongs to no type."""
    found: list[RecordFile] = []
    problems: list[Problem] = []
    for path in sorted(walk(content), key=lambda path: path.relative_to(content).parts):
        top = path.relative_to(content).parts[0]
        record_type = top if path.parent != content else path.stem
        is_yaml = path.suffix.lower() in ENDINGS
        if is_yaml and record_type in RECORD_TYPES:
            found.append(RecordFile(path, record_type))
        elif is_yaml:
            problems.append(belongs_nowhere(path, record_type))
        elif path.parent != content and record_type in RECORD_TYPES and path.suffix != ".md":
            problems.append(not_yaml(path))
    return found, problems


def walk(content: Path) -> Iterator[Path]:
    """Every file that is not hidden and lies in no folder of prose or pictures."""
    for folder, folders, files in os.walk(content):
        at_top = Path(folder) == content
        folders[:] = [name for name in folders if not name.startswith(".") and not (at_top and name in PROSE)]
        yield from (Path(folder, name) for name in files if not name.startswith("."))


def belongs_nowhere(path: Path, record_type: str) -> Problem:
    """The problem of a YAML file in a folder, or under a name, that is no type of record."""
    what = f"No type of record is called `{record_type}`"
    known = list(RECORD_TYPES)
    return Problem(Place(path, 1, 1), what, "Move the file into a folder of its type. " + suggest(record_type, known))


def not_yaml(path: Path) -> Problem:
    """The warning about a file among the records that nothing is read from."""
    what = f"No record is read from a file that ends in `{path.suffix or path.name}`"
    return Problem(Place(path, 1, 1), what, "Let its name end in .yaml, or move it away", is_warning=True)
