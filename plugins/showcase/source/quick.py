"""The quick way through ordinary YAML: straight to text, lists and dicts. Whatever is unusual is left to the tree."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from .characters import TURNING, UNFIT
from .tree import MAX_DEPTH

LONGEST = 100_000
"""A file of so many bytes holds fewer values than the tree allows, so that none has to be counted."""

ODD = re.compile(rb"\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])")
"""Separators and marks of reading direction; the parser refuses every other unfit character, but for two, by itself."""

NEXT_LINE = re.compile(rb"\xc2\x85")
"""A line break that few know; as a pattern it is looked for from one C2 to the next, which is quicker than `in`."""


class Unusual(Exception):
    """Raised where the tree has to be built instead; it never leaves this module."""


class Plain(NamedTuple):
    """What a file says, and the line and column of it or, where it is a list, of each item."""

    value: Any
    places: list[tuple[int, int]]


def read_plain(data: bytes) -> Plain | None:
    """What an ordinary file says, exactly as its tree would; None wherever anything about it is unusual."""
    if not is_ordinary(data):
        return None
    try:
        return QuickReader(data).read()
    except (yaml.YAMLError, UnicodeDecodeError, Unusual):
        return None


def is_ordinary(data: bytes) -> bool:
    """True for a text of moderate length without a character that the parser would let pass and no reader may meet."""
    if len(data) > LONGEST:
        return False
    if data.isascii():
        return True
    # To look for one byte is so much quicker than for several that it pays to do it first.
    if data[0] >= 0xFE or (b"\xef" in data and b"\xef\xbb\xbf" in data) or ODD.search(data) is not None:
        return False
    return b"\xc2" not in data or NEXT_LINE.search(data) is None


class QuickReader:
    """Turns the parser's events into plain values, one after the other."""

    def __init__(self, data: bytes) -> None:
        self.event: Callable[[], Any] = yaml.CBaseLoader(data).get_event
        self.has_escapes = b"\\" in data

    def read(self) -> Plain:
        """The only document, which has to be a mapping or a list."""
        self.event()
        if type(self.event()) is not DocumentStartEvent:
            raise Unusual
        first = self.event()
        places = [place_of(first)]
        if type(first) is SequenceStartEvent:
            places = []
        elif type(first) is not MappingStartEvent:
            raise Unusual
        value = self.collection(first, 0, places)
        if type(self.event()) is not DocumentEndEvent or type(self.event()) is not StreamEndEvent:
            raise Unusual
        return Plain(value, places)

    def collection(self, start: Any, depth: int, places: list[tuple[int, int]] | None = None) -> Any:
        """The list or the mapping that begins with this event."""
        if depth >= MAX_DEPTH or start.anchor is not None or start.tag is not None:
            raise Unusual
        if type(start) is MappingStartEvent:
            return self.mapping(depth)
        if type(start) is not SequenceStartEvent:
            raise Unusual
        items: list[Any] = []
        while type(event := self.event()) is not SequenceEndEvent:
            if places is not None:
                places.append(place_of(event))
            items.append(self.text(event) if type(event) is ScalarEvent else self.collection(event, depth + 1))
        return items

    def mapping(self, depth: int) -> dict[str, Any]:
        """The mapping that has just begun."""
        values: dict[str, Any] = {}
        next_event, text_of = self.event, self.text  # both are asked for with every key and every value
        while type(key := next_event()) is not MappingEndEvent:
            name = text_of(key) if type(key) is ScalarEvent else None
            if name is None or name in values or name == "<<":
                raise Unusual
            event = next_event()
            values[name] = text_of(event) if type(event) is ScalarEvent else self.collection(event, depth + 1)
        return values

    def text(self, event: Any) -> str | None:
        """The text of a scalar; None where nothing is written."""
        if event.anchor is not None or event.tag is not None:
            raise Unusual
        text, style = event.value, event.style
        if style == '"' and self.has_escapes and (UNFIT.search(text) or TURNING.search(text)):
            raise Unusual
        return text if text or style else None


def place_of(event: Any) -> tuple[int, int]:
    """The line and the column with which an event begins, both from 1."""
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
