"""From the parser's events to the tree, without recursion deeper than the limit and without a lost key."""

from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from ..problems import Place, Problem, quoted
from .characters import find_unfit, without_unfit
from .nodes import Mapping, Node, Scalar, Sequence
from .syntax import explain

MAX_DEPTH = 32
MAX_NODES = 200_000


class TooMuch(Exception):
    """Raised inside the builder where reading on makes no sense; it never leaves this module."""


class TreeBuilder:
    """Builds the tree of one text and gathers its problems."""

    def __init__(self, text: str, file: Path) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self.count = 0
        self.has_escapes = "\\" in text
        self.events = iter(yaml.parse(text, Loader=yaml.CSafeLoader))

    def build(self) -> Node | None:
        """The tree of the only document; None where there is none or it cannot be read to its end."""
        try:
            return self.document()
        except yaml.MarkedYAMLError as error:
            self.problems.append(explain(error, self.text, self.file))
        except TooMuch:
            pass
        return None

    def document(self) -> Node | None:
        """The tree of the first document; any further one is a problem."""
        next(self.events)
        if type(next(self.events)) is StreamEndEvent:
            return None
        tree = self.node(next(self.events), 0)
        next(self.events)
        further = next(self.events)
        if type(further) is DocumentStartEvent:
            self.refuse(further, "A second document begins with ---", "Write a list: begin each record with - instead")
        return tree

    def node(self, event: Event, depth: int) -> Node:
        """The node that begins with this event."""
        self.count += 1
        if self.count > MAX_NODES:
            self.stop(event, f"The file holds more than {MAX_NODES:,} values", "Split it into several files")
        if type(event) is ScalarEvent:
            return self.scalar(event)
        if type(event) is AliasEvent:
            self.refuse(event, f"{quoted(f'*{event.anchor}')} repeats text from elsewhere", "Write the text out again")
            return Scalar(None, self.place(event))
        assert isinstance(event, CollectionStartEvent)
        return self.collection(event, depth)

    def scalar(self, event: ScalarEvent) -> Scalar:
        """The text of a scalar; None where nothing is written, not even quotes."""
        if event.anchor is not None or event.tag is not None:
            self.check_properties(event)
        mark, style, text = event.start_mark, event.style, event.value
        assert mark is not None
        place = Place(self.file, mark.line + 1, mark.column + 1)
        if style == '"' and self.has_escapes:
            text = self.check_escapes(text, place)
        if not text and not style:
            return Scalar(None, place)
        return Scalar(text, place, self.indent(mark.index) if style == "|" else None)

    def collection(self, event: CollectionStartEvent, depth: int) -> Sequence | Mapping:
        """The list or the mapping that begins here."""
        if depth >= MAX_DEPTH:
            what = f"Lists and mappings lie more than {MAX_DEPTH} deep in each other"
            self.stop(event, what, "Close them, or put the text between quotes")
        if event.anchor is not None or event.tag is not None:
            self.check_properties(event)
        if type(event) is MappingStartEvent:
            return self.mapping(event, depth)
        result = Sequence(self.place(event))
        while type(item := next(self.events)) is not SequenceEndEvent:
            result.items.append(self.node(item, depth + 1))
        return result

    def mapping(self, event: MappingStartEvent, depth: int) -> Mapping:
        """The mapping that begins here; of a key that is written twice the first value stays."""
        result = Mapping(self.place(event))
        while type(key := next(self.events)) is not MappingEndEvent:
            name = self.node(key, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if self.check_key(name, result):
                text = str(name.text)  # type: ignore[union-attr]
                result.keys[text] = name.place
                result.values[text] = value
        return result

    def check_key(self, key: Node, mapping: Mapping) -> bool:
        """True when the key can be kept; else its problem has been noted."""
        if not isinstance(key, Scalar):
            what = "A list or mapping stands where a key is expected"
            return self.note(key.place, what, "Put text that begins with { or [ between quotes")
        if key.text is None:
            return self.note(key.place, "A key is missing before the colon", "Write the name of the field there")
        if key.text == "<<":
            return self.note(key.place, "`<<` takes fields from elsewhere", "Write the fields out again")
        if key.text in mapping.keys:
            what = f"{quoted(key.text)} is written twice, first in line {mapping.keys[key.text].line}"
            return self.note(key.place, what, "Keep one of the two")
        return True

    def check_properties(self, event: NodeEvent) -> None:
        """Notes an anchor or a tag: neither means anything in a record."""
        if event.anchor is not None:
            what = f"{quoted('&' + event.anchor)} marks text for repeating"
            self.refuse(event, what, "Delete it, or put text that begins with & between quotes")
        tag = getattr(event, "tag", None)
        if tag is not None:
            what = f"The tag {quoted(tag.replace('tag:yaml.org,2002:', '!!'))} has no meaning here"
            self.refuse(event, what, "Delete it, or put text that begins with ! between quotes")

    def check_escapes(self, text: str, place: Place) -> str:
        """The text without unfit characters, which are noted at the beginning of their scalar."""
        for _, what, instead in find_unfit(text):
            self.note(place, what, instead)
        return without_unfit(text)

    def indent(self, index: int) -> int | None:
        """How far the first line of text of a literal block is indented."""
        start = self.text.find("\n", index) + 1
        while start and self.text[start : start + 1] in "\r\n" and start < len(self.text):
            start += 1
        rest = self.text[start : start + 200]
        return len(rest) - len(rest.lstrip(" ")) if start else None

    def place(self, event: Event) -> Place:
        """Where the event begins."""
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file, 1, 1)

    def note(self, place: Place, what: str, instead: str) -> bool:
        """False, once the problem has been added."""
        self.problems.append(Problem(place, what, instead))
        return False

    def refuse(self, event: Event, what: str, instead: str) -> None:
        """Adds the problem at the event's place."""
        self.note(self.place(event), what, instead)

    def stop(self, event: Event, what: str, instead: str) -> None:
        """Adds the problem and ends the reading of this file."""
        self.refuse(event, what, instead)
        raise TooMuch
