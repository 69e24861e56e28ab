"""Frames: the code that shows a page of this site inside a page of another."""

from html import escape
from typing import NamedTuple

from ..honours import honours_of
from ..publication import Publication
from ..showcase import CaseStudy, Recipient, Region
from .addresses import EMBED, FRAGMENT, LIST

CARD_HEIGHT = 210
"""Pixels of a card, at every width from 300 on."""

LIST_HEIGHT, LINE_HEIGHT, MOST_LINES = 100, 84, 5
"""Pixels of a list without its lines and of a line, and how many of these show before it scrolls."""


class Snippet(NamedTuple):
    """Code to copy, what it shows, and the word that tells it from the others on its page."""

    name: str
    title: str
    code: str


def card_code(publication: Publication, owner: CaseStudy | Recipient) -> str:
    """The code that shows the card of a case study or a recipient."""
    name = owner.name if isinstance(owner, CaseStudy) else owner.record.name
    return frame_code(publication, owner.address + EMBED, name, CARD_HEIGHT)


def list_code(publication: Publication, address: str, name: str, count: int) -> str:
    """The code that shows the list below a page, as high as its lines want it."""
    return frame_code(publication, address + LIST, name, LIST_HEIGHT + LINE_HEIGHT * min(count, MOST_LINES))


def frame_code(publication: Publication, address: str, name: str, height: int) -> str:
    """The code of a frame. It says nothing by style, which many content systems take away."""
    src, title = escape(publication.absolute(address)), escape(f"{name} – {publication.showcase.site.name}")
    size = f'width="100%" height="{height}" frameborder="0"'
    return f'<iframe src="{src}" title="{title}" {size} loading="lazy"></iframe>'


def recipient_snippets(publication: Publication, recipient: Recipient) -> tuple[Snippet, ...]:
    """What a recipient may show of itself elsewhere; the list only where there is something in it."""
    if not publication.has_keepsakes:
        return ()
    say, honours = publication.language.say, honours_of(publication.showcase, recipient)
    card = Snippet("card", say("As a card"), card_code(publication, recipient))
    count = len(honours.own) + len(honours.of_others)
    return (card, *list_snippets(publication, recipient.address, recipient.record.name, count)) if count else (card,)


def region_snippets(publication: Publication, region: Region, count: int) -> tuple[Snippet, ...]:
    """What anybody may show of a region elsewhere."""
    return list_snippets(publication, region.address, region.name, count) if publication.has_keepsakes else ()


def list_snippets(publication: Publication, address: str, name: str, count: int) -> tuple[Snippet, ...]:
    """A list as a frame, and where the same list stands without any style."""
    say, plain = publication.language.say, publication.absolute(address + FRAGMENT)
    return (
        Snippet("list", say("As a list"), list_code(publication, address, name, count)),
        Snippet("fragment", say("As a list without style, for web developers"), plain),
    )
