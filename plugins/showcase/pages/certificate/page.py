"""Certificates as pages, each below its case study."""

from collections.abc import Iterator
from functools import partial

from ...keepsakes.addresses import CARD, CERTIFICATE, SHARE
from ...publication import Publication
from ...showcase import CaseStudy
from ..page import Draft, Link, Page
from .view import view_certificate


def certificate_pages(publication: Publication) -> Iterator[Draft]:
    """A certificate for every case study; none where there are no keepsakes."""
    if publication.has_keepsakes:
        for case_study in publication.showcase.case_studies:
            yield Draft(case_study.address + CERTIFICATE, partial(certificate_page, publication, case_study))


def certificate_page(publication: Publication, case_study: CaseStudy) -> Page:
    """The certificate of one case study."""
    say = publication.language.say
    share = Link(say("Share this recognition"), case_study.address + SHARE)
    return Page(
        case_study.address + CERTIFICATE,
        "certificate.html",
        view_certificate(publication, case_study),
        title=say("Certificate: %(name)s") % {"name": case_study.name},
        description=say("A certificate to print, with the address where anyone can check it."),
        section="case-studies",
        crumbs=(Link(say("Case studies"), "/case-studies/"), case_study.link, share),
        is_indexed=False,
        card=case_study.address + CARD,
    )
