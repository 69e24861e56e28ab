"""Where the file lies that a record names: in the private content, or in the public one."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from ..records import Roots
from ..rootfiles import LEFT_BEHIND

PICTURES, DOCUMENTS = "pictures", "documents"
"""The folders of a content that hold them."""

Names = Callable[[Path], Collection[str]]
"""Tells the names in a folder."""


def names_in(folder: Path) -> frozenset[str]:
    """The names in a folder, as the disk spells them; none where there is no such folder."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


def find_file(roots: Roots, folder: str, name: str, names: Names = names_in) -> Path | None:
    """The file, spelled as the disk spells it; None where there is none. A private one stands before a public one.

    Whoever looks for many hands in `names` that remember a folder: it may hold thousands."""
    tops = (root / folder for root in reversed(list(roots.folders())))
    return next((top / name for top in tops if is_spelled_so(top, name, names)), None)


def is_spelled_so(folder: Path, name: str, names: Names) -> bool:
    """Whether a file has this name in small and capital letters too, as a server asks, whatever this disk takes."""
    for step in name.split("/"):
        if step not in names(folder):
            return False
        folder /= step
    return folder.is_file()


def leads_away(roots: Roots, file: Path) -> bool:
    """Whether a file is a link, or lies in a folder that is one: it may lead anywhere, on this machine or the next."""
    tops = set(roots.folders())
    steps = (step for step in (file, *file.parents) if not any(top.is_relative_to(step) for top in tops))
    return any(step.is_symlink() for step in steps)


def files_in(roots: Roots, folder: str) -> Iterator[tuple[str, Path]]:
    """Every file that a record could name, in each of the roots: its name there, and where it lies."""
    for root in roots.folders():
        top = root / folder
        for inner, folders, files in os.walk(top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith(".") and name not in LEFT_BEHIND:
                    file = Path(inner, name)
                    yield file.relative_to(top).as_posix(), file
