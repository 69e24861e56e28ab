"""The texts of a record, each with the steps that lead to it."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from ..models import Record
from ..source import Step
from .shape import inner_model

Text = tuple[tuple[Step, ...], str]
"""The steps to a field, and what it says."""

PROSE = {"story", "about", "who_can_enter", "transcript"}
"""Fields that are written in Markdown."""


LISTS = (list, tuple)
NESTED = (list, tuple, dict)


def find_texts(part: Any, loc: tuple[Step, ...] = ()) -> Iterator[Text]:
    """Every text of a record, or of what a file says, without the white space around it."""
    kind = type(part)
    if kind in LISTS:
        items: Iterable[tuple[Step, Any]] = enumerate(part)
    else:
        items = part.items() if kind is dict else part.__dict__.items()
    for step, value in items:
        if type(value) is str:
            yield (*loc, step), value.strip()
        elif value and (type(value) in NESTED or Record in type(value).__mro__):
            yield from find_texts(value, (*loc, step))


def find_prose(part: Any) -> Iterator[Text]:
    """Every text of a record, or of what a file says, that is written in Markdown."""
    if not isinstance(part, Record) or has_prose(type(part)):
        yield from (text for text in find_texts(part) if text[0][-1] in PROSE)


@cache
def has_prose(model: type[BaseModel]) -> bool:
    """True for a model with a field that is written in Markdown, in itself or in one of its parts."""
    inner = (inner_model(field.annotation) for field in model.model_fields.values())
    return not PROSE.isdisjoint(model.model_fields) or any(part is not None and has_prose(part) for part in inner)
