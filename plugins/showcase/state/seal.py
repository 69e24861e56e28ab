"""A value as bytes with a checksum before them: what was damaged on disk is noticed, never used.

The checksum knows the name that a value stands under: one that turns up under another name is damaged too.
"""

import zlib

SIZE = 4
"""Bytes of a checksum: enough against a disk's mistakes, which is all that it is for."""


class Damaged(Exception):
    """Stored bytes are not what was stored."""


def seal(content: bytes, name: bytes) -> bytes:
    """The bytes with their checksum."""
    return checksum(content, name) + content


def open_seal(sealed: bytes, name: bytes) -> bytes:
    """The bytes inside; raises Damaged where the checksum does not hold."""
    if not isinstance(sealed, bytes) or checksum(sealed[SIZE:], name) != sealed[:SIZE]:
        raise Damaged("a stored value is not whole")
    return sealed[SIZE:]


def checksum(content: bytes, name: bytes) -> bytes:
    """The checksum of some bytes under a name."""
    return zlib.crc32(content, zlib.crc32(name)).to_bytes(SIZE, "little")
