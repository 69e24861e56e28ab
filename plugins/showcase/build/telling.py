"""Stories as told, fetched from the store one by one where their pages are made, so that no process holds them all."""

import os
import pickle
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..records import Roots
from ..showcase import CaseStudy
from ..state.seal import Damaged, open_seal
from ..state.store import name_of
from ..story import Telling
from .reading import SourceFile


class Teller:
    """Gives the telling of a case study; each process reads the store through a connection of its own."""

    def __init__(self, store: Path, digests: Mapping[str, bytes]) -> None:
        self.store = store
        self.digests = digests
        self.connections: dict[int, sqlite3.Connection] = {}

    def __call__(self, case_study: CaseStudy) -> Telling:
        """The case study's story as told."""
        return self.of_file(self.digests[file_of(case_study)])[case_study.key]

    def of_file(self, digest: bytes) -> dict[str, Telling]:
        """All tellings of a file's content, by their case studies' keys."""
        row = self.connection.execute("SELECT value FROM tellings WHERE key = ?", (digest,)).fetchone()
        if row is None:
            raise Damaged("a story is not there")
        tellings: dict[str, Telling] = pickle.loads(open_seal(row[0], name_of("tellings", digest)))  # noqa: S301
        return tellings

    @property
    def connection(self) -> sqlite3.Connection:
        """This process's connection."""
        found = self.connections.get(os.getpid())
        if found is None:
            found = sqlite3.connect(f"{self.store.resolve().as_uri()}?mode=ro", uri=True)
            self.connections[os.getpid()] = found
        return found


def file_of(case_study: CaseStudy) -> str:
    """The file that a case study was read from, as its path in the content."""
    return case_study.source.rpartition(":")[0]


def digests_by_file(sources: Iterable[SourceFile], roots: Roots) -> dict[str, bytes]:
    """Each file's digest by its path in the content."""
    return {roots.inside(one.file.name): one.digest for one in sources}
