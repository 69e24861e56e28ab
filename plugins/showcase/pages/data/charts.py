"""The page of charts: case studies by edition, region, category and level."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...charts import Chart, all_charts
from ...data.addresses import CHARTS, DATA, csv_address
from ...publication import Publication
from ..page import Draft, Link, Page, latest
from ..told import told

SHORT = 12
"""How many rows of a table are shown without being asked for."""


class ChartsView(NamedTuple):
    """The charts, how many case studies they count, and where these stand as a table for programs."""

    total: str
    charts: tuple[Chart, ...]
    csv: str
    short: int = SHORT


def chart_pages(publication: Publication) -> Iterator[Draft]:
    """The page."""
    yield Draft(CHARTS, partial(charts_page, publication))


def charts_page(publication: Publication) -> Page:
    """The page with every chart, each with its numbers as a table."""
    say, case_studies = publication.language.say, publication.showcase.case_studies
    total = publication.count_of_case_studies(len(case_studies))
    page = Page(
        CHARTS,
        "charts.html",
        ChartsView(total, all_charts(publication), csv_address("case-studies")),
        title=say("Charts"),
        description=say("%(count)s by edition, region, category and level, drawn and as tables.") % {"count": total},
        crumbs=(Link(say("Data"), DATA),),
        modified=latest([one.modified for one in case_studies]),
    )
    return told(publication, page)
