"""Listings: one page, or several, for each region, edition, level, topic and programme that has case studies."""

from collections.abc import Iterator

from ...publication import Publication
from ..page import Draft
from .editions import edition_listings
from .listing import Listing, ListingView, Section, drafts_of, members, sections_by_level
from .others import level_listings, programme_listings, topic_listings
from .regions import region_listings

LISTINGS = (region_listings, edition_listings, level_listings, topic_listings, programme_listings)


def listing_pages(publication: Publication) -> Iterator[Draft]:
    """Every page of every listing."""
    for kind in LISTINGS:
        for listing in kind(publication):
            yield from drafts_of(publication, listing)


__all__ = ["Listing", "ListingView", "Section", "drafts_of", "listing_pages", "members", "sections_by_level"]
