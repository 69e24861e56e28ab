"""The columns of the sheet, found in the models: a field more there is a column more here.

A column is known by the steps that lead to its value in a record. Lists of records, such as figures, have a column for
each field of each item. What has no plain form has no column, and neither have a recipient's lists of records, nor
pictures, recordings and documents: they stay in their files, and an import leaves them as they are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..models import CaseStudy
from ..source import Step
from ..writing import Kind, kinds_of

ADDRESS: tuple[Step, ...] = ("=address",)
"""The steps of the column that says which case study a row is; no field is called so."""

RECIPIENT = "recipient"
BESIDE = frozenset({"pictures", "recordings", "documents"})
"""Lists of files with what has to be known of each: a sheet of a hundred columns would help nobody."""

PICKED = {"category": "Category", "level": "Level", "region": "Region", "kind": "Kind", "topics": "Topic"}
"""Fields whose words are picked from a list, and what the list is called."""


@dataclass(frozen=True)
class Column:
    """A column: what it is called, where its value lies in a record, and what that can be."""

    header: str
    steps: tuple[Step, ...]
    kind: Kind

    @property
    def name(self) -> str:
        """The name of the field."""
        return str(self.steps[-1])


def all_columns(counts: Mapping[str, int]) -> list[Column]:
    """Every column in its order, with room for so many items of each list of records."""
    address = Kind("line", about="Which case study the row is. Leave it as it is; empty in the row of a new one.")
    address_column = Column("Address", ADDRESS, address)
    found = list(columns_in(kinds_of(CaseStudy), (), "", counts))
    of_recipient = [column for column in found if column.steps[0] == RECIPIENT]
    others = [column for column in found if column.steps[0] != RECIPIENT]
    first = [column for column in others if column.name in {"category", "edition", "level"} and len(column.steps) == 1]
    name = [column for column in of_recipient if column.name == "name"]
    rest = [column for column in (*others, *of_recipient) if column not in first and column not in name]
    return [address_column, *name, *first, *rest]


def columns_in(
    kinds: Mapping[str, Kind], steps: tuple[Step, ...], words: str, counts: Mapping[str, int]
) -> Iterator[Column]:
    """The columns of the fields of a record, or of a part of it."""
    for name, kind in kinds.items():
        at, called = (*steps, name), heading(words, name)
        if kind.is_single or kind.shape in {"list", "words"}:
            yield Column(called, at, kind)
        elif kind.shape == "record":
            yield from columns_in(kind.fields, at, called, counts)
        elif kind.shape == "records" and RECIPIENT not in steps and name not in BESIDE:
            for number in range(kind.most or max(counts.get(name, 0), 1)):
                part = f"{singular(called)} {number + 1}"
                single = {field: inner for field, inner in kind.fields.items() if inner.is_single}
                yield from columns_in(single, (*at, number), part, counts)


def heading(before: str, name: str) -> str:
    """What a field's column is called, after what it is a part of; the recipient's name is just the recipient."""
    words = name.replace("_", " ")
    if before == "Recipient" and name == "name":
        return before
    return f"{before} {words}" if before else words[:1].upper() + words[1:]


def singular(words: str) -> str:
    """The words for one of several."""
    return words.removesuffix("s")


def counts_in(records: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """How many items the longest list of each field has."""
    counts: dict[str, int] = {}
    for fields in records:
        for name, value in fields.items():
            if isinstance(value, list):
                counts[name] = max(counts.get(name, 0), len(value))
    return counts


def value_at(fields: Mapping[str, Any], steps: tuple[Step, ...]) -> Any:
    """What a record says in a column; nothing where it says nothing."""
    found: Any = fields
    for step in steps:
        if isinstance(found, Mapping) and isinstance(step, str):
            found = found.get(step)
        elif isinstance(found, list) and isinstance(step, int) and step < len(found):
            found = found[step]
        else:
            return None
    return found
