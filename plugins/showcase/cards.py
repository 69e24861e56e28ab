"""How a case study looks in a list: the small view that rows and cards are drawn from."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from .models.programme import Tier
from .pictures import Prepared
from .showcase import CaseStudy, Recipient, Region

WIDTH, HEIGHT = 4, 3
"""The shape of every picture in a list, and of the rosette in its place."""

LEAST = 320
"""The width of the smallest crop that is sharp on a card; where a picture gives less, the rosette stays."""


class Thumb(NamedTuple):
    """The picture of a case study in a list: its copies by address and width, and the room of the largest."""

    copies: tuple[tuple[str, int], ...]
    width: int
    height: int

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is stored, as quickly as the card that it stands on."""
        return Thumb, tuple(self)


class CardView(NamedTuple):
    """A case study in a list; its rosette is that of the seed, and gives way to a picture that may be shown."""

    address: str
    name: str
    level: str
    tier: Tier
    edition: str
    category: str
    place: str
    line: str
    colour: int
    seed: str
    thumb: Thumb | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is stored: in half the time of the way that Python would find by itself."""
        return CardView, tuple(self)


def view_card(case_study: CaseStudy) -> CardView:
    """The case study as lists show it."""
    level, category, edition = case_study.level, case_study.category, case_study.edition.label
    return CardView(
        address=case_study.address,
        name=case_study.name,
        level=level.name,
        tier=level.tier,
        edition=edition,
        category=category.record.name,
        place=place_words(case_study),
        line=case_study.record.standfirst or "",
        colour=category.colour,
        seed=case_study.key,
        thumb=view_thumb(case_study.pictures[0].copies) if case_study.pictures else None,
    )


def view_thumb(copies: Prepared) -> Thumb | None:
    """The crops of a picture for lists; None where it is too small for them to be sharp."""
    width = copies.thumb_widths[-1]
    if width < LEAST:
        return None
    found = tuple([(copies.thumb_address(one), one) for one in copies.thumb_widths])
    return Thumb(found, width, round(width * HEIGHT / WIDTH))


def place_words(case_study: CaseStudy) -> str:
    """Where it is, from the town to the country, each name once; empty where nothing is recorded."""
    place = case_study.record.place or ""
    country = case_study.region.lineage[0].name if case_study.region else ""
    if not place or not country:
        return place or country
    return place if country in place else f"{place}, {country}"


def region_of(recipient: Recipient, found: Sequence[CaseStudy]) -> Region | None:
    """Where a recipient is: as its own record says, else as its newest case study that says anything."""
    return recipient.region or next((one.region for one in found if one.region), None)


def place_of(recipient: Recipient, found: Sequence[CaseStudy]) -> str:
    """The same in words, from the town to the country, each name once."""
    place = recipient.record.place or next((place_words(one) for one in found if one.record.place), "")
    region = region_of(recipient, found)
    country = region.lineage[0].name if region and region.lineage[0].name not in place else ""
    return ", ".join(part for part in (place, country) if part)
