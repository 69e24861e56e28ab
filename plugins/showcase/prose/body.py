"""The text of a page: what it cannot hold, and links that lead nowhere."""

import html
import re
from collections.abc import Iterator

from ..problems import Problem, quoted
from ..rules.markup import find_markup
from ..rules.placeholders import find_placeholder
from ..source import Scalar
from .head import Head
from .text import body_of

HEADING = re.compile(r"^#(?!#)[^\n]*\S|^[^\n]*\S[^\n]*\n=+ *$", re.MULTILINE)
PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*\n?)+")
LINK = re.compile(
    r"(?P<image>!\[[^\]\n]*)?\]\(\s*<?(?P<inline>[^\s)>]*)"
    r"|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<reference>[^\s>]+)"
    r"|<(?P<bare>[a-z][a-z0-9+.-]+:[^\s>]*)>",
    re.IGNORECASE | re.MULTILINE,
)
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
SCHEMES = {"http:", "https:", "mailto:", "tel:"}
OF_FILES = re.compile(r"[{|](?:filename|static|attach|author|category|index|tag)[}|]", re.IGNORECASE)
"""How Pelican's links to files of the content begin."""


def check_body(text: str, head: Head) -> Iterator[Problem]:
    """The problems of a file's text; nothing between backticks or fences is looked at."""
    for entry in (head.first("Title"), head.first("Summary")):
        if entry:
            yield from find_unwritten(Scalar(entry.value, entry.value_place), entry.value)
    body, bare = body_of(text, head)
    yield from find_unwritten(body, bare)
    yield from find_headings(body, bare)
    yield from (Problem(body.place_of(offset), what, instead) for offset, what, instead in find_markup(bare))
    yield from find_bad_links(body, bare)


def find_unwritten(scalar: Scalar, bare: str) -> Iterator[Problem]:
    """A problem for each paragraph with a placeholder."""
    for paragraph in PARAGRAPH.finditer(bare):
        for offset, what, _ in find_placeholder(paragraph[0]):
            yield Problem(scalar.place_of(paragraph.start() + offset), what, "Write them, or delete it")


def find_headings(body: Scalar, bare: str) -> Iterator[Problem]:
    """A problem for each heading of the first level."""
    for found in HEADING.finditer(bare):
        what = f"{quoted(found[0])} is a heading of the first level, which the page's title is already"
        yield Problem(body.place_of(found.start()), what, "Begin it with ##")


def find_bad_links(body: Scalar, bare: str) -> Iterator[Problem]:
    """A problem for each link that no reader can follow."""
    for found in LINK.finditer(bare):
        kind = found.lastgroup or "inline"
        words = None if found["image"] else words_for(html.unescape(found[kind]))
        if words:
            yield Problem(body.place_of(found.start(kind)), *words)


def words_for(address: str) -> tuple[str, str] | None:
    """What is wrong with an address, and what to write instead; None where nothing is."""
    if OF_FILES.match(address):
        what = f"The link to {quoted(address)} names a file of the content"
        return what, "Write its address from the root of the site instead, such as /about/"
    if scheme := SCHEME.match(address):
        known = scheme[0].lower() in SCHEMES
        return None if known else (f"{quoted(scheme[0])} is no scheme to link to", "Begin with https:// or mailto:")
    if address.startswith("#") or (address.startswith("/") and not address.startswith(("//", "/\\"))):
        return None
    what = f"The link to {quoted(address)} is not written from the root" if address else "A link has no address"
    return what, "Begin its address with https://, mailto: or, inside this site, with /, such as /about/"
