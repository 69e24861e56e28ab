"""Files that lie where no record asks for them: nothing is lost in silence, and nothing lies open by mistake."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..problems import Place, Problem
from ..records import Records, Roots
from .finding import DOCUMENTS, PICTURES, files_in
from .named import named_in

FIELDS = {PICTURES: "`pictures`", DOCUMENTS: "`documents` or `recordings`"}
"""Where a record names the files of a folder."""


def find_unnamed(roots: Roots, records: Records) -> Iterator[tuple[str, Path]]:
    """Every picture and document that no record names: the folder, and where it lies.

    Nobody can say while a case study cannot be read as a whole."""
    is_refused = any(kind == "case-studies" for kind, _ in records.refused)
    if is_refused or any(one.is_partial for one in records.case_studies):
        return
    named = {(one.folder, one.name) for one in named_in(records)}
    for folder in FIELDS:
        yield from ((folder, file) for name, file in files_in(roots, folder) if (folder, name) not in named)


def find_open(roots: Roots, records: Records) -> Iterator[tuple[str, Path]]:
    """Every picture and document in the public content that only private records name."""
    if roots.private is None:
        return
    owners: dict[tuple[str, str], set[bool]] = defaultdict(set)
    for one in named_in(records):
        owners[one.folder, one.name].add(roots.is_private(one.located.file))
    for folder in FIELDS:
        for name, file in files_in(Roots(roots.content), folder):
            if owners.get((folder, name)) == {True}:
                yield folder, file


def find_astray(roots: Roots, records: Records) -> Iterator[Problem]:
    """A warning for each such file, at the file itself."""
    for folder, file in find_unnamed(roots, records):
        what, instead = "No case study names this file", f"Name it in {FIELDS[folder]} of one, or delete it"
        yield Problem(Place(file, 1, 1), what, instead, is_warning=True)
    for folder, file in find_open(roots, records):
        what = "This file lies in the public content, and only the private content names it"
        yield Problem(Place(file, 1, 1), what, f"Move it into `{folder}/` of the private content", is_warning=True)
