"""What a build shows of pictures and documents: copies are made of what may be seen, and of nothing else."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from .. import models
from ..pictures import Fault, Prepared, Wanted
from ..problems import Problem
from ..records import Records, Roots
from .attachments import Attachments, Stored
from .finding import DOCUMENTS, PICTURES, find_file, names_in
from .judging import digest_of_file, find_fault, find_link, find_other, find_taken_down, missing, taken_down
from .named import Named, named_in

Copy = Callable[[Collection[Wanted]], Mapping[Wanted, Prepared | Fault]]
"""Makes the copies of pictures, or says why there can be none."""

Found = list[tuple[Named, Path]]
"""Files that records name, each with where it lies."""


def prepare(roots: Roots, records: Records, day: date, copy: Copy) -> tuple[Attachments, list[Problem]]:
    """What these records show on a day, and a problem for each file that cannot be shown."""
    found, problems = look(roots, [one for one in named_in(records) if one.is_shown(day)])
    found, refused = sort_out(roots, found, taken_down(records))
    pictures, faults = copy_pictures(found, copy)
    stored = {one.name: store(one.name, file) for one, file in found if one.folder == DOCUMENTS}
    return Attachments(pictures, stored), [*problems, *refused, *faults]


def look(roots: Roots, named: list[Named]) -> tuple[Found, list[Problem]]:
    """The files that are there, and a problem for each that is not."""
    names = cache(names_in)
    looked = [(one, find_file(roots, one.folder, one.name, names)) for one in named]
    return [(one, file) for one, file in looked if file], [missing(roots, one) for one, file in looked if file is None]


def sort_out(roots: Roots, found: Found, gone: Mapping[str, date]) -> tuple[Found, list[Problem]]:
    """The files that nothing speaks against but what a picture may show when it is opened, and what does of others."""
    good: Found = []
    problems: list[Problem] = []
    faults = {file: fault_of(roots, file, one.folder, gone) for one, file in found}
    for one, file in found:
        fault = faults[file] or find_other(roots, one, file)
        if fault:
            problems.append(one.problem(fault.what, fault.instead))
        else:
            good.append((one, file))
    return good, problems


def fault_of(roots: Roots, file: Path, folder: str, gone: Mapping[str, date]) -> Fault | None:
    """What speaks against a file before it is opened as a picture."""
    return find_link(roots, file) or (find_fault(file) if folder == DOCUMENTS else None) or find_taken_down(file, gone)


def copy_pictures(found: Found, copy: Copy) -> tuple[Mapping[models.Picture, Prepared], list[Problem]]:
    """The copies of each picture, and a problem for each original that cannot be used."""
    wanted = [(one, wanted_of(one.picture, file)) for one, file in found if one.folder == PICTURES]
    made = copy({each for _, each in wanted})
    good: dict[models.Picture, Prepared] = {}
    problems: list[Problem] = []
    for one, each in wanted:
        copies = made[each]
        if isinstance(copies, Fault):
            problems.append(one.problem(copies.what, copies.instead))
        else:
            good[one.picture] = copies
    return good, problems


def wanted_of(picture: models.Picture, file: Path) -> Wanted:
    """What is made of a picture's original."""
    name, url = (picture.licence.name, picture.licence.url) if picture.licence else (None, None)
    return Wanted(file, picture.focus, picture.credit, name, url)


def store(name: str, file: Path) -> Stored:
    """A file that is handed on as it is."""
    return Stored(name, file, file.stat().st_size, digest_of_file(file))
