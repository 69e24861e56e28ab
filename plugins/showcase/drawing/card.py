"""The share card: words on paper, and the rosette on its own ground beside them."""

from typing import NamedTuple

from PIL import Image, ImageDraw

from .block import NOTHING, Block, Step, block, blocks
from .colour import GRAPHIC, INK, PAPER, quiet, seen_on
from .fonts import Fonts
from .ink import Setter, Style
from .palette import COVERED, STEPS, png, ramp, rosette_colours, rosette_numbers
from .pill import HEIGHT as PILL_HEIGHT
from .pill import PADDING, draw_pill, pill_colours
from .rosette import rosette_masks
from .subjects import Card

WIDTH, HEIGHT = 1200, 630
PANEL, ROSETTE = 460, 400
MARGIN, TOP, ROOM = 72, 64, 604
RULE, FOOT = 520, 571
"""How far down the rule over the foot is, and the baseline of the site's name."""

CLEAR, RING = 36, 124
"""How much is left free over the rule, and how wide the ring is that stands for a rosette that was withdrawn."""

GOLD, SUNKEN, LINE = "#f2c14e", "#f1eee6", "#dad5c8"
TITLE = (
    *(Step(Style(size), 3) for size in (72, 64)),
    *(Step(Style(size), 4) for size in (60, 54, 48, 44)),
    Step(Style(44), 4, tears=True),
    Step(Style(36), 5, tears=True),
    *(Step(Style(30), lines, tears=True, cuts=True) for lines in (7, 6, 5, 4, 3)),
)
PILL = (*(Step(Style(size, 600, 2), 1) for size in (26, 22)), Step(Style(20, 600, 2), 1, tears=True, cuts=True))
LINES = (Step(Style(34, 500, 2), 2), Step(Style(28, 500, 2), 2, tears=True, cuts=True))
PLACE = (Step(Style(28, 400, 2), 1), Step(Style(26, 400, 2), 2, tears=True, cuts=True))
SHORT = (Step(Style(26, 500, 2), 1, tears=True, cuts=True),)
SITE = (*(Step(Style(size, 600, 2), 1) for size in (28, 24)), Step(Style(20, 600, 2), 1, tears=True, cuts=True))

INKED, MUTED, BARE = 0, 2, STEPS - 1
"""Numbers of colours on the way from ink to paper: ink, the quieter ink of a place, and paper."""


class Words(NamedTuple):
    """What stands between the pill and the foot."""

    title: Block
    line: Block
    place: Block


def draw_card(card: Card, fonts: Fonts) -> bytes:
    """The card as PNG: the same bytes for the same words, seed and colour."""
    words = ramp(INK, PAPER)
    petals = rosette_colours(*panel_colours(card))
    sheet = Image.new("L", (WIDTH, HEIGHT), BARE)
    is_mirrored = card.direction == "rtl"
    sheet.paste(len(words), (0, 0, PANEL, HEIGHT) if is_mirrored else (WIDTH - PANEL, 0, WIDTH, HEIGHT))
    draw_emblem(sheet, card, len(words), is_mirrored)
    draw_words(sheet, card, Setter(fonts, card.direction, card.language), len(words) + len(petals))
    return png(sheet, [*words, *petals, *pill_colours("" if card.is_withdrawn else card.tier)])


def panel_colours(card: Card) -> tuple[str, str, str, str]:
    """The ground beside the words, and the colours of the rosette on it; of what was withdrawn greys."""
    if card.is_withdrawn:
        return SUNKEN, LINE, LINE, SUNKEN
    ground = quiet(card.colour)
    return ground, seen_on(ground, card.colour, GRAPHIC), GOLD, PAPER


def draw_emblem(sheet: Image.Image, card: Card, first: int, is_mirrored: bool) -> None:
    """Nothing; the rosette is on its ground, or a bare ring where it was withdrawn."""
    left = (PANEL - ROSETTE) // 2 + (0 if is_mirrored else WIDTH - PANEL)
    top = (HEIGHT - ROSETTE) // 2
    if card.is_withdrawn:
        middle = (left + ROSETTE // 2, top + ROSETTE // 2)
        ImageDraw.Draw(sheet).circle(middle, RING, outline=first + COVERED - 1, width=3)
    else:
        sheet.paste(rosette_numbers(rosette_masks(card.seed, ROSETTE), first), (left, top))


def draw_words(sheet: Image.Image, card: Card, setter: Setter, first: int) -> None:
    """Nothing; the words are on the sheet, from the pill down to the foot."""
    top = TOP
    words = NOTHING if card.is_withdrawn else block(card.pill, PILL, ROOM - 2 * PADDING, setter)
    for ink, _ in words.lines:
        pill = draw_pill(ink, card.tier, first)
        sheet.paste(pill, (start(pill.width, card), top))
        top += PILL_HEIGHT + 30
    title = card.pill if card.is_withdrawn else card.title
    for each, gap, number in gaps(words_of(title, card, setter, RULE - CLEAR - top)):
        draw_block(sheet, each, top + gap, card, number)
        top += each.height + gap if each.height else 0
    draw_foot(sheet, card, setter)


def words_of(title: str, card: Card, setter: Setter, height: int) -> Words:
    """The words in the largest sizes that leave the foot alone."""
    line, place = block(card.line, LINES, ROOM, setter), block(card.place, PLACE, ROOM, setter)
    short = Words(NOTHING, block(card.line, SHORT, ROOM, setter), block(card.place, SHORT, ROOM, setter))
    found = Words(NOTHING, line, place)
    for words in (found, short):
        for each in blocks(title, TITLE, ROOM, setter):
            found = words._replace(title=each)
            if sum(block.height + gap for block, gap, _ in gaps(found)) <= height:
                return found
    return found


def gaps(words: Words) -> list[tuple[Block, int, int]]:
    """Each block, how far it stands from the one over it, and the number of its colour."""
    return [(words.title, 0, INKED), (words.line, 26, INKED), (words.place, 12, MUTED)]


def draw_block(sheet: Image.Image, words: Block, top: int, card: Card, number: int) -> None:
    """Nothing; the lines are on the sheet, each with its ink at the margin."""
    for ink, baseline in words.lines:
        sheet.paste(number, (start(ink.mask.width, card), top + baseline + ink.top), ink.mask)


def draw_foot(sheet: Image.Image, card: Card, setter: Setter) -> None:
    """Nothing; a rule and the site's name are on the sheet."""
    left = start(ROOM, card)
    ImageDraw.Draw(sheet).rectangle((left, RULE, left + ROOM - 1, RULE + 1), fill=INKED)
    for ink, _ in block(card.site, SITE, ROOM, setter).lines:
        sheet.paste(INKED, (start(ink.mask.width, card), min(FOOT, HEIGHT - 36 - ink.bottom) + ink.top), ink.mask)


def start(width: int, card: Card) -> int:
    """How far from the left something so wide begins: at the margin on the side where reading begins."""
    return WIDTH - MARGIN - width if card.direction == "rtl" else MARGIN
