"""A telling: a case study's story as its page shows it, made once and kept apart from its record."""

from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup

from ..models import CaseStudy
from .evidence import Quotation
from .markdown import plain_text, to_html
from .render import render_story

BEGINNING = 400
"""Characters of plain text that are kept: more than any description shows."""


class Telling(NamedTuple):
    """A story as its own page tells it: links inside the site without the base path yet."""

    html: Markup
    words: str
    is_brief: bool


def tell(record: CaseStudy, language: str) -> Telling:
    """The story with its evidence marked, the beginning of its words, and whether it is no more than a paragraph."""
    if not record.story:
        return Telling(Markup(), "", not record.figures)
    plain = to_html(record.story, language=language)
    html = render_story(record.story, quotations(record), record.pull, language=language).html
    return Telling(html, first_words(plain), not record.figures and is_brief(plain))


def is_brief(safe_html: str) -> bool:
    """Whether a story is no more than a paragraph; most show a second one long before their end."""
    return safe_html.find("<p>", safe_html.find("<p>") + 1) < 0


def quotations(record: CaseStudy) -> Iterator[Quotation]:
    """The words that figures and criteria lead to."""
    for place, figure in enumerate(record.figures, 1):
        yield Quotation(f"figure-{place}", figure.proof)
    for slug, words in record.shows.items():
        yield Quotation(f"criterion-{slug}", words)


def first_words(safe_html: str) -> str:
    """The beginning of the plain text; no more of a long story is looked at than that needs."""
    end = safe_html.find("<", BEGINNING + BEGINNING // 2)
    words = plain_text(safe_html[:end] if end > 0 else safe_html)
    return (words if len(words) >= BEGINNING else plain_text(safe_html))[:BEGINNING]
