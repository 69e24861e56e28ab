"""Handing on: the files of bundles are made where they are not there already, in several processes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from ..bundle import Bundle, Tools
from ..drawing import IS_SHAPED
from ..output import Change, Segment
from ..output import Part as Writing
from ..owners import Lot, all_bundles, owner_lots, site_lots
from ..publication import Publication
from ..state import digest_of
from ..turns import MOST, Turns
from ..workers import Part, in_parts
from .press import Before, flat_pickle

BATCH = 8
"""How many owners' files a worker makes at once: of each sort some, as a card takes as long as many small files."""

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
            owners = in_batches([*owner_lots(publication)])
            return self.deal([*([one] for one in site_lots(publication)), *owners], workers)
        return self.make_few(list(all_bundles(publication)), workers)

    def make_few(self, bundles: list[Bundle], workers: int) -> Iterator[list[Laid] | Segment]:
        """The same for bundles that are looked at here first, as mostly all of them stand already."""
        keyed = [(one, self.key(one)) for one in bundles]
        yield [Laid(path, key, False) for one, key in keyed if self.stands(one, key) for path in one.paths]
        wanted: list[Lot] = [partial(iter, (one,)) for one, key in keyed if not self.stands(one, key)]
        yield from self.deal(in_batches(wanted), min(workers, 1 + len(wanted) // FEW))

    def deal(self, batches: list[list[Lot]], workers: int) -> Iterator[list[Laid] | Segment]:
        """The same for lots in batches: what takes long stands first, and whoever is done takes the next."""
        with Turns(len(batches)) as turns:
            yield from in_parts(partial(self.share, batches, turns), workers)

    def share(self, batches: list[list[Lot]], turns: Turns, part: Part) -> Iterator[list[Laid] | Segment]:
        """What one part makes; at the end the segment that it was written into."""
        writing = self.change.part(self.first + part.number)
        for turn in turns:
            yield [laid for lot in batches[turn] for bundle in lot() for laid in self.lay(bundle, writing)]
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
        digest = bundle.digest or flat_pickle(bundle.view)
        return digest_of(bundle.kind, self.tools.fonts.digest, str(IS_SHAPED), digest)

    def stands(self, bundle: Bundle, key: bytes) -> bool:
        """Whether all files of a bundle are there as they would be made."""
        return all(self.before.holds(path, key) for path in bundle.paths)


def in_batches(lots: list[Lot]) -> list[list[Lot]]:
    """The lots in their order, so many at once that there are turns for all."""
    size = max(BATCH, 2 * len(lots) // MOST)
    return [lots[place : place + size] for place in range(0, len(lots), size)]
