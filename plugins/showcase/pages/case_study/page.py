"""Case studies as pages: title, description, the way to them."""

from collections.abc import Iterator
from functools import partial

from ...data.addresses import record_address
from ...keepsakes.addresses import CARD, OEMBED
from ...publication import Publication
from ...related import Related
from ...showcase import CaseStudy
from ...structured import article
from ..page import Draft, Link, Page
from .telling import with_telling
from .view import view_case_study


def case_study_pages(publication: Publication) -> Iterator[Draft]:
    """A page for every case study."""
    related = Related(publication.showcase, publication.language)
    for case_study in publication.showcase.case_studies:
        yield Draft(case_study.address, partial(case_study_page, publication, related, case_study))


def case_study_page(publication: Publication, related: Related, case_study: CaseStudy) -> Page:
    """The page of one case study."""
    page = untold_page(publication, related, case_study)
    return with_telling(page, publication.tell(case_study), publication.base)


def untold_page(publication: Publication, related: Related, case_study: CaseStudy) -> Page:
    """The page of one case study but for what depends on its story, its description too."""
    view = view_case_study(publication, case_study, related)
    card = case_study.address + CARD if publication.has_keepsakes else ""
    record = record_address(publication, case_study.address)
    return Page(
        case_study.address,
        "case_study.html",
        view,
        title=f"{view.name} – {view.recognition}",
        description="",
        section="case-studies",
        crumbs=(Link(publication.language.say("Case studies"), "/case-studies/"), view.category, view.edition),
        modified=case_study.modified,
        structured=(article(publication, case_study, card, record),),
        is_article=True,
        card=card,
        pictures=tuple([one.copies.address(one.copies.widths[-1], "jpg") for one in case_study.pictures]),
        oembed=case_study.address + OEMBED if publication.has_keepsakes else "",
        record=record,
    )
