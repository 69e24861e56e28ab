"""A table: its columns, what a row of it is, and how it hangs together with others, written once for CSV and schema."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from ...showcase import Showcase

Row = Mapping[str, Any]
"""A public record, or a part of one together with the record that it belongs to."""

Form = Literal["string", "uri", "integer", "number", "date", "datetime"]
"""What the cells of a column hold; a `uri` is a string that is an address."""

Say = Callable[[str], str]
"""Says a message in the site's language."""

Words = tuple[str, str]
"""What a table is called, and what it holds."""

TEXT = ("string", "uri")
"""Forms of which a cell may hold anything that somebody wrote."""


class Column(NamedTuple):
    """A column: its name, what it means, where in a row its value stands, and what of it always holds."""

    name: str
    about: str
    value: str | Callable[[Row], Any]
    form: Form = "string"
    is_needed: bool = False
    is_unique: bool = False
    choices: tuple[str, ...] = ()

    @property
    def take(self) -> Callable[[Row], Any]:
        """The function that takes its value out of a row."""
        return follow(tuple(self.value.split("."))) if isinstance(self.value, str) else self.value


class Foreign(NamedTuple):
    """Columns whose values stand in the columns of another table."""

    columns: tuple[str, ...]
    table: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One tidy table: each row is a record of a kind, or a part of one."""

    name: str
    title: str
    about: str
    kind: str
    """The kind of record that its rows come from, in the plural."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that tell a row from all others."""
    count: Callable[[Showcase], int]
    """How many rows it has, without making them."""
    rows: Callable[[Row], Iterable[Row]] = lambda record: (record,)
    foreign: tuple[Foreign, ...] = ()

    def with_foreign(self, more: Foreign) -> "Table":
        """The same table with one more tie to another."""
        return replace(self, foreign=(*self.foreign, more))


def follow(steps: tuple[str, ...]) -> Callable[[Row], Any]:
    """A function that takes what stands at the end of some steps; nothing where the way ends before."""
    first, *rest = steps

    def take(row: Row) -> Any:
        value = row[first]
        for step in rest:
            if value is None:
                return None
            value = value[step]
        return value

    return take


def parts(field: str) -> Callable[[Row], Iterator[Row]]:
    """A function that makes a row of each part that a field of a record lists: `it`, its place, `of` what it is."""

    def rows(record: Row) -> Iterator[Row]:
        return ({"of": record, "position": place, "it": one} for place, one in enumerate(record[field], 1))

    return rows


def counted(some: str, listed: str) -> Callable[[Showcase], int]:
    """A function that counts what all of some part of a Showcase list."""
    take = attrgetter(listed)
    return lambda showcase: sum(len(take(one)) for one in getattr(showcase, some))
