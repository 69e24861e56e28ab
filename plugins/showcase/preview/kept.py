"""The preview's builder: this process keeps at hand what it has read, and builds no more than an edit touches."""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import quote

from ..build import Builder, Given, Plan
from ..environment import now
from ..generators import read_given
from ..problems import Problem
from ..records.files import ENDINGS, PROSE
from ..stages import Stages
from .builder import Early, Outcome
from .sources import Sources
from .words import LateWords

MANY = 1000
"""From so many files on, the system may have lost sight of some: anything may have changed."""

Told = tuple[Plan, Given, list[Problem]]


class KeptBuilder:
    """Builds one site in this process."""

    def __init__(self, sources: Sources) -> None:
        self.sources = sources
        self.told: Told | None = None
        self.builder: Builder | None = None
        self.words: LateWords | None = None
        self.is_good = False

    def build(self, changed: set[Path] | None, early: Early | None = None) -> Outcome:
        """What came of building, edited pages first; the index of words is put off."""
        began = time.perf_counter()
        plan, given, problems = self.ask(changed)
        self.is_good = all(problem.is_warning for problem in problems)
        if not self.is_good:
            return Outcome(problems, None, time.perf_counter() - began)
        search = "later" if plan.search == "now" else plan.search
        builder = self.open(plan)
        plan = replace(plan, now=now(), search=search)
        done = builder.build(plan, given, touched_by(changed), tell_addresses(early) if early else None)
        self.is_good = done.is_good
        if self.words and self.is_good:
            self.words.look_on()
        return Outcome([*problems, *done.problems], addresses_of(done.changed), time.perf_counter() - began)

    def ask(self, changed: set[Path] | None) -> Told:
        """What Pelican tells; it is asked again when something was written that it reads."""
        if self.told is None or changed is None or any(map(self.is_pelicans, changed)):
            self.told = read_given(self.sources.settings, self.sources.content, self.sources.output)
        return self.told

    def is_pelicans(self, path: Path) -> bool:
        """Whether it lies in the content, and is no file of records."""
        root = next((root for root in self.sources.roots if path.is_relative_to(root)), None)
        if root is None:
            return False
        inside = path.relative_to(root)
        return inside.parts[:1] in {(name,) for name in PROSE} or path.suffix.lower() not in ENDINGS

    def open(self, plan: Plan) -> Builder:
        """The builder of the output."""
        if self.builder is None:
            self.builder = Builder(plan, Stages(time.perf_counter), is_living=True)
            self.words = LateWords(self.builder)
        return self.builder

    def put_off(self) -> Connection | None:
        """Where the index of words is waited for."""
        return self.words.wait_at(self.told[0]) if self.words and self.told and self.is_good else None

    def catch_up(self) -> str:
        """What to tell of the index of words."""
        if not self.words or not self.told:
            return ""
        plan, given, _ = self.told
        return self.words.catch_up(replace(plan, now=now()), given)

    def close(self) -> None:
        """Nothing; no process is left, and the state can be opened by another."""
        if self.words:
            self.words.stop()
        if self.builder:
            self.builder.close()
        self.builder = self.words = None


def tell_addresses(early: Early) -> Callable[[tuple[str, ...]], None]:
    """Who is told of files, and tells of their addresses."""
    return lambda paths: early(addresses_of(paths))


def touched_by(changed: set[Path] | None) -> set[str] | None:
    """The names of the files; None where anything may have changed: after many, or where a whole folder came."""
    if changed is None or len(changed) >= MANY or any(path.is_dir() for path in changed):
        return None
    return set(map(str, changed))


def addresses_of(paths: Iterable[str]) -> list[str]:
    """The addresses of some files of a site."""
    return [f"/{quote(path[: -len('index.html')] if is_index(path) else path)}" for path in paths]


def is_index(path: str) -> bool:
    """Whether the file is shown at the address of its folder."""
    return path == "index.html" or path.endswith("/index.html")
