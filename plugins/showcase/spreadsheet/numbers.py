"""A number as its cell shows it, for the formats that leave no doubt."""

import re
from decimal import ROUND_HALF_UP, Decimal

LITERAL = re.compile(
    r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|_.|\*.|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow)\]'
)
"""Parts of a format that stand for themselves, that leave room, or that colour."""

CORE = re.compile(r"(?P<whole>[#0,]*[#0])(?:\.(?P<part>[#0]+))?|General|@", re.IGNORECASE)
PLAIN_AROUND = re.compile(r"[\s£€$¥+()%-]*")
"""What may stand around the digits without quotes."""

MANY_DIGITS = 10
"""A cell without a format of its own shows no more digits than these."""


def shown_number(value: float, form: str) -> str | None:
    """The number as its cell shows it; None where the format is too unusual to be sure."""
    section, number = section_of(Decimal(repr(value)), form)
    literals = ["".join(filter(None, match.groups())) for match in LITERAL.finditer(section)]
    bare = LITERAL.sub("\0", section)
    core = CORE.search(bare)
    if core is None:
        return None
    before, after = bare[: core.start()], bare[core.end() :]
    if not PLAIN_AROUND.fullmatch((before + after).replace("\0", "")):
        return None
    percent = (before + after).count("%")
    digits = general(value, number) if core["whole"] is None else pattern(number * 100**percent, core)
    if digits is None or (percent and core["whole"] is None):
        return None
    parts = (before + digits + after).split("\0")
    filled = parts[0] + "".join(literal + part for literal, part in zip(literals, parts[1:], strict=True))
    return filled.strip()


def section_of(number: Decimal, form: str) -> tuple[str, Decimal]:
    """The section of a format that shows the number, and the number without the sign that the section implies."""
    sections = [LITERAL_SAFE.sub(lambda match: match[0].replace("\0", ";"), part) for part in split_sections(form)]
    if number < 0 and len(sections) > 1:
        return sections[1], -number
    if number == 0 and len(sections) > 2:
        return sections[2], number
    return ("-" + sections[0], -number) if number < 0 else (sections[0], number)


LITERAL_SAFE = re.compile(r'"[^"]*"')


def split_sections(form: str) -> list[str]:
    """The sections of a format: for what is above zero, below it, and zero."""
    return LITERAL_SAFE.sub(lambda match: match[0].replace(";", "\0"), form).split(";")


def general(value: float, number: Decimal) -> str | None:
    """The digits that a cell shows without a format: None where it would round them."""
    if number and abs(number) < Decimal("0.0001"):
        return None
    text = f"{number:.{MANY_DIGITS}g}" if number else "0"
    text = format(Decimal(text).normalize(), "f") if "E" in text.upper() else text
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text if abs(float(text)) == abs(value) and len(text) <= MANY_DIGITS + 1 else None


def pattern(number: Decimal, core: re.Match[str]) -> str | None:
    """The digits as a pattern such as `#,##0.00` has them."""
    whole, part = core["whole"], core["part"] or ""
    if whole.endswith(",") or abs(number) >= 10**15:
        return None
    rounded = number.quantize(Decimal(1).scaleb(-len(part)), rounding=ROUND_HALF_UP)
    left, _, right = format(rounded, "f").partition(".")
    least = part.rstrip("#")
    while len(right) > len(least) and right.endswith("0"):
        right = right[:-1]
    left = left.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        left = f"{int(left or 0):,}" if len(left) > 3 else left
    return f"{left}.{right}" if right else left
