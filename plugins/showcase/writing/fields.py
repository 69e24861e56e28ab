"""A record as text, lists and mappings: what its file says, without what it leaves out."""

from datetime import date
from typing import Any

from ..models import Moment, Record

Fields = dict[str, Any]
"""Names of fields with text, lists of it, or further fields."""


def fields_of(value: Record) -> Fields:
    """What the file of a record says: the fields that are set and hold something, as the text that stands for them."""
    given = value.__pydantic_fields_set__
    told = {name: told_as(part) for name, part in value.__dict__.items() if name in given}
    return {name: part for name, part in told.items() if part not in (None, [], {})}


def told_as(part: Any) -> Any:
    """A value as a file says it."""
    if isinstance(part, Record):
        return fields_of(part)
    if isinstance(part, dict):
        return {key: told_as(value) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [told_as(item) for item in part]
    return part if part is None or isinstance(part, str) else words_for(part)


def words_for(part: Any) -> str:
    """The text that stands for a value that is no text."""
    if isinstance(part, bool):
        return "true" if part else "false"
    if isinstance(part, Moment):
        return moment_words(part)
    return part.isoformat() if isinstance(part, date) else str(part)


def moment_words(moment: Moment) -> str:
    """A moment as it is written."""
    whole = "end of day" if moment.ends_day else "start of day"
    return f"{moment.day.isoformat()} {moment.hour.strftime('%H:%M') if moment.hour else whole} {moment.zone}"


def same(one: Any, other: Any) -> bool:
    """True for values that mean the same: white space around text does not count, nor does a kind of line break."""
    if isinstance(one, str) and isinstance(other, str):
        return one == other or tidy(one) == tidy(other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one is other


def tidy(text: str) -> str:
    """The text without white space around it, its line breaks of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
