"""The entries of a journal's file: a checksum, two lengths, a path and a content each."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

HEAD = struct.Struct("<III")
BUFFER = 1 << 20


class DamagedError(Exception):
    """What was committed is not all there, or not as it was written."""


def write_entry(opened: BinaryIO, path: str, content: bytes) -> int:
    """How many bytes the entry takes; it is written."""
    name = path.encode()
    opened.write(HEAD.pack(checksum(name, content), len(name), len(content)))
    opened.write(name)
    opened.write(content)
    return HEAD.size + len(name) + len(content)


def read_entries(place: Path, is_checked: bool = False) -> Iterator[tuple[str, bytes]]:
    """Path and content of each entry; checked ones are compared with their checksums, which takes a while."""
    with place.open("rb", BUFFER) as opened:
        while head := opened.read(HEAD.size):
            if len(head) < HEAD.size:
                raise DamagedError(place)
            expected, path_length, content_length = HEAD.unpack(head)
            name, content = opened.read(path_length), opened.read(content_length)
            if is_checked and checksum(name, content) != expected:
                raise DamagedError(place)
            yield name.decode(), content


def checksum(name: bytes, content: bytes) -> int:
    """A number that another path or another content would hardly have."""
    return zlib.crc32(content, zlib.crc32(name))
