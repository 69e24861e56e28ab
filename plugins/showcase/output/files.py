"""The files that lie in the output, as the disk knows them: a build tells by them what others did to its site."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from .folder import MARK

Stamp = tuple[int, int]
"""Size and time of change, in nanoseconds."""


def scan(output: Path) -> dict[str, Stamp]:
    """Every file by its path with its stamp, the mark left out; a link counts as a file."""
    found: dict[str, Stamp] = {}
    folders = [""]
    top = os.fspath(output)
    while folders:
        below = folders.pop()
        try:
            listed = os.scandir(f"{top}/{below}")
        except FileNotFoundError:
            continue
        with listed:
            for entry in listed:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{below}{entry.name}/")
                else:
                    status = entry.stat(follow_symlinks=False)
                    found[below + entry.name] = (status.st_size, status.st_mtime_ns)
    found.pop(MARK, None)
    return found


def restamp(
    output: Path, there: Mapping[str, Stamp], changed: Iterable[str], removed: Iterable[str]
) -> dict[str, Stamp]:
    """The same files with their stamps, once some were written and some removed, and nothing else was touched."""
    gone = set(removed)
    found = {path: stamp for path, stamp in there.items() if path not in gone}
    top = os.open(output, os.O_RDONLY)
    try:
        for path in changed:
            stamp = find_stamp(path, top)
            if stamp:
                found[path] = stamp
    finally:
        os.close(top)
    return found


def find_stamp(path: str, top: int) -> Stamp | None:
    """The stamp of a file below an open folder; none where there is no such file."""
    try:
        status = os.stat(path, dir_fd=top, follow_symlinks=False)
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
