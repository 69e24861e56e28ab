"""oEmbed: what lets another site turn a pasted address into a card, as static JSON beside the page.

The card is handed on as a picture with a link, and not as a frame. WordPress trusts no provider that it does not know:
it puts a frame of such a one into a sandbox in which no link opens a window or leaves the frame, so that the page would
open inside the card, or not at all; with words before it the frame even stays hidden until a script speaks, and ours
have none. A picture it links to the page by itself, and that works everywhere, in feeds and newsletters too."""

from collections.abc import Iterator
from typing import Any

from ..bundle import Bundle, json_bundle
from ..models import Withdrawn
from ..publication import Publication
from ..redirects.path import home_of
from ..showcase import CaseStudy, Recipient
from .addresses import CARD, EMBED, OEMBED, pages_below, path_below

WIDTH, HEIGHT = 1200, 630
"""Pixels of a share card."""

DAY = 86_400
"""Seconds that others may keep an answer: a correction, or a withdrawal, is seen a day later."""


def case_study_oembed(publication: Publication, case_study: CaseStudy, address: str) -> Iterator[Bundle]:
    """How to show a case study."""
    yield bundle(publication, f"{case_study.name} – {case_study.recognition}", case_study.address, address)


def recipient_oembed(publication: Publication, recipient: Recipient, address: str) -> Iterator[Bundle]:
    """How to show a recipient."""
    yield bundle(publication, recipient.record.name, recipient.address, address)


def withdrawn_oembed(publication: Publication, withdrawn: Withdrawn, address: str) -> Iterator[Bundle]:
    """How to show what was withdrawn, where it could be shown before."""
    home = home_of(withdrawn.address)
    if EMBED in pages_below(home):
        yield bundle(publication, publication.language.say("Withdrawn"), home, address)


def bundle(publication: Publication, title: str, owner: str, address: str) -> Bundle:
    """The file at an address that says how to show its owner, which may stand at another."""
    return json_bundle((path_below(address, OEMBED),), (answer(publication, title, owner),))


def answer(publication: Publication, title: str, owner: str) -> dict[str, Any]:
    """The answer in the words of oEmbed 1.0: half the card's pixels, as wide as a column, sharp on dense screens."""
    site, top, card = publication.showcase.site.name, publication.absolute("/"), publication.absolute(owner + CARD)
    return {
        "version": "1.0",
        "type": "photo",
        "title": title,
        "url": card,
        "width": WIDTH // 2,
        "height": HEIGHT // 2,
        "author_name": site,
        "author_url": top,
        "provider_name": site,
        "provider_url": top,
        "cache_age": DAY,
        "thumbnail_url": card,
        "thumbnail_width": WIDTH,
        "thumbnail_height": HEIGHT,
    }
