"""Where the file lies that a record names: in the private content, or in the public one."""

import os
from pathlib import Path

from ..records import Roots

PICTURES, DOCUMENTS = "pictures", "documents"
"""The folders of a content that hold them."""


def find_file(roots: Roots, folder: str, name: str) -> Path | None:
    """The file, spelled as the disk spells it; None where there is none. A private one stands before a public one."""
    found = (root / folder / name for root in reversed(list(roots.folders())) if is_spelled_so(root / folder, name))
    return next(found, None)


def is_spelled_so(folder: Path, name: str) -> bool:
    """Whether a file has this name in small and capital letters too, as a server asks, whatever this disk takes."""
    for step in name.split("/"):
        try:
            if step not in os.listdir(folder):
                return False
        except OSError:
            return False
        folder /= step
    return folder.is_file()
