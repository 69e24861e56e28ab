"""Where a story says what a figure claims: words are found in it and marked, so that a link can lead to them."""

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .markdown import TAG, plain_text, to_html

FOLDED = tuple(zip("’‘“”–—\u00a0\u202f\u2009\u2011", "''\"\"--   -", strict=True))
"""Letters that an author may type otherwise than the story shows them, each with what stands for both."""

INLINE_TAG = re.compile(r"</?(?:em|strong|a|code|span)(?: (?:[^>\"]|\"[^\"]*\")*)?>")
REFERENCE = re.compile(r"&#?\w+;")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the story, and the fragment identifier that they get."""

    id: str
    words: str


def shown_words(words: str, language: str) -> str:
    """The words as HTML text, with the same typography as the story."""
    made = to_html(words, language=language)
    inner = made.removeprefix("<p>").removesuffix("</p>")
    return html.escape(plain_text(made), quote=False) if "<" not in inner else html.escape(words, quote=False)


def locate(story_html: str, words: str, language: str = "en") -> tuple[int, int] | None:
    """Where the words stand in the story's HTML, inside one paragraph; nothing when they do not."""
    folded = fold(story_html)
    wanted = fold(" ".join(shown_words(words, language).split())).strip()
    if not wanted:
        return None
    return first_in_text(wanted, folded) or first_across_tags(wanted, folded)


def fold(text: str) -> str:
    """The same text, letter for letter, with plain quotation marks, dashes and spaces."""
    if not text.isascii():
        for letter, plain in FOLDED:
            text = text.replace(letter, plain)
    return text


def first_in_text(wanted: str, story_html: str) -> tuple[int, int] | None:
    """Where the words first stand in text: in no tag, and cutting through no character reference."""
    return next(spans_in_text(wanted, story_html, story_html, range(len(story_html) + 1)), None)


def first_across_tags(wanted: str, story_html: str) -> tuple[int, int] | None:
    """The same where inline tags may stand between any two letters."""
    position: list[int] = []
    end = 0
    for tag in INLINE_TAG.finditer(story_html):
        position += range(end, tag.start())
        end = tag.end()
    position += range(end, len(story_html))
    bare = INLINE_TAG.sub("", story_html)
    return next(spans_in_text(wanted, bare, story_html, position), None)


def spans_in_text(wanted: str, searched: str, story_html: str, position: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each place in the HTML where the words stand as text; `position` says where a searched letter stands in it."""
    found = searched.find(wanted)
    while found >= 0:
        start, end = position[found], position[found + len(wanted) - 1] + 1
        outside = story_html.rfind("<", 0, start) <= story_html.rfind(">", 0, start)
        if outside and not any(cuts_reference(story_html, edge) for edge in (start, end)):
            yield start, end
        found = searched.find(wanted, found + 1)


def cuts_reference(story_html: str, edge: int) -> bool:
    """Whether the edge falls inside a character reference such as `&amp;`."""
    begin = story_html.rfind("&", 0, edge)
    reference = REFERENCE.match(story_html, begin) if begin >= 0 else None
    return reference is not None and reference.end() > edge


def find_words(story: str, words: str, language: str = "en") -> bool:
    """Whether the Markdown story, as a reader sees it, holds the words inside one paragraph."""
    return locate(to_html(story, language=language), words, language) is not None


def mark_evidence(story_html: str, quotations: Iterable[Quotation], language: str = "en") -> str:
    """The same HTML with each quotation that it holds wrapped in a span that links can lead to."""
    for quotation in quotations:
        found = locate(story_html, quotation.words, language)
        if found:
            start, end = found
            story_html = story_html[:start] + wrap(story_html[start:end], quotation.id) + story_html[end:]
    return story_html


def wrap(piece: str, identifier: str) -> str:
    """The piece with its text, but none of its tags, in spans; the first has the identifier."""
    opening = iter([f'<span class="evidence" id="{identifier}" tabindex="-1">'])
    parts = re.split(f"({TAG.pattern})", piece)
    more = '<span class="evidence">'
    return "".join(
        f"{next(opening, more)}{part}</span>" if part and not part.startswith("<") else part for part in parts
    )


def place_pull(story_html: str, words: str, language: str = "en") -> str:
    """The same HTML with the words repeated, large and for the eye alone, after the paragraph that says them."""
    found = locate(story_html, words, language)
    end = end_of_paragraph(story_html, found[1]) if found else -1
    if end < 0:
        return story_html
    shown = shown_words(words, language)
    lead = "…" if shown[:1].islower() else ""
    pull = f'<aside class="quote" aria-hidden="true"><p>“{lead}{shown.rstrip(".,;:")}”</p></aside>'
    return story_html[:end] + pull + story_html[end:]


def end_of_paragraph(story_html: str, position: int) -> int:
    """Where the next paragraph that stands in no list and no quotation ends; -1 when none does."""
    for match in re.compile("</p>").finditer(story_html, position):
        before = story_html[: match.end()]
        if before.count("<li") == before.count("</li>") and before.count("<blockq") == before.count("</blockq"):
            return match.end()
    return -1
