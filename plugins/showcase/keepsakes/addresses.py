"""Where keepsakes stand: below the page that they belong to, so that they follow it wherever it moves."""

import re

from ..drawing import BADGE_WIDTHS, LOOKS

SHARE, CERTIFICATE, EMBED, LIST = "share/", "certificate/", "embed/", "list/"
"""Pages below that of a case study, of a recipient, of a region."""

CARD, OEMBED, QR_SVG, QR_PNG = "card.png", "oembed.json", "qr.svg", "qr.png"
ASSERTION, BADGE_CLASS, ISSUER = "assertion.json", "badge.json", "/issuer.json"
CITATIONS = ("cite.txt", "cite.bib", "cite.ris", "cite.json")

PAGES = {"case-studies": (SHARE, CERTIFICATE, EMBED), "recipients": (EMBED, LIST), "regions": (LIST,)}
"""The pages below each kind of page, by the first step of its address."""

OF_KEEPSAKE = re.compile(
    r"/(?:case-studies/[^/]+/[^/]+/(?:share|certificate|embed)|recipients/[^/]+/(?:embed|list)|regions/[^/]+/list)/"
)


def is_keepsake(address: str) -> bool:
    """Whether a page stands below that which it belongs to, and goes wherever that one goes."""
    return bool(OF_KEEPSAKE.fullmatch(address))


def pages_below(address: str) -> tuple[str, ...]:
    """What the pages of keepsakes below a page are called; none where it has none, or is none."""
    steps = address.strip("/").split("/")
    depth = {"case-studies": 3, "recipients": 2, "regions": 2}.get(steps[0])
    return PAGES[steps[0]] if len(steps) == depth and address.endswith("/") else ()


def badge_name(look: str, width: int | None = None) -> str:
    """What a badge's file is called: `badge.svg`, `badge-dark.svg`, `badge-dark-480.png`."""
    kind = "" if look == LOOKS[0] else f"-{look}"
    return f"badge{kind}.svg" if width is None else f"badge{kind}-{width}.png"


BADGES = (*(badge_name(look) for look in LOOKS), *(badge_name(look, width) for look in LOOKS for width in BADGE_WIDTHS))
"""The files of a badge, in the order in which they are made."""


def path_below(address: str, name: str) -> str:
    """The path of a file below a page."""
    return address[1:] + name
