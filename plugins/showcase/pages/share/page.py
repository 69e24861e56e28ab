"""What a school takes away, as a page below its case study."""

from collections.abc import Iterator
from functools import partial

from ...keepsakes.addresses import CARD, SHARE
from ...publication import Publication
from ...showcase import CaseStudy
from ..page import Draft, Link, Page
from .view import view_share


def share_pages(publication: Publication) -> Iterator[Draft]:
    """A page for every case study; none where there are no keepsakes."""
    if publication.has_keepsakes:
        for case_study in publication.showcase.case_studies:
            yield Draft(case_study.address + SHARE, partial(share_page, publication, case_study))


def share_page(publication: Publication, case_study: CaseStudy) -> Page:
    """The page of one case study."""
    say = publication.language.say
    view = view_share(publication, case_study)
    return Page(
        case_study.address + SHARE,
        "share.html",
        view,
        title=say("Share this recognition: %(name)s") % {"name": case_study.name},
        description=say("Badge, certificate, words for the press and more to take away."),
        section="case-studies",
        crumbs=(Link(say("Case studies"), "/case-studies/"), case_study.link),
        is_indexed=False,
        card=case_study.address + CARD,
    )
