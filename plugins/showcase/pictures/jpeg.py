"""How a JPEG is laid out: in one pass over its points, or in several that keep all of them in memory."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

CHUNK = 1 << 16
MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
"""What ends packed points: there a byte of 255 is followed by 0, or it begins a marker."""
END, SCAN = 0xD9, 0xDA
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
PROGRESSIVE = {0xC2, 0xC6, 0xCA, 0xCE}
MOST_SAMPLES = 4.0
MOST_PASSES = 100
"""Encoders make 1 to 13. Each pass goes through every point again, and can cost as little as a dozen bytes of file."""


class Layout(NamedTuple):
    """What of a JPEG's layout decides over memory: its passes, and how many samples there are for a point."""

    in_passes: bool
    samples: float

    def kept_bytes(self, points: int) -> int:
        """What the decoder keeps of a picture in passes until the last: two bytes for each sample."""
        return int(2 * self.samples * points) if self.in_passes else 0


def layout_of(file: Path) -> Layout:
    """The layout that a JPEG's header tells."""
    planes, samples, progressive = 0, MOST_SAMPLES, False
    with file.open("rb") as stream:
        for marker, head in segments(stream):
            if marker in FRAMES and len(head) > 5:
                planes, samples, progressive = head[5], samples_of(head), marker in PROGRESSIVE
            elif marker == SCAN:
                return Layout(progressive or head[:1] != bytes([planes]), samples)
    return Layout(True, samples)


def samples_of(frame: bytes) -> float:
    """Samples a point: 3 where colours are as fine as brightness, 1.5 where they are halved both ways."""
    factors = [(each >> 4, each & 15) for each in frame[7 : 6 + 3 * frame[5] : 3]]
    cell = max((across for across, _ in factors), default=0) * max((down for _, down in factors), default=0)
    return sum(across * down for across, down in factors) / cell if cell else MOST_SAMPLES


def has_too_many_passes(file: Path) -> bool:
    """Whether a JPEG goes through its points more often than any encoder makes it."""
    passes = 0
    with file.open("rb") as stream:
        for marker, _ in segments(stream):
            passes += marker == SCAN
            if passes > MOST_PASSES:
                return True
    return False


class Segment(NamedTuple):
    """A part of the file: its marker, and how its content begins."""

    marker: int
    head: bytes


def segments(file: BinaryIO) -> Iterator[Segment]:
    """Every segment until the picture ends; what follows is no part of it."""
    file.seek(2)
    while (marker := next_marker(file)) is not None and marker != END:
        length = int.from_bytes(file.read(2), "big")
        head = file.read(max(0, min(length - 2, 20)))
        yield Segment(marker, head)
        file.seek(max(0, length - 2 - len(head)), 1)


def next_marker(file: BinaryIO) -> int | None:
    """The next marker, and the file is read up to behind it; nothing at its end."""
    before, size = b"", 64  # between segments it is near, behind packed points far
    while chunk := file.read(size):
        found = MARKER.search(before + chunk)
        if found:
            file.seek(found.end() - len(before) - len(chunk), 1)
            return found.group()[1]
        before, size = chunk[-1:], CHUNK
    return None
