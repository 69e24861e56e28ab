"""Snippets: a line of HTML that a school pastes into a page of its own, plain enough for any content system."""

from html import escape

from ..drawing import BADGE_WIDTHS
from ..publication import Publication
from ..showcase import CaseStudy
from .addresses import badge_name

SHOWN = (BADGE_WIDTHS[0], BADGE_WIDTHS[0] // 3)
"""How wide and how high a badge is shown; its picture has twice as many pixels, for sharp screens."""


def badge_code(publication: Publication, case_study: CaseStudy, look: str) -> str:
    """The badge as a picture that leads to the case study; all addresses are whole, for it stands elsewhere."""
    width, height = SHOWN
    to = escape(publication.absolute(case_study.address))
    source = escape(publication.absolute(case_study.address + badge_name(look, BADGE_WIDTHS[1])))
    alt = escape(badge_words(case_study))
    return f'<a href="{to}"><img src="{source}" width="{width}" height="{height}" alt="{alt}"></a>'


def badge_words(case_study: CaseStudy) -> str:
    """What a badge says, and of whom, for those who do not see it."""
    programme, edition = case_study.programme.record.name, case_study.edition.label
    return f"{case_study.level.name}, {case_study.category.record.name}, {programme} {edition}: {case_study.name}"
