"""What a builder keeps from build to build: a living one has at hand what another process reads from the store."""

import os
from collections.abc import Callable, Iterable, Set
from pathlib import Path

from ..output import scan
from ..pictures import Cabinet
from ..records import Roots
from ..search import Index
from ..state import Store
from .content import Content, look
from .memory import Memory, Stamps
from .reading import Library, SourceFile

Touched = Set[str] | None
"""The names of the files that somebody may have written since the build before; None where nobody watched."""

Early = Callable[[tuple[str, ...]], None]
"""Who is told of the files that changed before all others."""


class Kept:
    """All that is at hand. It holds as long as no other process builds the same output."""

    def __init__(self, store: Store, workers: int, is_living: bool) -> None:
        self.store = store
        self.cabinet = Cabinet(store.file.parent / "pictures")
        self.is_living = is_living
        self.library = Library(store, workers)
        self.memory = Memory(store)
        self.content: Content | None = None
        self.early: Early | None = None
        self.digests: dict[str, bytes] = {}
        self.ready: dict[bytes, Index] = {}
        """Indexes of words by what they were made of, made ahead of the build that puts them in place."""

    def is_current(self) -> bool:
        """Whether what is at hand is what the store holds."""
        self.store.roll_back()  # what a build that broke off had put is gone, what others have written shows
        return not self.memory.at_hand or self.memory.ticket == self.store.fact("ticket")

    def look(self, roots: Roots, touched: Touched) -> tuple[Content, list[bytes]]:
        """The content, and the digest of each of its many files; what nobody touched is as it was."""
        before, self.content = self.content, self.list_content(roots, touched)
        content = self.content
        if touched is None or before is None or before.language != content.language:
            self.digests = {}
        for name in touched or ():
            self.digests.pop(name, None)
        unknown = [file for file in content.many if file.name not in self.digests]
        found = zip(unknown, self.library.digests(unknown, content.language), strict=True)
        self.digests |= {file.name: digest for file, digest in found}
        return content, [self.digests[file.name] for file in content.many]

    def list_content(self, roots: Roots, touched: Touched) -> Content:
        """The content; its folders are not searched again where nothing but known files of many was written."""
        if touched is None or self.content is None or not all(map(self.is_known, touched)):
            return look(roots)
        return self.content

    def is_known(self, name: str) -> bool:
        """Whether it is one of many files, and still there."""
        return name in self.digests and os.path.isfile(name)

    def note(self, sources: Iterable[SourceFile]) -> None:
        """Nothing; the digests of files that were just read are known."""
        self.digests = {one.file.name: one.digest for one in sources if one.digest}

    def scan(self, output: Path, touched: Touched) -> Stamps:
        """The files of the output; those that this process left are taken to be there still, while it is at work."""
        left = self.memory.stamps
        return scan(output) if touched is None or not left else left
