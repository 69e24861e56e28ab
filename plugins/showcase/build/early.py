"""The edited pages first: where somebody looks on, they are shown before all others have been looked at."""

from collections.abc import Iterable, Iterator, Mapping

from ..frame import make_frame
from ..output import Change
from ..pages.case_study import case_study_page
from ..publication import Publication
from ..records import Roots
from ..related import Related
from ..showcase import CaseStudy
from .memory import Sight
from .press import Before, Press
from .reading import SourceFile
from .site import Written
from .telling import file_of
from .templates import Templates

FEW = 10
"""Up to so many files somebody edits at once; more were moved or fetched, and nobody waits for one of them."""


def find_edited(sources: Iterable[SourceFile], sight: Sight | None, roots: Roots) -> set[str]:
    """The files that were seen with other content before, by their paths in the content; none where they are many."""
    known: Mapping[str, tuple[bytes, bytes]] = sight.files if sight else {}
    found = {
        roots.inside(one.file.name)
        for one in sources
        if one.file.name in known and known[one.file.name][0] != one.digest
    }
    return found if len(found) <= FEW else set()


def write_early(
    publication: Publication, edited: set[str], templates: Templates, before: Before, change: Change
) -> Written:
    """What stands, once the pages of the case studies in edited files were written into the change."""
    press = Press(publication, make_frame(publication), templates, before, change)
    writing, written = change.part(0), Written()
    related = Related(publication.showcase, publication.language)
    pages = [case_study_page(publication, related, one) for one in edited_case_studies(publication, edited)]
    for done in press.make(list(enumerate(pages)), writing):
        written.add_page(done)
    written.segments.append(writing.close())
    return written


def edited_case_studies(publication: Publication, edited: set[str]) -> Iterator[CaseStudy]:
    """The case studies that edited files hold."""
    return (one for one in publication.showcase.case_studies if file_of(one) in edited)
