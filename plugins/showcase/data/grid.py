"""The grid: what the page of the table sorts and filters in, once a reader asks for it.

It holds the facet columns of the browse page and what they do not say: names, places and days. It is one file, so that
what a reader sorts, and takes away, is of one build."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ..bundle import Bundle, Tools
from ..columns import make_columns, places_used
from ..facets import Facet
from ..publication import Publication
from ..showcase import CaseStudy
from ..showcase.standing import announced_on
from .addresses import TABLE

GRID = f"{TABLE}grid.json"

ROWS = 100
"""Rows that are shown at once: of a static page, and of what a reader sorts."""


def grid_bundles(publication: Publication) -> Iterator[Bundle]:
    """The one file, where there is a case study."""
    if publication.showcase.case_studies:
        yield Bundle((GRID.removeprefix("/"),), make_grid(publication), write_grid)


def write_grid(view: dict[str, Any], tools: Tools) -> Iterator[bytes]:
    """The grid as JSON without a space to spare."""
    yield json.dumps(view, ensure_ascii=False, separators=(",", ":")).encode()


def make_grid(publication: Publication) -> dict[str, Any]:
    """Everything that is shown of each case study, in the default order; a slug that its name gives is left out."""
    showcase, language = publication.showcase, publication.language
    announced = days_of(showcase.case_studies)
    days = sorted({day for day in announced if day})
    places = {day: place for place, day in enumerate(days)}
    return {
        **make_columns(len(showcase.case_studies), ROWS, publication.facets),
        "labels": {name: labels_of(facet) for name, facet in publication.facets.items()},
        "years": [showcase.editions[place].year for place in places_used(publication.facets["edition"])],
        "names": [one.name for one in showcase.case_studies],
        "slugs": [0 if one.slug == slug_of(one.name) else one.slug for one in showcase.case_studies],
        "places": [one.record.place or "" for one in showcase.case_studies],
        "days": [(day.isoformat(), language.day(day)) for day in days],
        "announced": [places[day] if day else -1 for day in announced],
    }


def labels_of(facet: Facet) -> list[str]:
    """What the values are called that something counts under, in the order of the facet's column."""
    return [facet.values[place].label for place in places_used(facet)]


def days_of(some: Sequence[CaseStudy]) -> list[date | None]:
    """The day on which each level was announced, where a milestone says."""
    return [announced_on(one.programme, one.record) for one in some]


def slug_of(name: str) -> str:
    """The slug that a script makes of a name by the same rule: right for most, and written out for all others."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
