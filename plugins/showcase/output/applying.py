"""The carrying out of a ticket, now or by the next run."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from ..workers import Part, in_parts
from .beginning import clear_leftovers
from .change import Segment
from .entries import DamagedError, read_entries
from .files import scan
from .folder import is_marked, sidecar
from .fresh import show_fresh
from .ticket import Ticket, unpack
from .visible import Visible

MANY = 2_000
"""So many files are worth a process for each segment."""


def apply(output: Path, ticket: bytes, workers: int = 1) -> None:
    """Nothing; the output is as the ticket says. Applying it again, or after it was broken off, changes nothing."""
    found = unpack(ticket)
    if found is None:
        raise DamagedError(output)
    carry_out(output.resolve(), found, workers)


def recover(output: Path, ticket: bytes | None, workers: int = 1) -> bool:
    """Whether the output is as the last ticket says: it is finished first if it was not, and all else thrown away."""
    output, found = output.resolve(), unpack(ticket) if ticket else None
    is_whole = found is not None and is_there(output, found)
    if found and is_whole:
        carry_out(output, found, workers)
    clear_leftovers(output)
    return is_whole and is_marked(output)


def is_there(output: Path, ticket: Ticket) -> bool:
    """Whether all is there that the ticket needs, just as it was written; nothing is needed once it was applied."""
    folder = sidecar(output) / ticket.folder
    if not folder.is_dir():
        return True
    if ticket.kind == "fresh":
        return is_full(folder, ticket)
    return is_marked(output) and all(is_intact(folder, segment) for segment in ticket.segments)


def is_full(folder: Path, ticket: Ticket) -> bool:
    """Whether a fresh folder lost no file and no content; it may have more, taken along from the output."""
    sizes = [size for size, _ in scan(folder).values()]
    files, size = sum(segment.files for segment in ticket.segments), sum(segment.size for segment in ticket.segments)
    return len(sizes) >= files and sum(sizes) >= size


def is_intact(folder: Path, segment: Segment) -> bool:
    """Whether a segment has its length and every entry its checksum."""
    place = folder / segment.name
    try:
        if place.stat().st_size != segment.size:
            return False
        return sum(1 for _ in read_entries(place, is_checked=True)) == segment.files
    except (FileNotFoundError, DamagedError):
        return False


def carry_out(output: Path, ticket: Ticket, workers: int) -> None:
    """Nothing; the output is as the ticket says, and what the ticket needed is gone."""
    folder = sidecar(output) / ticket.folder
    if not folder.is_dir():
        return
    if ticket.kind == "fresh":
        show_fresh(folder, output)
        return
    replay(folder, ticket, output, workers)
    done = folder.with_name(f"done-{folder.name}")
    os.rename(folder, done)  # at once: half a journal would be taken for a damaged one
    shutil.rmtree(done)


def replay(folder: Path, ticket: Ticket, output: Path, workers: int) -> None:
    """Nothing; what the journal says is done. Removing comes first: on some disks `A` and `a` are one file."""
    visible = Visible(output)
    for path in ticket.removed:
        visible.remove(path)

    def put(part: Part) -> Iterator[None]:
        for segment in ticket.segments[part.share]:
            put_segment(folder / segment.name, output)
        yield from ()

    is_many = sum(segment.files for segment in ticket.segments) >= MANY
    for _ in in_parts(put, min(workers, len(ticket.segments)) if is_many else 1):
        pass


def put_segment(place: Path, output: Path) -> None:
    """Nothing; every entry of a segment is in the output."""
    visible = Visible(output)
    for path, content in read_entries(place):
        visible.put(path, content)
