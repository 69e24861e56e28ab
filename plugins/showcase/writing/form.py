"""Fields into YAML in the house's order and style: short before long, the story last."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..models import Record
from .fields import Fields
from .kinds import Kind, kinds_of
from .quoting import block, fits_block, scalar

WIDTH = 120
"""Up to here a list of words stays on the line of its key."""

Kinds = Mapping[str, Kind]
TEXT = Kind("line")


def write_record(fields: Fields, model: type[Record]) -> str:
    """The YAML of a record, as a file of its own."""
    return "\n".join(write_fields(fields, kinds_of(model), 0)) + "\n"


def house_order(names: Iterable[str], kinds: Kinds) -> list[str]:
    """The names of fields as files have them: in the model's order, prose last; unknown ones stay behind."""
    ranks = {name: (kind.shape == "prose", number) for number, (name, kind) in enumerate(kinds.items())}
    return sorted(names, key=lambda name: ranks.get(name, (False, len(ranks))))


def write_fields(fields: Fields, kinds: Kinds, indent: int) -> list[str]:
    """The lines of a mapping."""
    return [
        line for name in house_order(fields, kinds) for line in write_field(name, fields[name], kinds.get(name), indent)
    ]


def write_field(name: str, value: Any, kind: Kind | None, indent: int) -> list[str]:
    """The lines of a key with its value."""
    kind, key = kind or TEXT, " " * indent + scalar(name, is_word=True) + ":"
    if isinstance(value, str):
        first, *rest = write_text(value, kind, indent + 2)
        return [f"{key} {first}", *rest]
    if isinstance(value, dict):
        return [key, *write_fields(value, inner_kinds(kind), indent + 2)]
    flow = f"{key} {write_flow(value, kind)}"
    if any(isinstance(item, dict) for item in value) or (len(flow) > WIDTH and all_texts(value)):
        return [key, *[line for item in value for line in write_item(item, kind, indent + 2)]]
    return [flow]


def inner_kinds(kind: Kind) -> Kinds:
    """The kinds of what lies in a mapping or in the records of a list."""
    return kind.fields


def all_texts(items: list[Any]) -> bool:
    """True for a list of nothing but text."""
    return all(isinstance(item, str) for item in items)


def write_item(item: Any, kind: Kind, indent: int) -> list[str]:
    """The lines of one item of a list, the hyphen before the first."""
    dash = " " * indent + "- "
    if isinstance(item, dict):
        first, *rest = write_fields(item, inner_kinds(kind), indent + 2)
        return [dash + first.lstrip(" "), *rest]
    if isinstance(item, str):
        return [dash + scalar(item, is_word=is_word(kind.item))]
    return [dash + write_flow(item, kind)]


def write_text(text: str, kind: Kind, indent: int, style: str = "") -> list[str]:
    """The lines of one text, from behind its key on: long or broken ones as a block."""
    is_long = "\n" in text or (kind.shape == "prose" and len(text) + indent > WIDTH // 2)
    if (style == "|" or (not style and is_long)) and fits_block(text):
        return block(text, indent)
    return [scalar(text, style, is_word=is_word(kind))]


def is_word(kind: Kind | None) -> bool:
    """True for a value that stands without quotes even where it looks like a number: a year, a date, yes or no."""
    return kind is not None and kind.shape in {"word", "day", "number", "truth"}


def write_flow(value: Any, kind: Kind) -> str:
    """A value on one line, between brackets where it has parts."""
    if isinstance(value, str):
        return scalar(value, in_flow=True, is_word=is_word(kind))
    if isinstance(value, dict):
        kinds = inner_kinds(kind)
        parts = [(name, write_flow(value[name], kinds.get(name, TEXT))) for name in house_order(value, kinds)]
        return "{" + ", ".join(f"{scalar(name, in_flow=True, is_word=True)}: {part}" for name, part in parts) + "}"
    inner = kind if kind.fields else kind.item or TEXT
    return "[" + ", ".join(write_flow(item, inner) for item in value) + "]"
