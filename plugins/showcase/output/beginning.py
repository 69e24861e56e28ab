"""The beginning of a change: which kind it is, and a folder of its own for it."""

import os
import shutil
import tempfile
from pathlib import Path

from .change import Change
from .folder import MARK, MARK_WORDS, is_marked, make_sidecar, sidecar
from .fresh import Fresh
from .journal import Journal

KINDS = ("fresh-", "journal-", "done-")


def begin(output: Path) -> Change:
    """A change of the output, begun. `recover` comes first: whatever lies there of another change is removed."""
    output = output.resolve()
    clear_leftovers(output)
    if is_marked(output) or is_fixed(output):
        return Journal(own_folder(output, "journal-"), output)
    folder = own_folder(output, "fresh-")
    (folder / MARK).write_bytes(MARK_WORDS)
    return Fresh(folder)


def is_fixed(output: Path) -> bool:
    """Whether nothing can be renamed to the output, as a disk of its own hangs there; then it is marked."""
    if not os.path.ismount(output):
        return False
    (output / MARK).write_bytes(MARK_WORDS)
    return True


def own_folder(output: Path, kind: str) -> Path:
    """A folder whose name was never used before: a ticket whose folder is gone has been applied."""
    return Path(tempfile.mkdtemp(prefix=kind, dir=make_sidecar(output)))


def clear_leftovers(output: Path) -> None:
    """Nothing; no change is under way any more."""
    folder = sidecar(output)
    if folder.is_dir():
        for entry in list(os.scandir(folder)):
            if entry.name.startswith(KINDS):
                shutil.rmtree(entry.path)
