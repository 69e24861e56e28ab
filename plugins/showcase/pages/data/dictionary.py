"""The dictionary: what each table holds and what each of its columns means, in words."""

from collections.abc import Iterator
from typing import NamedTuple

from ...data.addresses import csv_address, json_address
from ...data.lists import KINDS
from ...data.package import MAPPED
from ...data.tables import Column, Table, all_tables
from ...language import Language
from ...link import Link
from ...publication import Publication


class ColumnView(NamedTuple):
    """A column: its name, what its cells hold, what it means, and what ties it to others."""

    name: str
    form: str
    about: str
    notes: tuple[str, ...]


class TableView(NamedTuple):
    """A table: what it holds, how many rows, its files."""

    name: str
    title: str
    about: str
    rows: int
    files: tuple[Link, ...]
    """Each called by its format, its line the media type; CSV is the first."""
    columns: tuple[ColumnView, ...]


def view_tables(publication: Publication) -> tuple[TableView, ...]:
    """Every table."""
    tables = all_tables(publication.language.say)
    titles = {table.name: table.title for table in tables}
    return tuple(view_table(publication, table, titles) for table in tables)


def view_table(publication: Publication, table: Table, titles: dict[str, str]) -> TableView:
    """One table."""
    language = publication.language
    return TableView(
        table.name,
        table.title,
        table.about,
        table.count(publication.showcase),
        tuple(files_of(table)),
        tuple(
            ColumnView(one.name, form_words(language, one), one.about, tuple(notes(language, table, one, titles)))
            for one in table.columns
        ),
    )


def files_of(table: Table) -> Iterator[Link]:
    """The files that hold the rows of a table: whole records stand as JSON too, and what has a point as GeoJSON."""
    yield Link("CSV", csv_address(table.name), line="text/csv")
    if table.name in KINDS:
        yield Link("JSON", json_address(table.name), line="application/json")
    if table.name in MAPPED:
        yield Link("GeoJSON", MAPPED[table.name], line="application/geo+json")


def form_words(language: Language, column: Column) -> str:
    """What the cells of a column hold, in words."""
    say = language.say
    words = {
        "string": say("text"),
        "uri": say("address"),
        "integer": say("whole number"),
        "number": say("number"),
        "date": say("date"),
        "datetime": say("date and time"),
    }
    return words[column.form]


def notes(language: Language, table: Table, column: Column, titles: dict[str, str]) -> Iterator[str]:
    """What else is to be known of a column: what it may hold, what it tells apart, where it leads."""
    say = language.say
    if column.choices:
        yield say("One of: %(words)s.") % {"words": ", ".join(column.choices)}
    if table.key == (column.name,):
        yield say("Tells a row from all others.")
    elif column.name == table.key[-1]:
        yield say("Tells a row from all others, together with %(column)s.") % {"column": ", ".join(table.key[:-1])}
    for one in table.foreign:
        if one.columns[-1] == column.name:
            words = {"table": titles[one.table], "others": ", ".join(one.others), "column": ", ".join(one.columns)}
            alone, together = say("Leads to %(table)s: %(others)s."), say("%(column)s lead to %(table)s: %(others)s.")
            yield (alone if len(one.columns) == 1 else together) % words
