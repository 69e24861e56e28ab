"""The room that a picture takes, in pixels of the style sheet: known before it comes, so that nothing moves.

The style never makes a picture larger than `width` and `height` say, and keeps its shape where its column is narrower.
"""

from ...pictures import Prepared

PAGE = 1056
"""The width of a page between its gutters, where the screen is wide."""

GAP = 24
"""The room between two pictures of a row."""

TALLEST, GALLERY = 640, 420
"""How high a picture becomes that is not wide, and one in the gallery: it can be seen whole on most screens."""

LEAST = 704
"""A picture no wider than this has room for its words beside it."""

COLUMN = "calc(95vw - 1.126rem)"
"""The width between the gutters where the screen is narrow: each is 0.563rem and 2.5vw."""

HALF = "(min-width: 40rem) 46vw"
"""The same where the screen is neither: a gallery has two columns there."""


def fit(copies: Prepared, in_gallery: bool = False) -> tuple[int, int]:
    """The width and height that a picture is shown in: its own shape, never larger than it is."""
    is_wide = copies.width * 3 >= copies.height * 4
    tallest = GALLERY if in_gallery else copies.height if is_wide else TALLEST
    if copies.height <= tallest:
        return copies.width, copies.height
    return max(1, round(copies.width * tallest / copies.height)), tallest


def sizes_alone(width: int) -> str:
    """The `sizes` of a picture that has a page's whole width."""
    width = min(width, PAGE)
    return f"(min-width: {screen_for(width)}px) {width}px, {COLUMN}"


def sizes_in_row(width: int, whole: int, count: int) -> str:
    """The `sizes` of a picture in a row of so many that are `whole` pixels wide before they share its width."""
    share = min(1.0, (PAGE - GAP * (count - 1)) / whole)
    if count == 1:
        return sizes_alone(round(width * share))
    shown = round(width * share)
    return f"(min-width: {screen_for(PAGE)}px) {shown}px, (min-width: 60rem) {100 * shown // PAGE}vw, {HALF}, {COLUMN}"


def screen_for(width: int) -> int:
    """How wide a screen is whose page has this width between its gutters."""
    return round((width + 18) / 0.95)
