"""Files that stand at the top of the site as they are: proofs of ownership, `.well-known`, the name of a domain.

They lie in `content/root/`. Pelican passes over hidden files, so these are read here; hidden ones count as any other.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from .files import File
from .records import Roots

FOLDER = "root"

LEFT_BEHIND = frozenset(
    {".DS_Store", ".git", ".gitattributes", ".gitignore", ".gitkeep", "Thumbs.db", "__pycache__", "desktop.ini"}
)
"""What systems and Git leave in folders, and nobody means to publish."""


def find_root_files(content: Path | Roots) -> dict[str, Path]:
    """Every file and every link below `root/` by its path on the site, in the order of these paths."""
    tops = [folder / FOLDER for folder in Roots.of(content).folders()]
    found = {path.relative_to(top).as_posix(): path for top in tops for path in walk(top)}
    return dict(sorted(found.items()))


def walk(top: Path) -> Iterator[Path]:
    """The files and links below a folder; a link is told and not followed, be it the folder itself."""
    if top.is_symlink():
        yield top
        return
    for inner, folders, files in os.walk(top):
        links = [name for name in folders if os.path.islink(os.path.join(inner, name))]
        folders[:] = [name for name in folders if name not in LEFT_BEHIND and name not in links]
        yield from (Path(inner, name) for name in (*files, *links) if name not in LEFT_BEHIND)


def is_copied(file: Path) -> bool:
    """Whether it is a file by itself that can be read: a link may lead anywhere, on this machine or on the next."""
    return file.is_file() and not file.is_symlink() and os.access(file, os.R_OK)


def read_root_files(content: Path | Roots) -> Iterator[File]:
    """Every file as the site gets it; what cannot be copied is left to the rule that tells of it."""
    return (File(path, file.read_bytes()) for path, file in find_root_files(content).items() if is_copied(file))
