"""Embeds: small pages for the frames of other sites, with a policy and a sheet of their own and no script.

card         of a case study or a recipient, and what stands there once it was withdrawn
lists        of the honours of a recipient or a region
"""

from collections.abc import Iterator

from ...publication import Publication
from ..page import Draft
from .card import CardEmbed, card_drafts, withdrawn_drafts
from .lists import list_drafts


def embed_pages(publication: Publication) -> Iterator[Draft]:
    """Every page that other sites may show in a frame; none where there are no keepsakes."""
    if publication.has_keepsakes:
        yield from card_drafts(publication)
        yield from withdrawn_drafts(publication)
        yield from list_drafts(publication)


__all__ = ["CardEmbed", "embed_pages"]
