"""What is wrong with a file that a record names, whoever is to see it."""

from collections.abc import Mapping
from datetime import date
from hashlib import file_digest
from pathlib import Path

from ..pictures import Fault
from ..problems import Problem, nearest
from ..records import Records, Roots
from .finding import DOCUMENTS, PICTURES, files_in, find_file, leads_away
from .kinds import HEAD, KINDS, looks_like
from .named import Named

MOST = 100_000_000
"""Bytes of the largest file that GitHub takes."""

TAKEN = ", ".join(ending.upper() for ending in KINDS)


def missing(roots: Roots, one: Named) -> Problem:
    """The problem of a file that is not there."""
    other = PICTURES if one.folder == DOCUMENTS else DOCUMENTS
    near = nearest(one.name, [name for name, _ in files_in(roots, one.folder)])
    instead = "Put it there, or correct its name, capital letters too"
    if find_file(roots, other, one.name):
        instead = f"It lies in `{other}/`: move it"
    elif near:
        instead = f"Did you mean `{near}`?"
    return one.problem(f"is not in `{one.folder}/`", instead)


def find_link(roots: Roots, file: Path) -> Fault | None:
    """Why a file that is a link cannot be used; None where it is none."""
    return Fault("is a link", "Put the file itself there") if leads_away(roots, file) else None


def find_other(roots: Roots, one: Named, file: Path) -> Fault | None:
    """Why a public record cannot show the file that was found: another of its name lies in the private content, and
    may be one that nobody is to see yet. None where both are the same."""
    if roots.is_private(one.located.file) or not roots.is_private(file):
        return None
    public = find_file(Roots(roots.content), one.folder, one.name)
    if public is None or digest_of_file(public) == digest_of_file(file):
        return None
    return Fault("lies in the private content too, and is another there", "Give one of the two another name")


def find_fault(file: Path) -> Fault | None:
    """Why a document cannot be handed on; None where it can."""
    ending = file.suffix[1:].lower()
    if ending not in KINDS:
        return Fault("is of a kind that is not handed on", f"Save it as one of {TAKEN}")
    try:
        size = file.stat().st_size
        with file.open("rb") as opened:
            head = opened.read(HEAD)
    except OSError:
        return Fault("cannot be read", "See who may read it")
    if not size:
        return Fault("is empty", "Save it again")
    if size > MOST:
        what = f"has {size / 10**6:,.0f} MB, and GitHub takes no file of more than {MOST / 10**6:,.0f}"
        return Fault(what, "Make it smaller, or put it elsewhere and link to it")
    return None if KINDS[ending](head, file) else disguised(ending, head)


def disguised(ending: str, head: bytes) -> Fault:
    """What is said of a file that is not what its name says."""
    look = looks_like(head)
    found = f", and looks like {look}" if look and look != f"a {ending.upper()}" else ""
    if ending in ("csv", "txt", "vtt") and not found:
        return Fault(f"is no {ending.upper()} in UTF-8", "Save it again with the encoding UTF-8")
    if look == "a ZIP archive" and ending in ("docx", "xlsx", "pptx"):
        return Fault(f"is no plain {ending.upper()}", "Save it again, without macros")
    return Fault(f"is no {ending.upper()}{found}", f"Save it as one of {TAKEN}")


def digest_of_file(file: Path) -> bytes:
    """The SHA-256 of a file, however large it is."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").digest()


def taken_down(records: Records) -> Mapping[str, date]:
    """The files that were taken down, by their SHA-256, each with the day."""
    return {digest: one.value.date for one in records.takedowns for digest in one.value.files}


def find_taken_down(file: Path, gone: Mapping[str, date]) -> Fault | None:
    """Why a file that was taken down cannot be used; None where it was not."""
    day = gone.get(digest_of_file(file).hex()) if gone else None
    return Fault(f"was taken down on {day}", "Delete the file, and this entry") if day else None
