"""Shelves: the copies of one picture on the disk, and a note of what has to be there."""

import json
import os
from pathlib import Path
from typing import Any

from .files import write_whole
from .prepared import Prepared

NOTE = "about.json"


def put(shelf: Path, prepared: Prepared, copies: dict[str, bytes]) -> None:
    """Nothing; writes every copy, then the note: without it nothing counts as there."""
    shelf.mkdir(parents=True, exist_ok=True)
    named = {path.rpartition("/")[2]: content for path, content in copies.items()}
    for name, content in named.items():
        write_whole(shelf / name, content)
    note = {**prepared._asdict(), "files": {name: len(content) for name, content in sorted(named.items())}}
    write_whole(shelf / NOTE, json.dumps(note).encode())


def find(shelf: Path) -> Prepared | None:
    """What lies on a shelf; nothing where the note or any copy is missing or was cut."""
    try:
        note: dict[str, Any] = json.loads((shelf / NOTE).read_bytes())
        found = Prepared(
            stem=str(note["stem"]),
            width=int(note["width"]),
            height=int(note["height"]),
            widths=tuple(map(int, note["widths"])),
            thumb_widths=tuple(map(int, note["thumb_widths"])),
        )
        files: dict[str, int] = note["files"]
        with os.scandir(shelf) as there:
            sizes = {entry.name: entry.stat().st_size for entry in there}
        needed = {path.rpartition("/")[2] for path in found.paths()}
        whole = files.keys() == needed and all(sizes.get(name) == size for name, size in files.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return found if whole and found.stem == shelf.name else None
