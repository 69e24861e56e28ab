"""From a publication to files: what is not there already is rendered and written, in several processes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from operator import itemgetter

from jinja2 import Environment

from ..admin import admin_files
from ..archive import proofs_of
from ..assets import asset_files
from ..bundle import Tools
from ..calendar import calendar_files
from ..copies import with_copies
from ..files import File
from ..frame import Frame, make_frame
from ..opensearch import opensearch_files
from ..output import Change, Segment
from ..output import Part as Writing
from ..privacy import mark_files
from ..publication import Publication
from ..related import TIES, Related
from ..render import render_rows
from ..rows import Rows
from ..search import search_files
from ..sitemap import Entry, sitemap_files
from ..stages import Stages
from ..state import digest_of
from ..workers import Part, in_parts, meanwhile
from .handing import Hand, Laid
from .plan import Given, Plan
from .press import Before, Done, Press
from .templates import Templates

FEW = 300
"""Up to so many case studies a site is made quicker in one process than several are started."""


@dataclass
class Written:
    """What stands after a build: the key of each output file, and by which of them the site changes."""

    keys: dict[str, bytes] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    views: list[tuple[str, bytes]] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    entries: dict[int, Entry] = field(default_factory=dict)

    def add(self, path: str, key: bytes, is_changed: bool) -> None:
        """Nothing; notes a file. A second one of the same path is a fault of the generator."""
        if path in self.keys:
            raise FileExistsError(f"two outputs make {path}")
        self.keys[path] = key
        if is_changed:
            self.changed.append(path)

    def add_page(self, done: Done) -> None:
        """Nothing; notes a page."""
        self.add(done.path, done.key, done.is_changed)
        self.entries[done.number] = done.entry
        if done.view:
            self.views.append((done.path, done.view))

    def add_message(self, message: Sequence[Done | Laid] | Segment) -> None:
        """Nothing; notes what a worker says: pages, files, or at its end the segment that it wrote them into."""
        if isinstance(message, Segment):
            self.segments.append(message)
            return
        for done in message:
            if isinstance(done, Laid):
                self.add(*done)
            else:
                self.add_page(done)

    def add_files(self, files: Iterable[File], before: Before, writing: Writing) -> None:
        """Nothing; each file is written where it is not there already, and noted."""
        for _ in self.write_files(files, before, writing):
            pass

    def write_files(self, files: Iterable[File], before: Before, writing: Writing) -> Iterator[File]:
        """The same files; each is written where it is not there already, and noted."""
        for file in files:
            key = digest_of(file.content)
            is_there = before.holds(file.path, key)
            self.add(file.path, key, not is_there and writing.write(file.path, file.content))
            yield file


@dataclass(frozen=True)
class Site:
    """What a site is made of, and what of it stands already."""

    plan: Plan
    given: Given
    publication: Publication
    templates: Templates
    before: Before
    change: Change
    tools: Tools
    keep: Callable[[list[tuple[str, bytes]]], None]
    """Where the views of case studies' pages are stored as they come: all of them together would take much room."""

    @property
    def parts(self) -> int:
        """How many processes the pages are worth."""
        return self.plan.workers if len(self.publication.showcase.case_studies) > FEW else 1

    def write(self, stages: Stages, chores: Iterable[object]) -> tuple[Written, Frame]:
        """What stands, once every page and file that has to change was written; chores are done meanwhile."""
        with stages.measure("rows"):
            drawing = in_parts(partial(draw_rows, self.templates.environment, self.publication), self.parts)
            drawn = sorted(meanwhile(drawing, work_out(self.publication)), key=itemgetter(0))
            publication = replace(self.publication, rows=Rows.weave([rows for _, rows in drawn]))
        press = Press(publication, make_frame(publication), self.templates, self.before, self.change)
        written, writing = Written(), self.change.part(self.parts)
        with stages.measure("pages"):
            files = written.write_files(
                with_copies(site_files(self.plan, publication, self.given), publication), self.before, writing
            )
            for message in meanwhile(in_parts(press.share, self.parts), chain(files, chores)):
                written.add_message(message)
                self.keep(written.views)
                written.views.clear()
        with stages.measure("keepsakes"):
            self.hand_on(publication, written, stages)
        with stages.measure("files"):
            entries = [written.entries[place] for place in sorted(written.entries)]
            written.add_files(sitemap_files(publication, entries), self.before, writing)
            written.segments.append(writing.close())
        return written, press.frame

    def hand_on(self, publication: Publication, written: Written, stages: Stages) -> None:
        """Nothing; pictures, documents and keepsakes stand as they should."""
        hand = Hand(self.tools, self.before, self.change, self.plan.workers + 2)
        count = 0
        for message in hand.make(publication, self.plan.workers):
            written.add_message(message)
            if not isinstance(message, Segment) and any(one.is_changed for one in message):
                count += len(message)
                stages.tell("Pictures, cards and badges", count, 0)
        stages.tell("Pictures, cards and badges", count, count)


def work_out(publication: Publication) -> Iterator[object]:
    """What many pages look up, worked out once, before there are workers that would each do it for themselves."""
    showcase, related = publication.showcase, Related(publication.showcase, publication.language)
    yield showcase.number_by_case_study, showcase.number_by_address, showcase.place_in_category
    yield showcase.by_recipient, showcase.by_category_and_region
    yield from (facet.members_by_slug for facet in publication.facets.values())
    yield from (related.groups(tie) for tie in TIES)
    yield proofs_of(publication)


def draw_rows(environment: Environment, publication: Publication, part: Part) -> Iterator[tuple[int, Rows]]:
    """The rows of one part of the case studies, with its number."""
    yield part.number, Rows(render_rows(environment, publication.showcase.case_studies[part.share]))


def site_files(plan: Plan, publication: Publication, given: Given) -> Iterator[File]:
    """Every output that is no page; a new one is a function and a line here."""
    found = search_files(publication.showcase, publication.facets, publication.rows)
    yield from (File(path, content) for path, content in found.items())
    yield from opensearch_files(publication)
    yield from calendar_files(publication)
    yield from asset_files(publication, plan.theme / "static")
    yield from given.files
    yield from admin_files(publication, plan.content)
    yield from mark_files(plan.shows_all)
