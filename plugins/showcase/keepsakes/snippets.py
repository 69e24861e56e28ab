"""Snippets: lines of HTML that a school pastes into a page of its own, plain enough for any content system."""

from html import escape

from ..drawing import BADGE_WIDTHS

BADGE_SIZE = (BADGE_WIDTHS[0], BADGE_WIDTHS[0] // 3)
"""How wide and how high a badge is shown; its picture has twice as many pixels, for sharp screens."""


def badge_snippet(url: str, source: str, alt: str) -> str:
    """The badge as a picture that leads to the case study; all addresses are whole, for it stands elsewhere."""
    width, height = BADGE_SIZE
    picture = f'<img src="{escape(source)}" width="{width}" height="{height}" alt="{escape(alt)}">'
    return f'<a href="{escape(url)}">{picture}</a>'


def embed_snippet(source: str, title: str, width: int, height: int) -> str:
    """A frame that shows a card; it is fetched when the reader comes near."""
    sizes = f'width="{width}" height="{height}"'
    return f'<iframe src="{escape(source)}" {sizes} title="{escape(title)}" loading="lazy"></iframe>'
