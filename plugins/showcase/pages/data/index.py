"""The page /data/, for people: what there is, since when, under which terms, how to cite it, and what is not in it."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...data.addresses import DATA, PACKAGE, RECORD, VERSION, schema_address
from ...data.package import last_change
from ...data.schema import LIST_SHAPES, RECORD_SHAPES
from ...models import Licence
from ...publication import Publication
from ..case_study.dated import Dated, dated
from ..page import Draft, Link, Page
from .citation import Cited, cite_data
from .dataset import dataset
from .dictionary import TableView, view_tables


class DataView(NamedTuple):
    """What the page shows; `case_studies` and `figures` are how many there are, in words."""

    case_studies: str
    figures: str
    changed: Dated | None
    version: int
    licence: Licence
    tables: tuple[TableView, ...]
    schemas: tuple[Link, ...]
    package: str
    example: str | None
    """The record of the newest case study."""
    citation: Cited
    has_about: bool


def data_index_pages(publication: Publication) -> Iterator[Draft]:
    """The page."""
    yield Draft(DATA, partial(data_index_page, publication))


def data_index_page(publication: Publication) -> Page:
    """The page about all data."""
    say, day = publication.language.say, last_change(publication.showcase)
    return Page(
        DATA,
        "data.html",
        view_data(publication),
        title=say("Data"),
        description=say("Everything on these pages as data: CSV, JSON and more, with licence and citation."),
        modified=day,
        structured=(dataset(publication),),
    )


def view_data(publication: Publication) -> DataView:
    """What the page shows."""
    showcase, language = publication.showcase, publication.language
    assert showcase.site.data is not None
    tables, day = view_tables(publication), last_change(showcase)
    figures = next(one.rows for one in tables if one.name == "figures")
    return DataView(
        case_studies=publication.count_of_case_studies(len(showcase.case_studies)),
        figures=language.count("%(num)s figure", "%(num)s figures", figures),
        changed=dated("", day, language) if day else None,
        version=VERSION,
        licence=showcase.site.data.licence,
        tables=tables,
        schemas=tuple(Link(name, schema_address(name)) for name in (*RECORD_SHAPES, *LIST_SHAPES)),
        package=PACKAGE,
        example=showcase.case_studies[0].address + RECORD if showcase.case_studies else None,
        citation=cite_data(publication, day),
        has_about=any(one.slug == "about" for one in publication.prose),
    )
