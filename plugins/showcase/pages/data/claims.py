"""The page of claims: every figure with who says it, when, and the sentence of the story that says it."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from ...data.addresses import CLAIMS, DATA, csv_address
from ...data.records import case_study_data
from ...data.shapes import CaseStudyData, FigureData
from ...publication import Publication
from ...showcase import CaseStudy
from ..page import Draft, Link, Page, Pagination, cut, latest, list_drafts, numbered
from ..told import told

SIZE = 50
"""Figures on a page: a table is read quicker than rows with pictures."""


class Claim(NamedTuple):
    """A figure: the number, what it counts, where the story says it, and in which words; `by` is who says it."""

    value: str
    label: str
    place: Link
    recognition: str
    by: str | None
    edition: str
    day: str | None
    iso: str | None
    sentence: tuple[str, str, str]
    """What stands before the words that say it, these words, and what stands behind them."""


class ClaimsView(NamedTuple):
    """What a page of the claims shows."""

    total: str
    claims: tuple[Claim, ...]
    pagination: Pagination
    csv: str


def claims_pages(publication: Publication) -> Iterator[Draft]:
    """All figures in the order of their case studies, page by page; one page where there are none."""
    found = cache(lambda: find_figures(publication))
    length = sum(len(one.record.figures) for one in publication.showcase.case_studies)
    return list_drafts(CLAIMS, length, lambda number: claims_page(publication, found(), number), SIZE)


def find_figures(publication: Publication) -> list[tuple[CaseStudy, int]]:
    """Every figure by its case study and its place there, from 0."""
    return [(one, place) for one in publication.showcase.case_studies for place in range(len(one.record.figures))]


def claims_page(publication: Publication, found: Sequence[tuple[CaseStudy, int]], number: int) -> Page:
    """One page of the figures."""
    say, language = publication.language.say, publication.language
    some, pagination = cut(found, CLAIMS, number, SIZE)
    total = language.count("%(num)s figure", "%(num)s figures", len(found))
    page = Page(
        CLAIMS,
        "claims.html",
        ClaimsView(total, view_claims(publication, some), pagination, csv_address("figures")),
        title=say("Figures"),
        description=say("Every figure with who says it, when, and the sentence of the story that says it."),
        crumbs=(Link(say("Data"), DATA),),
        modified=latest([one.modified for one, _ in some]),
    )
    return told(publication, numbered(page, pagination, say("page %(number)s") % {"number": number}))


def view_claims(publication: Publication, some: Sequence[tuple[CaseStudy, int]]) -> tuple[Claim, ...]:
    """Some figures as the table shows them: what they say comes from the public records."""
    records = {one: case_study_data(publication, one) for one, _ in some}
    return tuple(view_claim(publication, one, records[one], place) for one, place in some)


def view_claim(publication: Publication, case_study: CaseStudy, record: CaseStudyData, place: int) -> Claim:
    """One figure."""
    figure, iso = record["figures"][place], record["announced"]
    return Claim(
        value=figure["value"],
        label=figure["label"],
        place=Link(record["name"], f"{case_study.address}#figure-{place + 1}"),
        recognition=record["recognition"],
        by=record["reported_by"],
        edition=record["edition"]["label"],
        day=publication.language.day(date.fromisoformat(iso)) if iso else None,
        iso=iso,
        sentence=parted(figure),
    )


def parted(figure: FigureData) -> tuple[str, str, str]:
    """The sentence of a figure, parted round the words that say it."""
    return figure["sentence"].partition(figure["proof"])
