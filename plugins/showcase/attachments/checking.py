"""What is wrong with the files of all records, those among them that nobody may see yet, or may see no more."""

from collections.abc import Iterator, Mapping
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


def check_beside(roots: Roots, seen: Seen, day: date, is_stopped: bool) -> list[Problem]:
    """What a build says of files that it does not show: no announcement must fail for one that was missing all along.

    Where the build stops anyway, what it would show is looked at as well, so that all is told at once. Of a picture
    nothing but its head is read: what is shown is opened later, and `make check` opens all."""
    shown = {key_of(one) for one in named_in(seen.records)}
    needed = [one for one in named_in(seen.every) if one.is_needed(day)]
    gone = taken_down(seen.every)
    problems = check_heads(roots, [one for one in needed if key_of(one) not in shown], gone)
    if is_stopped or problems:
        problems += check_heads(roots, [one for one in needed if key_of(one) in shown], gone)
    return [*problems, *find_astray(roots, seen.every)]


def check_heads(roots: Roots, named: list[Named], gone: Mapping[str, date]) -> list[Problem]:
    """Every problem of files that shows without opening a picture."""
    found, missing = look(roots, named)
    found, refused = sort_out(roots, found, gone)
    return [*missing, *refused, *find_unlike(found)]


def key_of(one: Named) -> tuple[str, int, int]:
    """What tells the record that names a file from every other."""
    return one.located.path, one.located.line, one.located.column


def find_unlike(found: Found) -> Iterator[Problem]:
    """A problem for each file that cannot be a picture, by its first bytes."""
    for one, file in found:
        seen = look_at(file) if one.folder == PICTURES else None
        if isinstance(seen, Fault):
            yield one.problem(seen.what, seen.instead)
