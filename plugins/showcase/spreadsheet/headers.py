"""The row of headers: found wherever it stands, each name matched with a column."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache

from ..problems import Problem
from .cells import Table
from .columns import ADDRESS, RECIPIENT, Column, all_columns

SEARCHED = 30
"""In how many rows from the top the headers are looked for."""

MOST_ITEMS = 200
"""The highest number that a header gives an item of a list."""

CLOSE = 0.8
"""How much of a header has to be that of a column to be taken for a slip of the pen."""

ALIASES = {
    "Address": "id, permalink, case study address",
    "Recipient": "school, school name, name, organisation, organization, institution, college, nursery, team, trust,"
    " recipient name, winner, winner name, finalist, nominee, entrant, honoree",
    "Category": "award, award category, award name, category name, prize",
    "Edition": "year, award year, season, cycle, edition label",
    "Level": "result, status, outcome, award level, level reached, medal, placing, placed",
    "Place": "town, city, location, town or city, town city, town and county, town county",
    "Region": "nation, area, uk region",
    "Standfirst": "summary, one sentence, strapline, tagline, sentence, teaser",
    "Story": "text, description, citation, case study, body, narrative",
    "Topics": "topic, tags, tag, themes, theme, keywords, subjects",
    "Pull": "pull quote, quote, quotation",
    "Reported by": "reporter, figures reported by",
    "Shows": "criteria, criteria met, shows criteria",
    "Recipient kind": "type, school type, organisation type, type of school",
    "Recipient website": "web site, web address, url, homepage, school website",
    "Recipient ages": "age range, age",
    "Recipient aliases": "alias, also known as, other names",
}
"""What people call columns, beside what they are called here."""


@dataclass
class Headers:
    """Which column of a table is which column of the records."""

    row: int
    columns: dict[int, Column] = field(default_factory=dict)
    """By the number of the column in the table."""
    ignored: dict[int, str] = field(default_factory=dict)
    """Headers that mean nothing here."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_enough(self) -> bool:
        """True when the columns can tell case studies from one another."""
        steps = {column.steps for column in self.columns.values()}
        return len(steps) > 1 and bool(steps & {ADDRESS, (RECIPIENT, "name"), (RECIPIENT, "slug")})


def fold(text: str) -> str:
    """A header as it is compared: without case, accents, spaces and marks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


@cache
def known_names() -> Mapping[str, Column]:
    """The column of each folded name, numbered columns under their first."""
    columns = all_columns({})
    by_header = {column.header: column for column in columns}
    names: dict[str, Column] = {fold(column.header): column for column in columns}
    for header, words in ALIASES.items():
        names.update({fold(word): by_header[header] for word in words.split(",") if header in by_header})
    for column in columns:
        for name in short_names(column):
            names.setdefault(fold(name), column)
    return names


def short_names(column: Column) -> Iterator[str]:
    """What a column may be called for short: a recipient's without that word, an item's first field by the item."""
    yield column.header.removeprefix("Recipient ")
    if len(column.steps) == 3:
        item = column.header.removesuffix(column.name.replace("_", " ")).rstrip()
        yield item
        yield item.removesuffix(" 1")
        yield re.sub(r" 1 ", " ", column.header)


def find_column(text: str) -> Column | None:
    """The column that a header means; a number in it says which item of a list."""
    names = known_names()
    found = names.get(fold(text))
    number = re.search(r"\d+", text)
    if found or not number:
        return found
    first = names.get(fold(text.replace(number[0], "1", 1)))
    if first is None or len(first.steps) != 3 or not 1 <= int(number[0]) <= MOST_ITEMS:
        return None
    name, _, field_name = first.steps
    return Column(
        first.header.replace(" 1 ", f" {int(number[0])} "), (name, int(number[0]) - 1, field_name), first.kind
    )


def find_headers(table: Table) -> Headers:
    """The row with the most known names, among the first ones; of equals the first."""
    candidates = [read_headers(table, number) for number in range(min(SEARCHED, len(table.rows)))]
    return max(candidates, key=lambda headers: (headers.is_enough, len(headers.columns)), default=Headers(0))


def read_headers(table: Table, index: int) -> Headers:
    """What a row says as a row of headers; a header merged across columns above it belongs to each of their names."""
    headers = Headers(index + 1)
    bands = table.rows[index - 1] if index else []
    first: dict[tuple[object, ...], int] = {}
    for number, cell in enumerate(table.rows[index], 1):
        band = bands[number - 1].text if number <= len(bands) and bands[number - 1].merged else ""
        column = (find_column(f"{band} {cell.text}") if band and cell.text else None) or find_column(cell.text)
        if column is None or cell.merged:
            headers.ignored.update({number: cell.text} if cell.text else {})
        elif column.steps in first:
            what = f"“{cell.text}” means the same column as “{table.rows[index][first[column.steps] - 1].text}”"
            words = what, "Delete one of the two, or give it another name"
            headers.problems.append(table.problem(index + 1, number, "", words))
        else:
            first[column.steps] = number
            headers.columns[number] = column
    return headers


def hint(text: str) -> str:
    """The column that an ignored header may have meant; nothing where none is near."""
    near = get_close_matches(fold(text), list(known_names()), n=1, cutoff=CLOSE)
    return known_names()[near[0]].header if near else ""
