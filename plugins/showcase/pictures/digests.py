"""Digests: what an original holds, in 64 letters. One that has not been touched is not read again."""

import hashlib
import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from .door import measure, missing
from .files import write_whole
from .wanted import Fault, FaultError

Stamp = tuple[int, int]


class Digests:
    """The digests of originals, remembered in a file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.known = read(file)

    def of(self, files: Iterable[Path], workers: int) -> dict[Path, str | Fault]:
        """The digest of each file, or why it can't be read."""
        each = list(dict.fromkeys(files))
        stamps = {file: stamp(file) for file in each}
        unknown = [file for file in each if self.remembered(file, stamps[file]) is None]
        with ThreadPoolExecutor(max(1, workers)) as threads:
            fresh = dict(zip(unknown, threads.map(digest, unknown), strict=True))
        self.learn({file: (stamps[file], found) for file, found in fresh.items()})
        return {file: fresh.get(file) or self.remembered(file, stamps[file]) or "" for file in each}

    def remembered(self, file: Path, now: Stamp | None) -> str | None:
        """The digest of a file with that stamp, if it is known."""
        then, found = self.known.get(str(file.absolute()), (None, ""))
        return found if now is not None and now == then else None

    def learn(self, fresh: dict[Path, tuple[Stamp | None, str | Fault]]) -> None:
        """Nothing; remembers digests, beside those that another process has learned meanwhile."""
        learned = {
            str(file.absolute()): (now, found)
            for file, (now, found) in fresh.items()
            if now is not None and isinstance(found, str)
        }
        if learned:
            known = read(self.file) | self.known
            self.known = {name: each for name, each in known.items() if Path(name).exists()} | learned
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self.file, json.dumps(self.known, indent=0).encode())


def read(file: Path) -> dict[str, tuple[Stamp, str]]:
    """What was remembered; nothing where the file is damaged."""
    known: dict[str, tuple[Stamp, str]] = {}
    with suppress(OSError, ValueError, TypeError, AttributeError):
        for name, ((size, changed), found) in json.loads(file.read_bytes()).items():
            known[name] = ((int(size), int(changed)), str(found))
    return known


def stamp(file: Path) -> Stamp | None:
    """Size and time of the last change."""
    try:
        found = file.stat()
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


def digest(file: Path) -> str | Fault:
    """The digest of what a file holds, or why it can't be read."""
    try:
        measure(file)
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FaultError as error:
        return error.fault
    except OSError as error:
        return missing(file, error)
