"""Drafts: what a row makes of a record, beside what the record is now."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from ..models import Record
from ..source import Step
from ..writing import Fields, same
from .columns import value_at
from .rows import Row


@dataclass(frozen=True)
class Draft:
    """A record as it would be, and as it is now where it is there already."""

    model: type[Record]
    path: Path
    steps: tuple[Step, ...]
    """What leads to it in its file."""
    old: Fields | None
    new: Fields
    row: Row
    prefix: tuple[Step, ...] = ()
    """What the steps of a row's columns have before those of this record."""

    @property
    def is_new(self) -> bool:
        """True for a record that is not there yet."""
        return self.old is None

    @property
    def is_change(self) -> bool:
        """True for a record that would be another than it is."""
        return self.old is not None and not same(self.old, self.new)


def changed(fields: Fields, values: Mapping[tuple[Step, ...], Any], clears: bool) -> Fields:
    """The fields with a row's values in their places; an empty cell clears its field, or leaves it as it is."""
    made: Fields = copy.deepcopy(fields)
    for steps, value in values.items():
        if not same(value_at(fields, steps), value) and (value is not None or clears):
            put(made, steps, value)
    return tidied(made)


def put(fields: Fields, steps: tuple[Step, ...], value: Any) -> None:
    """Nothing; the value stands where the steps lead."""
    part: Any = fields
    for step, following in pairwise(steps):
        empty: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            part.extend({} for _ in range(step + 1 - len(part)))
            part = part[step]
        else:
            part = part.setdefault(step, empty)
    if value is None:
        part.pop(steps[-1], None)
    else:
        part[steps[-1]] = value


def tidied(fields: Fields) -> Fields:
    """The fields without lists and mappings in which nothing is left."""
    made: Fields = {}
    for name, value in fields.items():
        kept = tidied(value) if isinstance(value, dict) else value
        if isinstance(value, list):
            kept = [item for item in (tidied(one) if isinstance(one, dict) else one for one in value) if item != {}]
        if kept not in ({}, [], None):
            made[name] = kept
    return made


def differences(old: Fields, new: Fields, steps: tuple[Step, ...] = ()) -> list[tuple[tuple[Step, ...], Any, Any]]:
    """Each value that differs between two states, with the steps to it."""
    found: list[tuple[tuple[Step, ...], Any, Any]] = []
    for name in dict.fromkeys((*old, *new)):
        found += difference(old.get(name), new.get(name), (*steps, name))
    return found


def difference(old: Any, new: Any, steps: tuple[Step, ...]) -> list[tuple[tuple[Step, ...], Any, Any]]:
    """The same of one value, taken apart as far as both sides have parts."""
    if same(old, new):
        return []
    if isinstance(old, dict) and isinstance(new, dict):
        return differences(old, new, steps)
    if is_records(old) and is_records(new) and len(old) == len(new):
        return [one for number in range(len(old)) for one in difference(old[number], new[number], (*steps, number))]
    return [(steps, old, new)]


def is_records(value: Any) -> bool:
    """True for a list of records."""
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)
