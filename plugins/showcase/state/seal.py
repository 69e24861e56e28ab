"""A value as bytes with a checksum before them: what was damaged on disk is noticed, never used."""

from hashlib import blake2b

SIZE = 12
"""Bytes of a checksum."""


class Damaged(Exception):
    """Stored bytes are not what was stored."""


def seal(content: bytes) -> bytes:
    """The bytes with their checksum."""
    return checksum(content) + content


def open_seal(sealed: bytes) -> bytes:
    """The bytes inside; raises Damaged where the checksum does not hold."""
    if not isinstance(sealed, bytes) or checksum(sealed[SIZE:]) != sealed[:SIZE]:
        raise Damaged("a stored value is not whole")
    return sealed[SIZE:]


def checksum(content: bytes) -> bytes:
    """The checksum of some bytes."""
    return blake2b(content, digest_size=SIZE).digest()
