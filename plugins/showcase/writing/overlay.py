"""Changed files laid over the content: checked as if they were written, and written only when all is well."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ..build import check_content
from ..problems import Place, Problem, shown_path
from ..records import Roots

Files = Mapping[Path, bytes]
"""New content of files, whether they are there yet or not."""


def check_with(roots: Roots, files: Files, now: datetime | None = None) -> list[Problem]:
    """Every problem that the content would have with these files, in file order, each where it would then stand."""
    with TemporaryDirectory() as name:
        copies = {folder: Path(name) / str(number) for number, folder in enumerate(roots.folders())}
        for folder, copy in copies.items():
            lay_out(folder, copy, {path: data for path, data in files.items() if path.is_relative_to(folder)})
        _, problems = check_content(Roots(*copies.values()), now)
        return [as_in_content(problem, copies) for problem in problems]


def lay_out(folder: Path, copy: Path, files: Files) -> None:
    """Nothing; the copy holds links to every file of the folder, and these files in the place of theirs."""
    for top, _, names in os.walk(folder):
        inside = copy / Path(top).relative_to(folder)
        inside.mkdir(parents=True, exist_ok=True)
        for name in names:
            if Path(top) / name not in files:
                link_or_copy(os.path.join(top, name), inside / name)
    for path, data in files.items():
        written = copy / path.relative_to(folder)
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_bytes(data)


def link_or_copy(source: str, target: Path) -> None:
    """Nothing; the target reads as the source does."""
    try:
        os.symlink(os.path.abspath(source), target)
    except OSError:
        shutil.copyfile(source, target)


def as_in_content(problem: Problem, copies: Mapping[Path, Path]) -> Problem:
    """The problem with the files of the content in the place of their copies."""
    place, what, instead = problem.place, problem.what, problem.instead
    for folder, copy in copies.items():
        shown, real = f"{shown_path(copy)}/", f"{shown_path(folder)}/"
        what, instead = what.replace(shown, real), instead.replace(shown, real)
        if place.file.is_relative_to(copy):
            place = Place(folder / place.file.relative_to(copy), place.line, place.column)
    return replace(problem, place=place, what=what, instead=instead)


def put_in_place(files: Files) -> None:
    """Nothing; each file holds its new content. None is ever seen half written."""
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.new")
        fresh.write_bytes(data)
        if path.exists():
            shutil.copymode(path, fresh)
        os.replace(fresh, path)
