"""Where each key and each value of a text begins and ends, so that one of them can be changed and nothing else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent

from ..source import Step


@dataclass(slots=True)
class Span:
    """A value's place in its text: from its first letter to behind its last."""

    start: int
    end: int
    column: int
    style: str = ""
    """Of a text its quotes, `|` or `>`; of a list or a mapping `flow` or `block`."""
    is_empty: bool = False
    """True where nothing is written after a key."""
    keys: dict[str, tuple[int, "Span"]] = field(default_factory=dict)
    """Of a mapping: where each key begins, and its value."""
    items: list["Span"] = field(default_factory=list)
    dashes: list[int] = field(default_factory=list)
    """Of a list in lines: where the hyphen of each item stands."""


def find_spans(text: str) -> Span:
    """The span of what a text without a problem holds, with all that lies in it."""
    events = yaml.parse(text, Loader=yaml.CSafeLoader)
    next(events)
    next(events)
    return read_span(next(events), events, text)


def span_at(span: Span, steps: tuple[Step, ...]) -> Span:
    """The span that the steps lead to."""
    for step in steps:
        span = span.items[step] if isinstance(step, int) else span.keys[step][1]
    return span


def read_span(event: Any, events: Iterator[Any], text: str) -> Span:
    """The span that begins with this event."""
    start, column = event.start_mark.index, event.start_mark.column
    if isinstance(event, ScalarEvent):
        return scalar_span(event, text)
    style = "flow" if event.flow_style else "block"
    span = Span(start, start, column, style)
    end = read_keys(span, events, text) if isinstance(event, MappingStartEvent) else read_items(span, events, text)
    span.end = end
    return span


def scalar_span(event: Any, text: str) -> Span:
    """The span of a text; that of a block ends with its last line that holds something."""
    start, end = int(event.start_mark.index), int(event.end_mark.index)
    if event.style in {"|", ">"}:
        end = start + len(text[start:end].rstrip())
    return Span(start, end, event.start_mark.column, event.style or "", not event.value and not event.style)


def read_keys(span: Span, events: Iterator[Any], text: str) -> int:
    """Where the mapping ends; its keys are in the span from now on."""
    while not isinstance(event := next(events), MappingEndEvent):
        value = read_span(next(events), events, text)
        span.keys[event.value] = (event.start_mark.index, value)
        span.end = max(event.end_mark.index + 1, value.end)
    return end_of(event) if span.style == "flow" else span.end


def read_items(span: Span, events: Iterator[Any], text: str) -> int:
    """Where the list ends; its items are in the span from now on."""
    while not isinstance(event := next(events), SequenceEndEvent):
        if span.style == "block":
            span.dashes.append(find_dash(text, span))
        item = read_span(event, events, text)
        span.items.append(item)
        span.end = max(span.end, item.end)
    return end_of(event) if span.style == "flow" else span.end


def end_of(event: Any) -> int:
    """Where an event ends."""
    return int(event.end_mark.index)


def find_dash(text: str, span: Span) -> int:
    """Where the hyphen of the next item of a list stands: the first one in the list's column after the last item."""
    if not span.items:
        return span.start
    found = re.compile(rf"^ {{{span.column}}}-(?=\s)", re.MULTILINE).search(text, span.end)
    assert found is not None
    return found.end() - 1
