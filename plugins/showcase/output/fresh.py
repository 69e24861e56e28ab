"""A change where no site is yet: the whole site is written into a folder, which one rename makes visible."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from .change import Segment, fit, write_all
from .ticket import Ticket

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL


class FreshPart:
    """What one worker writes of a fresh site."""

    def __init__(self, folder: Path, number: int) -> None:
        self.top, self.name = os.fspath(folder), str(number)
        self.made = {""}
        self.files = self.size = 0

    def write(self, path: str, content: bytes) -> bool:
        """True; the file is written. A second one of the same path is a fault of the generator."""
        folder = fit(path).rpartition("/")[0]
        if folder not in self.made:
            self.make(folder)
        opened = os.open(f"{self.top}/{path}", NEW, 0o666)
        try:
            write_all(opened, content)
        finally:
            os.close(opened)
        self.files += 1
        self.size += len(content)
        return True

    def make(self, folder: str) -> None:
        """Nothing; the folder is there, as are those around it."""
        parent = folder.rpartition("/")[0]
        if parent not in self.made:
            self.make(parent)
        with suppress(FileExistsError):  # another part made it
            os.mkdir(f"{self.top}/{folder}")
        self.made.add(folder)

    def close(self) -> Segment:
        """What was written."""
        return Segment(self.name, self.files, self.size)


class Fresh:
    """A site written beside its place. Its files are not forced to disk one by one: their sizes tell if one is lost."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def part(self, number: int) -> FreshPart:
        """A part of the site."""
        return FreshPart(self.folder, number)

    def ticket(self, segments: list[Segment], removed: list[str]) -> bytes:
        """The ticket; nothing is there that could be removed."""
        return Ticket("fresh", self.folder.name, tuple(segments), ()).pack()

    def contents(self, segments: list[Segment], paths: list[str], share: slice) -> Iterator[tuple[str, bytes]]:
        """One share of the files that were written."""
        return ((path, (self.folder / path).read_bytes()) for path in paths[share])

    def discard(self) -> None:
        """Nothing; the folder is gone."""
        shutil.rmtree(self.folder)


def show_fresh(folder: Path, output: Path) -> None:
    """Nothing; the folder is the output now. What has been put into the output meanwhile is taken along."""
    folder.chmod(0o755)
    for place in sorted(output.rglob("*")):
        target = folder / place.relative_to(output)
        if not place.is_dir() and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            place.rename(target)
    shutil.rmtree(output, ignore_errors=True)
    folder.rename(output)
