"""Markdown that a story cannot hold: HTML and pictures."""

import re
from collections.abc import Iterator

import comrak

from ..problems import Problem, quoted
from ..records import Records
from ..source import Scalar
from .texts import all_records, find_prose

OMITTED = "<!-- raw HTML omitted -->"
"""What the Markdown library writes in the place of HTML, unless it is told to keep it."""

TAG = re.compile(
    r"`+[^`]*`+|<[a-z][a-z0-9+.-]{0,30}:[^>\s]*>|<[^>\s]{1,200}@[^>\s]{1,200}>|(?P<tag></?[A-Za-z!?][^<>]*>?)"
)
"""Code and addresses between angle brackets are passed over; what remains is a tag."""


def find_markup(records: Records) -> Iterator[Problem]:
    """A problem for each text with HTML, and for each with a picture."""
    for record in all_records(records):
        for scalar in find_prose(record.node):
            if scalar.text and ("<" in scalar.text or "![" in scalar.text):
                yield from check(scalar, scalar.text)


def check(scalar: Scalar, text: str) -> Iterator[Problem]:
    """The problems of one text."""
    made = comrak.render_markdown(text)
    if OMITTED in made:
        tag = next((match for match in TAG.finditer(text) if match["tag"]), None)
        what = f"{quoted(tag[0])} is HTML" if tag else "There is HTML in this text"
        instead = "Write Markdown: `**strong**`, `[words](address)`; put a bare < between backticks"
        yield Problem(scalar.place_of(tag.start() if tag else 0), what, instead)
    if "<img" in made:
        place = scalar.place_of(max(text.find("!["), 0))
        yield Problem(place, "A picture stands in the text", "Delete it, or link to it: `[words](address)`")
