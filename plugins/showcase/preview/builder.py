"""What the preview asks of whoever builds the site."""

from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from ..problems import Problem

Early = Callable[[list[str]], None]
"""Who is told of addresses that can be looked at already."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: the addresses that changed, or None where any may have."""

    problems: list[Problem]
    addresses: list[str] | None
    seconds: float

    @property
    def is_built(self) -> bool:
        """Whether the site was built: warnings do not stand in the way."""
        return all(problem.is_warning for problem in self.problems)


class Builder(Protocol):
    """Builds the site, again and again; what no page needs can be put off until nobody edits."""

    def build(self, changed: set[Path] | None, early: Early | None = None) -> Outcome:
        """What came of building after these files changed, or after anything may have; edited pages are told early."""

    def put_off(self) -> Connection | None:
        """Where to wait, beside the edits, for news of what was put off; nothing where all is done."""

    def catch_up(self) -> str:
        """What to tell of it, if anything, once there were news and no edit."""

    def close(self) -> None:
        """Nothing; nothing goes on any more."""
