"""Markdown that a story cannot hold: HTML and pictures."""

import re
from collections.abc import Iterator

import comrak

from ..problems import quoted

Finding = tuple[int, str, str]
"""Where something stands in a text, what is wrong with it, and what to write instead."""

OMITTED = "<!-- raw HTML omitted -->"
"""What the Markdown library writes in the place of HTML, unless it is told to keep it."""

TAG = re.compile(
    r"`+[^`]*`+|<[a-z][a-z0-9+.-]{0,30}:[^>\s]*>|<[^>\s]{1,200}@[^>\s]{1,200}>|(?P<tag></?[A-Za-z!?][^<>]*>?)"
)
"""Code and addresses between angle brackets are passed over; what remains is a tag."""


def find_markup(text: str) -> Iterator[Finding]:
    """What is wrong where a text holds HTML, and where it holds a picture."""
    if "<" not in text and not ("!" in text and "![" in text):  # to look for one letter is far quicker
        return
    made = comrak.render_markdown(text)
    if OMITTED in made:
        tag = next((match for match in TAG.finditer(text) if match["tag"]), None)
        what = f"{quoted(tag[0])} is HTML" if tag else "There is HTML in this text"
        instead = "Write Markdown: `**strong**`, `[words](address)`; put a bare < between backticks"
        yield (tag.start() if tag else 0), what, instead
    if "<img" in made:
        yield max(text.find("!["), 0), "A picture stands in the text", "Delete it, or link to it: `[words](address)`"
