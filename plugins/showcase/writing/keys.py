"""Keys of a mapping in lines: those that go, and those that come."""

from collections.abc import Iterator, Mapping
from typing import Any

from .edits import Edit, Lines
from .form import TEXT, Kinds, house_order, write_field
from .spans import Span


def remove_keys(lines: Lines, span: Span, gone: set[str]) -> Iterator[Edit]:
    """The edits that take keys away with all of their lines."""
    for name, (start, value) in span.keys.items():
        if name in gone and lines.is_first(start):
            yield Edit(lines.begin(start), lines.after(value.end), "")
        elif name in gone and start == span.start:
            yield remove_beside_hyphen(lines, span, gone)


def remove_beside_hyphen(lines: Lines, span: Span, gone: set[str]) -> Edit:
    """The edit that takes the first key away where the hyphen of an item stands before it."""
    keys = list(span.keys.items())
    start = keys[0][1][0]
    for number, (name, (key, _)) in enumerate(keys):
        if name not in gone:
            last = keys[number - 1][1][1]
            between = lines.text[lines.after(last.end) : lines.begin(key)]
            return Edit(start, key, f"\n{between}{' ' * span.column}" if between.strip() else "")
    return Edit(start, span.end, "{}")


def insert_keys(lines: Lines, span: Span, fresh: Mapping[str, Any], kinds: Kinds, gone: set[str]) -> Iterator[Edit]:
    """The edits that write new keys where the house's order has them."""
    order = house_order({**dict.fromkeys(span.keys), **fresh}, kinds)
    for name in house_order(fresh, kinds):
        written = write_field(name, fresh[name], kinds.get(name, TEXT), span.column)
        before = [one for one in order[: order.index(name)] if one in span.keys and one not in gone]
        if before:
            yield lines.insert(lines.after(span.keys[before[-1]][1].end), written)
        else:
            first = next(iter(span.keys.values()))[0]
            yield before_first(lines, first, written)


def before_first(lines: Lines, offset: int, written: list[str]) -> Edit:
    """The edit that writes a key before the first one, behind the hyphen where one stands there."""
    if lines.is_first(offset):
        return lines.insert(lines.begin(offset), written)
    indent = offset - lines.begin(offset)
    return Edit(offset, offset, "\n".join(written).lstrip(" ") + "\n" + " " * indent)
