"""A change of a site that is there: what is to be overwritten is noted down first, so that it can be begun again."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from .change import Segment, fit, to_disk
from .entries import read_entries, write_entry
from .ticket import Ticket
from .visible import Visible

BUFFER = 1 << 20


class JournalPart:
    """What one worker notes down; its file is there from the first note on."""

    def __init__(self, place: Path, output: Path) -> None:
        self.place, self.visible = place, Visible(output)
        self.opened: BinaryIO | None = None
        self.paths: set[str] = set()
        self.files = self.size = 0

    def write(self, path: str, content: bytes) -> bool:
        """Whether the output has other content at the path, which then is noted down."""
        if path in self.paths:
            raise FileExistsError(path)
        self.paths.add(fit(path))
        if self.visible.holds(path, content):
            return False
        if self.opened is None:
            self.opened = self.place.open("xb", BUFFER)
        self.size += write_entry(self.opened, path, content)
        self.files += 1
        return True

    def close(self) -> Segment:
        """What was noted down; it is on disk."""
        if self.opened is not None:
            with self.opened:
                self.opened.flush()
                os.fsync(self.opened.fileno())
        return Segment(self.place.name, self.files, self.size)


class Journal:
    """Notes of what is to be overwritten in the output."""

    def __init__(self, folder: Path, output: Path) -> None:
        self.folder, self.output = folder, output

    def part(self, number: int) -> JournalPart:
        """A part of the notes."""
        return JournalPart(self.folder / str(number), self.output)

    def ticket(self, segments: list[Segment], removed: list[str]) -> bytes:
        """The ticket; the notes and their names are on disk."""
        to_disk(self.folder)
        to_disk(self.folder.parent)
        noted = tuple(segment for segment in segments if segment.files)
        return Ticket("journal", self.folder.name, noted, tuple(map(fit, removed))).pack()

    def contents(self, segments: list[Segment], paths: list[str], share: slice) -> Iterator[tuple[str, bytes]]:
        """One share of what was noted down."""
        noted = [segment for segment in segments if segment.files]
        return (entry for segment in noted[share] for entry in read_entries(self.folder / segment.name))

    def discard(self) -> None:
        """Nothing; the notes are gone."""
        shutil.rmtree(self.folder)
