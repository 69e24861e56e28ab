"""The table of all case studies: plain pages of rows, which a script lets a reader sort, filter and take away."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache, partial
from typing import Any, NamedTuple

from ...data.addresses import DATA, TABLE, csv_address, json_address
from ...data.grid import GRID, ROWS
from ...language import Language
from ...publication import Publication
from ...showcase.standing import announced_on
from ..browse import FacetView, view_facet
from ..page import Draft, Link, Page, Pagination, cut, latest, list_drafts, numbered
from ..told import told

PICKS = ("region", "category", "edition", "level", "programme", "topic")
"""The facets that the table can be narrowed by, in the order of their buttons."""


class Line(NamedTuple):
    """A row: where its name leads, the name, and what stands beside it."""

    address: str
    name: str
    cells: tuple[str, ...]


class Panel(NamedTuple):
    """What stands round the rows of every page."""

    columns: tuple[tuple[str, str], ...]
    facets: tuple[FacetView, ...]
    words: dict[str, Any]


class TableView(NamedTuple):
    """What a page of the table shows: how many there are, which of them these are, the ways to all."""

    shown: str
    save: str
    panel: Panel
    lines: tuple[Line, ...]
    pagination: Pagination
    first: str = TABLE
    grid: str = GRID
    csv: str = csv_address("case-studies")
    json: str = json_address("case-studies")


def table_pages(publication: Publication) -> Iterator[Draft]:
    """The table, page by page."""
    panel = cache(lambda: view_panel(publication))
    length = len(publication.showcase.case_studies)
    return list_drafts(TABLE, length, lambda number: table_page(publication, panel(), number), ROWS)


def table_page(publication: Publication, panel: Panel, number: int) -> Page:
    """One page of the table; browse leads to the same case studies, so only the first is listed by search engines."""
    say, all_of_them = publication.language.say, publication.showcase.case_studies
    some, pagination = cut(range(len(all_of_them)), TABLE, number, ROWS)
    total = publication.count_of_case_studies(len(all_of_them))
    lines = tuple([view_line(publication, panel, one) for one in some])
    page = Page(
        TABLE,
        "data_table.html",
        TableView(
            shown=shown_words(publication, some, total),
            save=publication.language.count(
                "Download %(num)s row (CSV)", "Download %(num)s rows (CSV)", len(all_of_them)
            ),
            panel=panel,
            lines=lines,
            pagination=pagination,
        ),
        title=say("All case studies in a table"),
        description=say("%(total)s in a table to sort, to filter and to take away.") % {"total": total},
        crumbs=(Link(say("Data"), DATA),),
        modified=latest([all_of_them[one].modified for one in some]),
        is_indexed=number == 1,
    )
    return told(publication, numbered(page, pagination, say("page %(number)s") % {"number": number}))


def shown_words(publication: Publication, some: Any, total: str) -> str:
    """`101 to 200 of 10,000 case studies`; where all stand on one page, how many there are."""
    if len(some) == len(publication.showcase.case_studies):
        return total
    number = publication.language.number
    words = {"first": number(some[0] + 1), "last": number(some[-1] + 1), "total": total}
    return publication.language.say("%(first)s to %(last)s of %(total)s") % words


def view_panel(publication: Publication) -> Panel:
    """The columns in which something is recorded, every facet, and the words for scripts."""
    titles = column_titles(publication.language.say)
    numbers = range(len(publication.showcase.case_studies))
    filled = [name for name, cell in CELLS.items() if any(cell(publication, number) for number in numbers)]
    return Panel(
        columns=tuple([(name, titles[name]) for name in ("name", *filled)]),
        facets=tuple([view_facet(publication.facets[name]) for name in PICKS]),
        words=script_words(publication),
    )


def view_line(publication: Publication, panel: Panel, number: int) -> Line:
    """A case study as the table shows it."""
    case_study = publication.showcase.case_studies[number]
    cells = tuple([CELLS[name](publication, number) for name, _ in panel.columns[1:]])
    return Line(case_study.address, case_study.name, cells)


def labels_in(name: str, publication: Publication, number: int) -> str:
    """What a case study counts under in a facet; of regions only its own, which comes after those that it lies in."""
    facet = publication.facets[name]
    labels = [facet.values[value].label for value in facet.sets[number]]
    return ", ".join(labels[-1:] if name == "region" else labels)


def place_in(publication: Publication, number: int) -> str:
    """Town and county, as the record says."""
    return publication.showcase.case_studies[number].record.place or ""


def day_in(publication: Publication, number: int) -> str:
    """The day on which its level was announced, where a milestone says."""
    case_study = publication.showcase.case_studies[number]
    day = announced_on(case_study.programme, case_study.record)
    return day_words(publication.language, day) if day else ""


@lru_cache(maxsize=4096)
def day_words(language: Language, day: date) -> str:
    """The day in words, which hundreds of rows share."""
    return language.day(day)


CELLS: Mapping[str, Callable[[Publication, int], str]] = {
    **{name: partial(labels_in, name) for name in ("level", "category", "programme", "edition", "region")},
    "place": place_in,
    "announced": day_in,
    "topic": partial(labels_in, "topic"),
}
"""What stands beside the name, by column; a column in which nothing is recorded is left out."""


def column_titles(say: Callable[[str], str]) -> dict[str, str]:
    """The title of each column."""
    return {
        "name": say("Name"),
        "level": say("Recognition"),
        "category": say("Category"),
        "programme": say("Programme"),
        "edition": say("Edition"),
        "region": say("Region"),
        "place": say("Place"),
        "announced": say("Announced"),
        "topic": say("Topics"),
    }


def script_words(publication: Publication) -> dict[str, Any]:
    """The words that scripts need, in the page's language."""
    say, forms = publication.language.say, publication.language.plural_forms
    return {
        "count": forms("%(num)s case study", "%(num)s case studies"),
        "save": forms("Download %(num)s row (CSV)", "Download %(num)s rows (CSV)"),
        "name": say("Name: %(words)s"),
        "sorted": say("Sorted by %(column)s"),
        "reversed": say("Sorted by %(column)s, in reverse"),
        "remove": say("Remove: %(label)s"),
        "clear": say("Clear all"),
        "more": say("Show more"),
        "of": say("%(shown)s of %(num)s shown"),
        "address": say("Address"),
        "searching": say("Searching"),
        "failed": say("Sorting and filtering are not available just now. The table below is whole, page by page."),
    }
