"""The short way: nothing changed but stories, so that only their own pages are made again."""

from collections.abc import Iterator, Sequence

from ..language import load_language
from ..models import CaseStudy, Site
from ..pages import Page
from ..pages.case_study import with_telling
from ..publication import Publication
from ..records import RecordFile
from ..showcase import Showcase, case_study_key
from ..state import Store
from .content import Content
from .memory import Sight
from .plan import Plan
from .press import Press
from .reading import Library, SourceFile
from .site import Written

MANY = 200
"""From so many edited files on, the long way, in several processes, is the quicker one."""


def find_edited(files: Sequence[RecordFile], digests: Sequence[bytes], sight: Sight) -> list[int] | None:
    """The places of the files that changed; None where some are new or gone, or many changed."""
    if {file.name for file in files} != sight.files.keys():
        return None
    edited = [place for place, file in enumerate(files) if sight.files[file.name][0] != digests[place]]
    return edited if len(edited) < MANY else None


def read_edited(library: Library, content: Content, digests: list[bytes], sight: Sight) -> list[SourceFile] | None:
    """The edited files, read; None where more than stories changed, so that other pages may have to change too."""
    edited = find_edited(content.many, digests, sight)
    if edited is None:
        return None
    files = [content.many[place] for place in edited]
    sources = library.read(files, [digests[place] for place in edited], content.language)
    is_inside = all(one.digest and one.face == sight.files[one.file.name][1] for one in sources)
    return sources if is_inside else None


def write_edited(press: Press, sources: list[SourceFile], store: Store) -> Written:
    """What stands, once the pages of the edited stories were written."""
    writing, written = press.change.part(0), Written()
    pages = (page for source in sources for page in edited_pages(source, store, press.publication.base))
    for done in press.make(list(enumerate(pages)), writing):
        written.add_page(done)
    written.segments.append(writing.close())
    return written


def edited_pages(source: SourceFile, store: Store, base: str) -> Iterator[Page]:
    """The pages of a file's case studies, each with its story as it is now."""
    tellings = store.need("tellings", source.digest)
    for one in source.reading.records:
        if isinstance(one.value, CaseStudy):
            key = case_study_key(one.value.edition, one.slug)
            page = store.need("views", f"case-studies/{key}/index.html")
            yield with_telling(page, tellings[key], base)


def empty_publication(plan: Plan, content: Content) -> Publication:
    """A publication without a case study: enough for a page whose view is known."""
    sites = (one.value for reading in content.standing.values() for one in reading.records)
    site = next(value for value in sites if isinstance(value, Site))
    showcase = Showcase(site, *[()] * 8)
    return Publication(showcase, {}, load_language(site.language, plan.theme / "locales"), plan.url, plan.now)
