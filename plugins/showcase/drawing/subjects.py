"""What is drawn: a share card, and a badge."""

from typing import NamedTuple

LOOKS = ("light", "dark", "mono")
"""How a badge may look: on light pages, on dark pages, and in one colour on no ground of its own."""

BADGE_WIDTHS = (240, 480, 960)
"""How wide a badge is drawn in pixels; it is a third as high."""


class Card(NamedTuple):
    """A share card of 1200 × 630: what a link to a page looks like where it is passed on."""

    title: str
    pill: str
    line: str
    place: str
    site: str
    seed: str
    colour: str
    tier: str = ""
    is_withdrawn: bool = False
    direction: str = "ltr"
    language: str = ""


class Badge(NamedTuple):
    """A badge of one recognition, 240 × 80; of a withdrawn one the level is the word that says so."""

    level: str
    edition: str
    category: str
    programme: str
    seed: str
    colour: str
    tier: str = ""
    is_withdrawn: bool = False
    direction: str = "ltr"
    language: str = "en-GB"
