"""What a build is told from outside, and what it tells when it is done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from ..files import File
from ..problems import Problem
from ..publication import Prose
from ..records import Roots

Search = Literal["now", "later", "never"]
"""Whether the index of words is part of a build, keeps as it is until a later one, or is left out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a build reads and writes, for which address, at which moment, in how many processes."""

    content: Path
    theme: Path
    output: Path
    url: str
    now: datetime
    workers: int = 1
    search: Search = "now"
    private: Path | None = None
    """A folder that is laid over the content: what must not stand in a public repository."""
    shows_all: bool = False
    """Whether this is a preview for the organisers alone, in which nothing waits for its announcement."""

    keepsakes: bool = False
    """Whether share cards, badges and all else that a school takes away are made."""
    threads: int = 1
    """How many pictures are copied at once."""

    @property
    def roots(self) -> Roots:
        """The folders that the content lies in."""
        return Roots(self.content, self.private)

    @property
    def moment(self) -> datetime | None:
        """The moment at which the site is to be seen; none where nothing is too early."""
        return None if self.shows_all else self.now


@dataclass(frozen=True, slots=True)
class Given:
    """What Pelican read: pages, news that may be seen already, and files that are copied as they are."""

    prose: tuple[Prose, ...] = ()
    news: tuple[Prose, ...] = ()
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: every problem, the paths of the files that it changed, the size of each that is there."""

    problems: list[Problem] = field(default_factory=list)
    changed: tuple[str, ...] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_good(self) -> bool:
        """Whether there is nothing but warnings, so that the site was built."""
        return all(problem.is_warning for problem in self.problems)
