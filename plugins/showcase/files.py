"""A file of the site before it is written: its path inside the output folder, and its bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """One file to be written; the path has no slash at its beginning."""

    path: str
    content: bytes
