"""The ledger as it lies in the content: an address a line, and words about it after `#`."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..problems import Place
from ..records import Roots

NAME = "published.txt"
COMMENT = "#"
PRIVATE = " # private"
"""What stands behind an address whose record lay in the private content when it was published."""


class Line(NamedTuple):
    """An address that was published, and the line that says so."""

    number: int
    address: str
    is_private: bool = False
    """Whether its record lay in the private content then, so that the public content alone does not know it."""


@dataclass(frozen=True)
class Ledger:
    """Every address that was published, in the order of the file."""

    file: Path
    lines: tuple[Line, ...] = ()

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The addresses alone."""
        return tuple(line.address for line in self.lines)

    @cached_property
    def marks(self) -> dict[str, bool]:
        """Each address, and whether its record was private."""
        return {line.address: line.is_private for line in self.lines}

    def place(self, line: Line) -> Place:
        """Where an address stands."""
        return Place(self.file, line.number, 1)


def ledger_file(content: Path | Roots) -> Path:
    """Where the ledger of a content lies: in the public folder, since everybody has seen what it names."""
    return Roots.of(content).content / NAME


def read_ledger(content: Path | Roots) -> Ledger:
    """The ledger; an empty one where nothing was published yet."""
    file = ledger_file(content)
    try:
        return parse_ledger(file, file.read_bytes().decode("utf-8-sig", errors="replace"))
    except FileNotFoundError:
        return Ledger(file)


def parse_ledger(file: Path, text: str) -> Ledger:
    """The ledger that a text is."""
    stripped = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
    found: dict[str, Line] = {}
    for number, line in stripped:
        if line and line[0] != COMMENT:
            address, is_private = line.removesuffix(PRIVATE), line.endswith(PRIVATE)
            before = found.get(address, Line(number, address))  # two versions may have been put together
            found[address] = before._replace(is_private=before.is_private or is_private)
    return Ledger(file, tuple(found.values()))
