"""What a case study's page takes from its story, and from nothing else: so it can wait until the story is told."""

from ...story import under_base
from ...story.telling import Telling
from ..page import Page

DESCRIPTION_LENGTH = 155
"""Characters of a description that search engines show."""


def with_telling(page: Page, telling: Telling, base: str) -> Page:
    """The page with its story; one without a standfirst is described by how the story begins."""
    view = page.view
    description = shorten(view.standfirst or telling.words) or view.recognition
    story = Telling(under_base(telling.html, base), telling.words, telling.is_brief) if telling.html else None
    return page._replace(view=view._replace(story=story, is_brief=telling.is_brief), description=description)


def without_telling(page: Page) -> Page:
    """The page as it is stored, for the day when only its story changes."""
    return page._replace(view=page.view._replace(story=None, is_brief=False))


def shorten(text: str) -> str:
    """The text, or its beginning, cut at a word."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    cut = text[:DESCRIPTION_LENGTH]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–") + "…"
