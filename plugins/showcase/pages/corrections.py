"""Corrections: everything that was put right on the site, the newest first, so that nobody has to look for it."""

from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from ..contact import report_mistake
from ..models import Correction
from ..publication import Publication
from ..showcase import CaseStudy
from .case_study.dated import Dated, dated
from .page import Draft, Link, Page, Pagination, cut, latest, list_drafts, numbered
from .told import told

ADDRESS = "/corrections/"

Corrected = tuple[CaseStudy, Correction]
"""A correction, and the case study that it was made in."""


class Entry(NamedTuple):
    """A correction in the list: what and when, where, and which recognition that is."""

    correction: Dated
    link: Link
    recognition: str


class CorrectionsView(NamedTuple):
    """What a page of the corrections shows; what is said about them stands on the first."""

    total: str | None
    entries: tuple[Entry, ...]
    pagination: Pagination
    is_first: bool
    about: Link | None
    report: str | None


def correction_pages(publication: Publication) -> Iterator[Draft]:
    """All corrections, page by page; one page where there are none."""
    found = cache(lambda: find_corrections(publication))
    length = sum(len(one.record.corrections) for one in publication.showcase.case_studies)
    return list_drafts(ADDRESS, length, lambda number: corrections_page(publication, found(), number))


def find_corrections(publication: Publication) -> list[Corrected]:
    """Every correction, the newest first; those of one day as their case studies stand."""
    found = [(one, correction) for one in publication.showcase.case_studies for correction in one.record.corrections]
    return sorted(found, key=lambda pair: pair[1].date, reverse=True)


def corrections_page(publication: Publication, found: list[Corrected], number: int) -> Page:
    """One page of the corrections."""
    say, language = publication.language.say, publication.language
    some, pagination = cut(found, ADDRESS, number)
    about = next((Link(one.title, f"/{one.slug}/") for one in publication.prose if one.slug == "about"), None)
    view = CorrectionsView(
        total=language.count("%(num)s correction", "%(num)s corrections", len(found)) if found else None,
        entries=tuple(map(partial(view_entry, publication), some)),
        pagination=pagination,
        is_first=number == 1,
        about=about,
        report=report_mistake(publication, publication.showcase.site.name, ADDRESS),
    )
    page = Page(
        ADDRESS,
        "corrections.html",
        view,
        title=say("Corrections"),
        description=say("What was put right on this site, and when."),
        modified=latest([correction.date for _, correction in some]),
    )
    return told(publication, numbered(page, pagination, say("page %(number)s") % {"number": number}))


def view_entry(publication: Publication, corrected: Corrected) -> Entry:
    """A correction as the list shows it."""
    case_study, correction = corrected
    recognition = case_study.recognition
    return Entry(dated(correction.what, correction.date, publication.language), case_study.link, recognition)
