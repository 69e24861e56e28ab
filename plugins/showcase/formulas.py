"""Text that a spreadsheet would run as a formula, made harmless and made whole again."""

import re

RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a program may run as a formula, with any apostrophes that stand before it already."""

FIRST = frozenset("'=+-@\t\r\n＝＋－＠")
"""What such text begins with: few texts need a closer look."""

GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def guard(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet might take it for a formula."""
    return f"'{text}" if text[:1] in FIRST and RISKY.match(text) else text


def unguard(text: str) -> str:
    """The text without the apostrophe that guards it."""
    return text[1:] if GUARDED.match(text) else text


def guard_again(text: str) -> str:
    """The text with one more apostrophe where it looks guarded already, for a file in which text is safe by itself."""
    return f"'{text}" if GUARDED.match(text) else text
