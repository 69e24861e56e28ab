"""What an import understood and would do, in words for the person who wrote the sheet."""

from collections.abc import Iterator
from typing import Any

from ..models import CaseStudy
from ..problems import quoted, shown_path
from ..source import Step
from .cells import letters
from .drafts import Draft, differences
from .headers import hint
from .importing import Import

FIELDS_SHOWN = ("recipient", "category", "edition", "level", "standfirst")


def describe(made: Import) -> Iterator[str]:
    """Every line of the report, without the problems."""
    if made.table is None or made.headers is None:
        return
    sheet = f", sheet {made.table.sheet}" if made.table.sheet else ""
    yield f"{shown_path(made.table.file)}{sheet}: the names of columns are in row {made.headers.row}"
    yield from (f"  {note}" for note in made.table.notes)
    yield from describe_columns(made)
    plan = made.plan
    for draft in plan.drafts:
        yield from describe_new(draft) if draft.is_new else describe_change(draft)
    yield f"{counted(len(plan.new), 'new record')}, {len(plan.changes)} changed, {plan.same} the same"


def describe_columns(made: Import) -> Iterator[str]:
    """What each column was taken for."""
    assert made.table is not None
    assert made.headers is not None
    titles = made.table.rows[made.headers.row - 1] if made.table.rows else []
    for number, column in sorted(made.headers.columns.items()):
        title = titles[number - 1].text
        if title != column.header:
            yield f"  {letters(number):>3} {quoted(title)} is read as {column.header}"
    for number, text in sorted(made.headers.ignored.items()):
        near = hint(text)
        yield f"  {letters(number):>3} {quoted(text)} is not read{f'. Did you mean {quoted(near)}?' if near else ''}"


def describe_new(draft: Draft) -> Iterator[str]:
    """The lines about a record that is not there yet."""
    yield f"new      {shown_path(draft.path)} (row {draft.row.number})"
    for name in FIELDS_SHOWN:
        if name in draft.new:
            yield f"           {name}: {shown(draft.new[name])}"
    others = [name for name in draft.new if name not in FIELDS_SHOWN]
    if others:
        yield f"           and {', '.join(others)}"


def describe_change(draft: Draft) -> Iterator[str]:
    """The lines about a record that would be another, a line for each value."""
    yield f"changed  {shown_path(draft.path)} (row {draft.row.number})"
    for steps, old, new in differences(draft.old or {}, draft.new):
        yield f"           {name_of(steps)}: {shown(old)} → {shown(new)}"
        if draft.model is CaseStudy and steps in {("edition",), ("slug",)}:
            yield "           Its address changes: write the old one into Formerly, and links still lead there."


def name_of(steps: tuple[Step, ...]) -> str:
    """The steps in words: figures 1 value."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in steps)


def shown(value: Any) -> str:
    """A value on one line."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return quoted(", ".join(f"{name}: {part}" for name, part in value.items()))
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    return quoted(str(value))


def counted(number: int, noun: str) -> str:
    """How many there are of something."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
