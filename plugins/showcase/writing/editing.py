"""An existing text with the difference between two states of a record written in, and every other letter as it was."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ..models import Record
from ..source import Step
from .edits import Edit, Lines, make_edits
from .fields import Fields, same
from .form import TEXT, Kinds, is_word, write_field, write_flow, write_item, write_text
from .keys import insert_keys, remove_keys
from .kinds import Kind, kinds_of
from .quoting import block, fits_block, scalar
from .spans import Span, find_spans, span_at

OPENS_BLOCK = re.compile(r"\|[-+]?\s*(?:#.*)?")
"""The first line of a literal block whose indentation shows by itself."""


class Change(NamedTuple):
    """A record of a file that goes from one state to another."""

    steps: tuple[Step, ...]
    """What leads to the record in its file."""
    old: Fields
    new: Fields


def edit(text: str, changes: Iterable[Change], model: type[Record]) -> str:
    """The text in which each of the records has gone from its first state to its second."""
    line_break = "\r\n" if "\r\n" in text else "\n"
    closed = text if text.endswith("\n") else text + line_break
    editor, spans, kinds = Editor(closed), find_spans(closed), kinds_of(model)
    edits = [one for steps, old, new in changes for one in editor.mapping(span_at(spans, steps), old, new, kinds)]
    return make_edits(closed, edits, line_break)


class Editor:
    """Finds the edits of one text."""

    def __init__(self, text: str) -> None:
        self.lines = Lines(text)

    def mapping(self, span: Span, old: Fields, new: Fields, kinds: Kinds) -> Iterator[Edit]:
        """The edits that take a mapping from one state to another."""
        if span.style == "flow" and old.keys() != new.keys():
            yield Edit(span.start, span.end, write_flow(new, Kind("record", fields=kinds)))
            return
        gone = {name for name in old if name not in new}
        yield from remove_keys(self.lines, span, gone)
        for name, value in new.items():
            if name in span.keys and not (name in old and same(old[name], value)):
                yield from self.value(span, name, (old.get(name), value), kinds.get(name, TEXT))
        fresh = {name: value for name, value in new.items() if name not in span.keys}
        yield from insert_keys(self.lines, span, fresh, kinds, gone)

    def value(self, mapping: Span, name: str, states: tuple[Any, Any], kind: Kind) -> Iterator[Edit]:
        """The edits of one value of a mapping."""
        old, new = states
        span = mapping.keys[name][1]
        if mapping.style == "flow" and not (isinstance(old, dict) and isinstance(new, dict)):
            yield Edit(span.start, span.end, (" " if span.is_empty else "") + write_flow(new, kind))
        elif isinstance(old, str) and isinstance(new, str):
            yield from self.text(span, new, kind, mapping.column + 2)
        elif isinstance(old, dict) and isinstance(new, dict):
            yield from self.mapping(span, old, new, kind.fields)
        elif isinstance(old, list) and isinstance(new, list) and span.style == "flow":
            yield Edit(span.start, span.end, write_flow(new, kind))
        elif isinstance(old, list) and isinstance(new, list):
            yield from self.items(span, old, new, kind)
        else:
            yield from self.whole(mapping, name, new, kind)

    def text(self, span: Span, new: str, kind: Kind, indent: int) -> Iterator[Edit]:
        """The edits of one text, in the style that it had."""
        head = self.lines.text[span.start : self.lines.after(span.start)]
        if span.style == "|" and OPENS_BLOCK.fullmatch(head.rstrip()) and fits_block(new):
            body = self.lines.after(span.start)
            yield Edit(body, span.end, "\n".join(block(new, self.indent_at(body))[1:]))
        elif span.style in {"|", ">"}:
            written = block(new, indent) if fits_block(new) else [scalar(new)]
            yield Edit(span.start, span.end, "\n".join(written))
        else:
            yield from self.lines.put(span.start, span.end, write_text(new, kind, indent, span.style))

    def indent_at(self, body: int) -> int:
        """How far the first line that holds something is indented, from this offset on."""
        line = next(line for line in self.lines.text[body:].split("\n") if line.strip())
        return len(line) - len(line.lstrip(" "))

    def whole(self, mapping: Span, name: str, new: Any, kind: Kind) -> Iterator[Edit]:
        """The edits that write a key anew with its value."""
        start, span = mapping.keys[name]
        first, *rest = write_field(name, new, kind, mapping.column)
        yield from self.lines.put(start, span.end, [first.lstrip(" "), *rest])

    def items(self, span: Span, old: list[Any], new: list[Any], kind: Kind) -> Iterator[Edit]:
        """The edits of a list in lines: what is equal at both ends stays, what differs between is paired in order."""
        first, last = equal_ends(old, new)
        paired = first + min(len(old), len(new)) - first - last
        for number in range(first, paired):
            yield from self.item(span.items[number], (old[number], new[number]), kind)
        for number in range(paired, len(old) - last):
            yield Edit(self.lines.begin(span.dashes[number]), self.lines.after(span.items[number].end), "")
        added = new[paired : len(new) - last]
        place = self.lines.after(span.items[paired - 1].end) if paired else self.lines.begin(span.dashes[0])
        yield self.lines.insert(place, [line for item in added for line in write_item(item, kind, span.column)])

    def item(self, span: Span, states: tuple[Any, Any], kind: Kind) -> Iterator[Edit]:
        """The edits of one item of a list."""
        old, new = states
        if isinstance(old, dict) and isinstance(new, dict):
            yield from self.mapping(span, old, new, kind.fields)
        else:
            yield Edit(span.start, span.end, scalar(new, span.style, is_word=is_word(kind.item)))


def equal_ends(old: list[Any], new: list[Any]) -> tuple[int, int]:
    """How many items are the same at the beginning of two lists, and how many more at their end."""
    shorter = min(len(old), len(new))
    first = next((number for number in range(shorter) if not same(old[number], new[number])), shorter)
    rest = shorter - first
    last = next((number for number in range(rest) if not same(old[-1 - number], new[-1 - number])), rest)
    return first, last
