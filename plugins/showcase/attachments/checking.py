"""What is wrong with the files of all records, those among them that nobody may see yet, or may see no more."""

from collections.abc import Iterator
from datetime import date

from ..embargo import Seen
from ..pictures import Fault, examine, look_at
from ..problems import Problem
from ..records import Records, Roots
from .finding import PICTURES
from .judging import taken_down
from .named import Named, named_in
from .preparing import Found, look, sort_out
from .unnamed import find_astray


def check_attachments(roots: Roots, records: Records, day: date | None, workers: int) -> list[Problem]:
    """Every problem of the files that any record names; each picture is opened, and nothing is made of it.

    What was withdrawn may be gone from its folder; while it lies there it is checked as well."""
    named = list(named_in(records))
    found, gone = look(roots, named)
    needed = {one.place for one in named if one.is_needed(day)} if gone else set()
    found, refused = sort_out(roots, found, taken_down(records))
    faults = examine({file for one, file in found if one.folder == PICTURES}, workers)
    broken = [one.problem(*faults[file]) for one, file in found if file in faults]
    return [*(one for one in gone if one.place in needed), *refused, *broken, *find_astray(roots, records)]


def check_beside(roots: Roots, seen: Seen, day: date, is_whole: bool) -> list[Problem]:
    """What a build says of files before it opens those that it shows: of all of them, or of those that wait alone.

    An announcement must not fail for a file that was missing all along. Of a picture nothing but its head is read."""
    shown = set() if is_whole else {key_of(one) for one in named_in(seen.records)}
    named = [one for one in named_in(seen.every) if one.is_needed(day) and key_of(one) not in shown]
    found, gone = look(roots, named)
    found, refused = sort_out(roots, found, taken_down(seen.every))
    return [*gone, *refused, *find_unlike(found), *find_astray(roots, seen.every)]


def key_of(one: Named) -> tuple[str, int, int]:
    """What tells the record that names a file from every other."""
    return one.located.path, one.located.line, one.located.column


def find_unlike(found: Found) -> Iterator[Problem]:
    """A problem for each file that cannot be a picture, by its first bytes."""
    for one, file in found:
        seen = look_at(file) if one.folder == PICTURES else None
        if isinstance(seen, Fault):
            yield one.problem(seen.what, seen.instead)
