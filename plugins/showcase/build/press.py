"""Page by page: the view is made; the page is rendered and written, unless it stands there already."""

import io
import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from .. import workers
from ..frame import Frame
from ..output import Change, Part, Segment
from ..pages import Page, all_pages
from ..pages.case_study import CaseStudyView, without_telling
from ..publication import Publication
from ..render import render_page
from ..sitemap import Entry
from ..state import digest_of
from .templates import Templates

BATCH = 64
"""How many pages' results a worker sends at once."""


@dataclass(frozen=True)
class Before:
    """What the last build left: the key of each output file, and which of them are still as it left them."""

    keys: Mapping[str, bytes] = field(default_factory=dict)
    intact: frozenset[str] = frozenset()

    def holds(self, path: str, key: bytes) -> bool:
        """Whether the file is there as this key would make it."""
        return self.keys.get(path) == key and path in self.intact


class Done(NamedTuple):
    """A page that stands: its file, what it was made of, its line in the sitemap, whether the site changes by it."""

    number: int
    path: str
    key: bytes
    entry: Entry
    is_changed: bool
    view: bytes = b""


@dataclass(frozen=True)
class Press:
    """Makes pages: everything that they need beside their own views."""

    publication: Publication
    frame: Frame
    templates: Templates
    before: Before
    change: Change

    @cached_property
    def frame_digest(self) -> bytes:
        """The digest of what is the same on every page."""
        parts = [getattr(self.frame, one.name) for one in fields(self.frame)]
        return digest_of(self.publication.url, self.templates.words, flat_pickle(parts))

    def share(self, part: workers.Part) -> Iterator[list[Done] | Segment]:
        """What became of one part's pages, in batches; at the end the segment that they were written into."""
        writing = self.change.part(part.number)
        drafts = islice(enumerate(all_pages(self.publication)), part.number, None, part.of)
        while batch := [(number, draft.make()) for number, draft in islice(drafts, BATCH)]:
            yield self.make(batch, writing)
        yield writing.close()

    def make(self, pages: Sequence[tuple[int, Page]], writing: Part) -> list[Done]:
        """What becomes of some pages: step by step for all of them, which keeps the processor warm."""
        done = [self.judge(number, page) for number, page in pages]
        wanted = [page for one, (_, page) in zip(done, pages, strict=True) if one.is_changed]
        contents = iter(
            [render_page(self.templates.environment, self.frame, self.publication, page) for page in wanted]
        )
        return [
            one._replace(is_changed=writing.write(one.path, next(contents))) if one.is_changed else one for one in done
        ]

    def judge(self, number: int, page: Page) -> Done:
        """What a page is made of, and whether it may have to change."""
        is_told = isinstance(page.view, CaseStudyView)
        view = flat_pickle(without_telling(page) if is_told else page)
        story = told_parts(page) if is_told else ()
        key = digest_of(self.templates.digest(page.template), self.frame_digest, view, *story)
        if self.before.holds(page.path, key):
            return Done(number, page.path, key, page.entry, False)
        return Done(number, page.path, key, page.entry, True, view if is_told else b"")


def told_parts(page: Page) -> tuple[str, ...]:
    """What a case study's page takes from its story."""
    story = page.view.story
    return page.description, str(page.view.is_brief), story.html if story else ""


def flat_pickle(value: object) -> bytes:
    """The value's pickle, the same for the same value: nothing in it refers to an earlier part."""
    into = io.BytesIO()
    pickler = pickle.Pickler(into, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(value)
    return into.getvalue()
