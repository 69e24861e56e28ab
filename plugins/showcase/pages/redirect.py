"""Redirects: a page at each address at which something stood, that leads on to where it stands now."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..keepsakes.moves import moves_below
from ..move import Move
from ..publication import Publication
from ..redirects.path import href_of
from .page import Draft, Page


class RedirectView(NamedTuple):
    """Where a redirect leads: for a link, and as it may be copied."""

    to: str
    whole: str


def redirect_pages(publication: Publication) -> Iterator[Draft]:
    """A page for each move that a page can lead on; no list names any of them."""
    pages = (move for move in publication.moves if not move.is_copy)
    for move in (*pages, *moves_below(publication)):
        yield Draft(move.address, partial(redirect_page, publication, move))


def redirect_page(publication: Publication, move: Move) -> Page:
    """The page that leads on."""
    to, say = href_of(move.to), publication.language.say
    view = RedirectView(f"{publication.base}{to}", publication.absolute(to))
    title, words = say("This page has moved"), say("What stood here has another address now.")
    return Page(move.address, "redirect.html", view, title, words, is_indexed=False)
