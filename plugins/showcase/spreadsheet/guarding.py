"""What a cell of a spreadsheet can hold, and how its files write what they cannot."""

import re

MOST_CHARACTERS, MOST_BREAKS = 32_767, 253
"""What a cell of Excel holds; it cuts off the rest, or calls the whole file damaged."""

ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_|x005F_")
STAYS = "[stays in its file]"
"""What stands in the place of text that no cell can hold. Imported, it changes nothing."""


def fits_cell(text: str) -> bool:
    """True for text that every spreadsheet keeps whole."""
    units = len(text) + sum(character > "\uffff" for character in text)
    return units <= MOST_CHARACTERS and text.count("\n") <= MOST_BREAKS and not ESCAPE.search(text)


def unescape(text: str) -> str:
    """The text of an XLSX file with its escaped characters: `_x000D_` is a carriage return."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
