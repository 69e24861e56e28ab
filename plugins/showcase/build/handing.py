"""Handing on: the files of bundles are made where they are not there already, in several processes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count, islice
from typing import NamedTuple

from ..bundle import Bundle, Tools
from ..drawing import IS_SHAPED
from ..keepsakes import all_bundles
from ..output import Change, Segment
from ..output import Part as Writing
from ..publication import Publication
from ..state import digest_of
from ..workers import Part, in_parts
from .press import Before, flat_pickle

BATCH = 8
"""How many neighbours a worker takes at once: of each sort some, as a card takes as long as many small files."""

FEW = 4
"""Up to so many bundles are made here quicker than processes are started."""

MANY = 300
"""From so many case studies on, it takes several processes even to see which bundles are to be made."""


class Laid(NamedTuple):
    """A file of a bundle that stands: its path, what it was made of, whether the site changes by it."""

    path: str
    key: bytes
    is_changed: bool


@dataclass(frozen=True)
class Hand:
    """Makes bundles: everything that they need beside their own views."""

    tools: Tools
    before: Before
    change: Change
    first: int
    """The first number of a part of the change that nobody else takes."""

    def make(self, publication: Publication, workers: int) -> Iterator[list[Laid] | Segment]:
        """What became of every bundle's files, in batches, and the segments that they were written into."""
        if len(publication.showcase.case_studies) >= MANY:
            return in_parts(partial(self.share, all_bundles(publication)), workers)
        return self.make_few(list(all_bundles(publication)), workers)

    def make_few(self, bundles: list[Bundle], workers: int) -> Iterator[list[Laid] | Segment]:
        """The same for bundles that are looked at here first, as mostly all of them stand already."""
        keyed = [(one, self.key(one)) for one in bundles]
        yield [Laid(path, key, False) for one, key in keyed if self.stands(one, key) for path in one.paths]
        wanted = [one for one, key in keyed if not self.stands(one, key)]
        yield from in_parts(partial(self.share, wanted), min(workers, 1 + len(wanted) // FEW))

    def share(self, bundles: Iterable[Bundle], part: Part) -> Iterator[list[Laid] | Segment]:
        """One part's share of the bundles, in batches; at the end the segment that they were written into."""
        writing, every = self.change.part(self.first + part.number), iter(bundles)
        for number in count():
            batch = list(islice(every, BATCH))
            if not batch:
                break
            if number % part.of == part.number:
                yield [laid for one in batch for laid in self.lay(one, writing)]
        yield writing.close()

    def lay(self, bundle: Bundle, writing: Writing) -> Iterator[Laid]:
        """What becomes of a bundle's files."""
        key = self.key(bundle)
        if self.stands(bundle, key):
            yield from (Laid(path, key, False) for path in bundle.paths)
            return
        for path, content in zip(bundle.paths, bundle.make(bundle.view, self.tools), strict=True):
            yield Laid(path, key, writing.write(path, content))

    def key(self, bundle: Bundle) -> bytes:
        """The digest of all that a bundle's files are made of."""
        return digest_of(bundle.kind, self.tools.fonts.digest, str(IS_SHAPED), flat_pickle(bundle.view))

    def stands(self, bundle: Bundle, key: bytes) -> bool:
        """Whether all files of a bundle are there as they would be made."""
        return all(self.before.holds(path, key) for path in bundle.paths)
