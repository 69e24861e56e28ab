"""From a publication to files: what is not there already is rendered and written, in several processes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from jinja2 import Environment
from markupsafe import Markup

from ..assets import asset_files
from ..feeds import feed_files
from ..files import File
from ..frame import Frame, make_frame
from ..output import Change, Segment
from ..output import Part as Writing
from ..publication import Publication
from ..render import make_environment, render_rows
from ..search import search_files
from ..sitemap import Entry, sitemap_files
from ..stages import Stages
from ..state import digest_of
from ..workers import Part, in_parts
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

    def add_files(self, files: Iterable[File], before: Before, writing: Writing) -> None:
        """Nothing; each file is written where it is not there already, and noted."""
        for file in files:
            key = digest_of(file.content)
            is_there = before.holds(file.path, key)
            self.add(file.path, key, not is_there and writing.write(file.path, file.content))


def count_parts(plan: Plan, publication: Publication) -> int:
    """How many processes the pages are worth."""
    return plan.workers if len(publication.showcase.case_studies) > FEW else 1


def write_site(
    plan: Plan, publication: Publication, given: Given, before: Before, change: Change, stages: Stages
) -> tuple[Written, Frame]:
    """What stands, once every page and file that has to change was written into the change."""
    parts = count_parts(plan, publication)
    environment = make_environment(plan.theme / "templates", publication.language, publication.base)
    with stages.measure("rows"):
        publication = replace(publication, rows=draw_rows(environment, publication, parts))
    templates = Templates(environment, plan.theme / "templates")
    press = Press(publication, environment, make_frame(publication), templates, before, change)
    written = Written()
    with stages.measure("pages"):
        for message in in_parts(press.share, parts):
            if isinstance(message, Segment):
                written.segments.append(message)
            else:
                for done in message:
                    written.add_page(done)
    with stages.measure("files"):
        writing = change.part(parts)
        entries = [written.entries[place] for place in sorted(written.entries)]
        written.add_files(site_files(plan, publication, given, entries), before, writing)
        written.segments.append(writing.close())
    return written, press.frame


def draw_rows(environment: Environment, publication: Publication, parts: int) -> tuple[Markup, ...]:
    """The rows of all case studies, drawn in several processes."""
    case_studies = publication.showcase.case_studies

    def share(part: Part) -> Iterator[tuple[int, list[Markup]]]:
        yield part.number, list(render_rows(environment, case_studies[part.share]))

    rows: list[Markup] = [Markup()] * len(case_studies)
    for number, some in in_parts(share, parts):
        rows[number::parts] = some
    return tuple(rows)


def site_files(plan: Plan, publication: Publication, given: Given, entries: list[Entry]) -> Iterator[File]:
    """Every output that is no page; a new one is a function and a line here."""
    found = search_files(publication.showcase, publication.facets, publication.rows)
    yield from (File(path, content) for path, content in found.items())
    yield from feed_files(publication)
    yield from sitemap_files(publication, entries)
    yield from asset_files(publication, plan.theme / "static")
    yield from given.files
