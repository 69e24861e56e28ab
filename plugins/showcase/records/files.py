"""Which files of a content folder hold records, and of which type."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..models import RECORD_TYPES
from ..problems import Place, Problem, suggest
from .roots import Roots

ENDINGS = (".yaml", ".yml")
PROSE = {"pages", "news", "files", "pictures", "documents", "root"}
"""Folders at the top of the content that hold no records."""


class RecordFile(NamedTuple):
    """A file of records, as text, and the type that its place in the content gives it."""

    name: str
    record_type: str

    @property
    def path(self) -> Path:
        """The file as a path; ten thousand of them are dear to make."""
        return Path(self.name)


def find_record_files(content: Path | Roots) -> tuple[list[RecordFile], list[Problem]]:
    """The record files in the order of their paths, and a problem for each file that belongs to no type."""
    roots = Roots.of(content)
    found, problems = find_in(roots.content)
    if roots.private:
        laid_over, wrong = find_in(roots.private)
        by_path = {roots.inside(file.name): file for file in (*found, *laid_over)}
        found, problems = [by_path[path] for path in sorted(by_path)], [*problems, *wrong]
    return found, problems


def find_in(folder: Path) -> tuple[list[RecordFile], list[Problem]]:
    """The same of one folder."""
    found: list[RecordFile] = []
    problems: list[Problem] = []
    top = str(folder)
    for name, record_type in find_top(top):
        is_yaml = os.path.splitext(name)[1].lower() in ENDINGS
        if is_yaml and record_type in RECORD_TYPES:
            found.append(RecordFile(name, record_type))
        elif is_yaml:
            problems.append(belongs_nowhere(Path(name), record_type))
        elif os.path.dirname(name) != top and record_type in RECORD_TYPES and not name.endswith(".md"):
            problems.append(not_yaml(Path(name)))
    return found, problems


def find_top(content: str) -> Iterator[tuple[str, str]]:
    """Every file that is not hidden and lies in no folder of prose or pictures, and what names its type."""
    for entry in entries_of(content):
        if not entry.is_dir():
            yield entry.path, Path(entry.name).stem
        elif entry.name not in PROSE:
            yield from ((path, entry.name) for path in walk(entry))


def walk(folder: os.DirEntry[str]) -> Iterator[str]:
    """Every file below a folder that is not hidden, in the order of their paths; links to folders are not followed."""
    for entry in () if folder.is_symlink() else entries_of(folder.path):
        if entry.is_dir():
            yield from walk(entry)
        else:
            yield entry.path


def entries_of(folder: str) -> list[os.DirEntry[str]]:
    """What lies in a folder and is not hidden, by name; nothing where it cannot be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError:
        return []


def belongs_nowhere(path: Path, record_type: str) -> Problem:
    """The problem of a YAML file in a folder, or under a name, that is no type of record."""
    what = f"No type of record is called `{record_type}`"
    known = list(RECORD_TYPES)
    return Problem(Place(path, 1, 1), what, "Move the file into a folder of its type. " + suggest(record_type, known))


def not_yaml(path: Path) -> Problem:
    """The warning about a file among the records that nothing is read from."""
    what = f"No record is read from a file that ends in `{path.suffix or path.name}`"
    return Problem(Place(path, 1, 1), what, "Let its name end in .yaml, or move it away", is_warning=True)
