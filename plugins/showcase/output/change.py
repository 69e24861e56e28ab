"""A change of the output: what both kinds of it can do, and what they have in common."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

UNFIT = frozenset(("", ".", ".."))


class Segment(NamedTuple):
    """What one part has written: its name, how many files, and how many bytes."""

    name: str
    files: int
    size: int


class Part(Protocol):
    """What one worker writes of a change."""

    def write(self, path: str, content: bytes) -> bool:
        """Whether the site changes by this file. Its path is written once, and lies inside the site."""

    def close(self) -> Segment:
        """What was written; it is on disk when a site is there that it replaces."""


class Change(Protocol):
    """A change that has begun; nothing of the output is touched before its ticket is applied."""

    def part(self, number: int) -> Part:
        """A part of the change, opened in the process that writes it; a number is used once."""

    def ticket(self, segments: list[Segment], removed: list[str]) -> bytes:
        """What has to be applied, to be committed by the caller."""

    def contents(self, segments: list[Segment], paths: list[str], share: slice) -> Iterator[tuple[str, bytes]]:
        """One share of the files that were written, each with its path: by their paths, or by segments."""

    def discard(self) -> None:
        """Nothing; the change is given up. Only for one whose ticket was not committed."""


def fit(path: str) -> str:
    """The path, which lies inside the site and leaves no doubt about where."""
    if UNFIT.isdisjoint(path.split("/")) and "\0" not in path:
        return path
    raise ValueError(f"{path!r} is no path inside the site")


def write_all(opened: int, content: bytes) -> None:
    """Nothing; all of the content is written, however little the system takes at a time."""
    written = os.write(opened, content)
    while written < len(content):
        written += os.write(opened, memoryview(content)[written:])


def to_disk(folder: Path) -> None:
    """Nothing; the names in the folder outlast a loss of power."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
