"""The view of a certificate: what was honoured, and where that can be checked."""

from typing import NamedTuple
from unicodedata import east_asian_width

from ...cards import place_words
from ...keepsakes.addresses import QR_SVG
from ...keepsakes.colours import colour_of
from ...publication import Publication
from ...showcase import CaseStudy
from ...showcase.standing import announced_on

STEPS = (24, 48, 100)
"""Up to so many letters a text stands in its largest size, in the next, and so on."""


class Sized(NamedTuple):
    """A text, and by how many steps it is smaller, so that the sheet holds it."""

    words: str
    step: int


class CertificateView(NamedTuple):
    """What a certificate says."""

    programme: Sized
    organiser: str
    level: Sized
    edition: str
    name: Sized
    category: Sized
    place: str
    day: str | None
    iso: str | None
    seed: str
    colour: str
    url: str
    code: str


def view_certificate(publication: Publication, case_study: CaseStudy) -> CertificateView:
    """The certificate of a case study."""
    programme = case_study.programme.record
    day = announced_on(case_study.programme, case_study.record)
    return CertificateView(
        programme=sized(programme.name),
        organiser=who_awards(publication, case_study),
        level=sized(case_study.level.name),
        edition=case_study.edition.label,
        name=sized(case_study.name),
        category=sized(case_study.category.record.name),
        place=place_words(case_study),
        day=publication.language.day(day) if day else None,
        iso=day.isoformat() if day else None,
        seed=case_study.key,
        colour=colour_of(case_study),
        url=publication.absolute(case_study.address),
        code=case_study.address + QR_SVG,
    )


def who_awards(publication: Publication, case_study: CaseStudy) -> str:
    """Who runs the programme, else who answers for the site's badges; nobody is made up."""
    issuer = publication.showcase.site.issuer
    return case_study.programme.record.organiser or (issuer.name if issuer else "")


def sized(text: str) -> Sized:
    """A text with its step; a letter as wide as high counts twice."""
    width = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
    return Sized(text, sum(width > step for step in STEPS))
