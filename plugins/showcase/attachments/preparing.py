"""What a build shows of pictures and documents: copies are made of what may be seen, and of nothing else."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path

from .. import models
from ..pictures import Fault, Prepared, Wanted
from ..problems import Problem
from ..records import Records, Roots
from ..state import digest_of
from .attachments import Attachments, Stored
from .finding import DOCUMENTS, PICTURES, find_file
from .named import Named, named_in

Copy = Callable[[Collection[Wanted]], Mapping[Wanted, Prepared | Fault]]
"""Makes the copies of pictures, or says why there can be none."""

Found = list[tuple[Named, Path]]
"""Files that records name, each with where it lies."""


def prepare(roots: Roots, records: Records, day: date, copy: Copy) -> tuple[Attachments, list[Problem]]:
    """What these records show on a day, and a problem for each file that cannot be shown."""
    named = [one for one in named_in(records) if one.folder == DOCUMENTS or one.picture.may_be_shown(day)]
    looked = [(one, find_file(roots, one.folder, one.name)) for one in named]
    found = [(one, file) for one, file in looked if file]
    pictures, faults = copy_pictures(found, copy)
    stored = {one.name: store(one.name, file) for one, file in found if one.folder == DOCUMENTS}
    return Attachments(pictures, stored), [*(missing(one) for one, file in looked if file is None), *faults]


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
    content = file.read_bytes()
    return Stored(name, file, len(content), digest_of(content))


def missing(one: Named) -> Problem:
    """The problem of a file that is not there."""
    return one.problem(f"is not in `{one.folder}/`", "Put it there, or correct its name, capital letters too")
