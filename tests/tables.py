"""Tables of small sites in memory, as a reader of CSV sees them."""

import csv
import io
from functools import partial
from typing import Any

from showcase.bundle import Tools, make_fonts
from showcase.data.lists import KINDS
from showcase.data.package import data_package
from showcase.data.tables import all_tables, write_sheets
from showcase.formulas import unguard
from showcase.pictures import Cabinet
from showcase.publication import Publication
from tests.publishing import THEME, Content, Record, world

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}


def open_world(*case_studies: Record, **types: Any) -> Content:
    """The usual content of a site that publishes its records as data."""
    content = world(*case_studies, **types)
    return {**content, "site": {**content["site"], "data": {"licence": LICENCE}}}


def package_of(publication: Publication) -> dict[str, bytes]:
    """Every file of the data package that it makes itself, by its address."""
    tools = Tools(make_fonts(THEME), Cabinet(THEME))
    return {
        f"/{path}": content
        for bundle in data_package(publication)
        for path, content in zip(bundle.paths, bundle.make(bundle.view, tools), strict=True)
    }


def written(publication: Publication, name: str) -> str:
    """One table as it is written."""
    tables = [one for one in all_tables(publication.language.say) if one.name == name]
    records = {kind: partial(make, publication) for kind, make in KINDS.items()}
    return write_sheets(tables, records)[name].encode().decode()


def lines_of(publication: Publication, name: str) -> list[list[str]]:
    """The lines of a table, the names of its columns first."""
    return list(csv.reader(io.StringIO(written(publication, name), newline=""), strict=True))


def rows_of(publication: Publication, name: str) -> list[dict[str, str]]:
    """The rows of a table by the names of its columns, without what guards text."""
    head, *rows = lines_of(publication, name)
    return [dict(zip(head, map(unguard, row), strict=True)) for row in rows]
