"""The badge as SVG: the rosette as paths, the words as text in whatever serif the reader's machine has."""

from functools import lru_cache
from html import escape
from unicodedata import combining, east_asian_width, normalize

from ...cover import CENTRE, draw_rosette
from ..subjects import Badge
from .looks import Colours, colours_of, one_colour
from .words import BAR, HEIGHT, RADIUS, ROOM, START, TILE, WIDTH, Line, lines_of_badge

FACES = "Newsreader,Charter,Georgia,'Noto Serif',serif"

WIDTHS = {
    letter: width / 100
    for width, letters in {
        24: " ",
        27: ".,:;'’‘·",
        30: "ijlI|!",
        38: "ft()[]-r",
        45: 'csz“”"',
        50: "aegvxyJ",
        55: "bdhknopqu…",
        62: "0123456789ELFPSTYZ",
        68: "ABCVKRX",
        76: "DGHNOQUw&",
        92: "mMW%@",
    }.items()
    for letter in letters
}
"""How wide letters are in Georgia, the widest of the usual ones, in ems."""

BOLD, USUAL, FULL = 1.1, 0.64, 0.86
"""How much wider bold letters are, how wide one is that is not listed, and from which share of the room on a line's
length is laid down, so that no wider font can carry it out of the badge."""

SCALE, RING = 64 / 268, 20
MIRROR = f' transform="matrix(-1 0 0 1 {WIDTH} 0)"'
BEND = f"a{RADIUS} {RADIUS} 0 0 0"
CORNERED = f"M{TILE} .5H{RADIUS}.5{BEND}-{RADIUS} {RADIUS}v{HEIGHT - 2 * RADIUS - 1}{BEND} {RADIUS} {RADIUS}H{TILE}z"
"""The tile, with round corners on its outer side."""


def write_badge(badge: Badge, look: str) -> bytes:
    """The badge as SVG in a look, "light", "dark" or "mono"."""
    drawing = one_colour_parts(badge) if look == "mono" else parts(badge, colours_of(badge, look))
    said = escape(said_of(badge))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' role="img" lang="{escape(badge.language)}"><title>{said}</title>{drawing}</svg>\n'
    ).encode()


def said_of(badge: Badge) -> str:
    """All that a badge says, in one line."""
    level = f"{badge.level} {badge.edition}".strip()
    return ", ".join(filter(None, (level, badge.category, badge.programme)))


def parts(badge: Badge, colours: Colours) -> str:
    """What a badge of several colours is drawn of."""
    inside = f'x=".5" y=".5" width="{WIDTH - 1}" height="{HEIGHT - 1}" rx="{RADIUS}"'
    return (
        f'<rect {inside} fill="{colours.ground}"/><g{MIRROR if badge.direction == "rtl" else ""}>'
        f'<path fill="{colours.tile}" d="{CORNERED}"/>'
        f'<path fill="{colours.bar}" d="M{TILE - BAR} 1h{BAR}v{HEIGHT - 2}h-{BAR}z"/></g>'
        f'{emblem(badge, colours)}<rect {inside} fill="none" stroke="{colours.frame}"/>'
        f"{texts(badge, colours.ink, colours.muted)}"
    )


def emblem(badge: Badge, colours: Colours) -> str:
    """The rosette on its tile, or a bare ring where it was withdrawn."""
    if badge.is_withdrawn:
        return ring(badge, colours.petal)
    rosette = draw_rosette(badge.seed)
    return (
        f'<g transform="{place(badge)}"><path fill="{colours.petal}" d="{rosette.outer_path}"/>'
        f'<path fill="{colours.centre}" d="{rosette.inner_path}"/>'
        f'<circle fill="{colours.eye}" cx="{CENTRE[0]}" cy="{CENTRE[1]}" r="{rosette.eye}"/></g>'
    )


def one_colour_parts(badge: Badge) -> str:
    """What a badge of one colour is drawn of: the inner petals are where there is no colour."""
    colour = one_colour(badge)
    frame = f'<rect x="1" y="1" width="{WIDTH - 2}" height="{HEIGHT - 2}" rx="{RADIUS - 1}" fill="none"'
    words = f'{frame} stroke="{colour}" stroke-width="2"/>{texts(badge, colour, colour)}'
    if badge.is_withdrawn:
        return ring(badge, colour) + words
    rosette = draw_rosette(badge.seed)
    return (
        f'<mask id="r"><path fill="#fff" d="{rosette.outer_path}"/><path d="{rosette.inner_path}"/></mask>'
        f'<g transform="{place(badge)}" fill="{colour}"><path mask="url(#r)" d="M60 10h280v280H60z"/>'
        f'<circle cx="{CENTRE[0]}" cy="{CENTRE[1]}" r="{rosette.eye}"/></g>{words}'
    )


def place(badge: Badge) -> str:
    """The transformation that brings the cover's rosette onto the tile."""
    x = middle(badge) - CENTRE[0] * SCALE
    return f"matrix({SCALE:.4g} 0 0 {SCALE:.4g} {x:.4g} {HEIGHT / 2 - CENTRE[1] * SCALE:.4g})"


def middle(badge: Badge) -> float:
    """How far from the left the middle of the tile is, the bar left out."""
    return WIDTH - (TILE - BAR) / 2 if badge.direction == "rtl" else (TILE - BAR) / 2


def ring(badge: Badge, colour: str) -> str:
    """The bare ring that stands for a rosette."""
    return (
        f'<circle cx="{middle(badge)}" cy="{HEIGHT // 2}" r="{RING}" fill="none" stroke="{colour}" stroke-width="2"/>'
    )


def texts(badge: Badge, ink: str, muted: str) -> str:
    """The lines of a badge as text."""
    lines = "".join(
        f'<text{side(badge)} y="{line.baseline:g}" font-size="{line.size:g}"{weight(line)}'
        f"{length(line)}{quieter(line, ink, muted)}>{escape(line.text)}</text>"
        for line in estimated(badge)
    )
    return f'<g font-family="{FACES}" fill="{ink}">{lines}</g>'


@lru_cache(maxsize=16)
def estimated(badge: Badge) -> list[Line]:
    """The lines of a badge as they are in any serif: the same for every look."""
    return lines_of_badge(badge, estimate)


def side(badge: Badge) -> str:
    """The attributes that say where lines begin."""
    return f' direction="rtl" x="{WIDTH - START}"' if badge.direction == "rtl" else f' x="{START}"'


def weight(line: Line) -> str:
    """The attribute of a line that is bolder than the rest."""
    return f' font-weight="{line.weight}"' if line.weight > 400 else ""


def quieter(line: Line, ink: str, muted: str) -> str:
    """The attribute of a line that is quieter than the rest."""
    return f' fill="{muted}"' if line.is_quiet and muted != ink else ""


def length(line: Line) -> str:
    """The attribute that keeps a line within the badge whatever the font; nothing for one that is short."""
    width = estimate(line.text, line.size, line.weight)
    return f' textLength="{min(width, ROOM):.0f}" lengthAdjust="spacingAndGlyphs"' if width > FULL * ROOM else ""


def estimate(text: str, size: float, weight: int) -> float:
    """About how wide a text is, in units of the badge."""
    return ems(text) * size * (BOLD if weight > 500 else 1)


@lru_cache(maxsize=4096)
def ems(text: str) -> float:
    """About how wide a text is, in ems."""
    return sum(width_of(letter) for letter in (text if text.isascii() else normalize("NFD", text)))


def width_of(letter: str) -> float:
    """About how wide a letter is."""
    if (width := WIDTHS.get(letter)) is not None:
        return width
    return 0 if combining(letter) else 1 if east_asian_width(letter) in "WF" else USUAL
