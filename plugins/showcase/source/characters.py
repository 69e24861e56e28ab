"""Characters that no reader should meet: they control a terminal, turn a line round, or cannot be seen at all."""

import re
from collections.abc import Iterator

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ufeff\ufffe\uffff\ud800-\udfff]")
TURNING = re.compile("[\u202a\u202b\u202c\u2066-\u2069]")
LINE_BREAK = re.compile("\r\n|\r|\n")

OVERRIDES = "\u202d\u202e"
SEPARATORS = "\x85\u2028\u2029"
PAIRS = {"\u202c": "\u202a\u202b", "\u2069": "\u2066\u2067\u2068"}
"""What closes a run of turned text, and what may have opened it."""

Finding = tuple[int, str, str]
"""Offset, what is wrong, what to write instead."""


def find_unfit(text: str) -> Iterator[Finding]:
    """Each character that the text must not hold, with its offset and what to do."""
    for match in UNFIT.finditer(text):
        yield match.start(), *describe(match[0])
    if TURNING.search(text):
        yield from find_unpaired(text)


def describe(character: str) -> tuple[str, str]:
    """What is wrong with a character, and what to write instead."""
    code = f"U+{ord(character):04X}"
    if character in OVERRIDES:
        return f"The character {code} turns the reading direction round", "Delete it: right-to-left text needs no mark"
    if character in SEPARATORS:
        return f"The character {code} is a line break that editors do not count", "Write an ordinary line break"
    if "\ud800" <= character <= "\udfff":
        return f"The character {code} is half of a pair", "Write the whole character itself"
    if character in "\ufeff\ufffe\uffff":
        return f"The character {code} is not text and cannot be seen", "Delete it"
    return f"The control character {code} cannot be shown", "Delete it"


def find_unpaired(text: str) -> Iterator[Finding]:
    """Each mark of reading direction that is not opened and closed on one line."""
    start = 0
    for line in LINE_BREAK.split(text):
        for offset in unpaired(line):
            code = f"U+{ord(line[offset]):04X}"
            what = f"The mark of reading direction {code} has no partner on its line"
            yield start + offset, what, "Delete it: right-to-left text needs no mark"
        start += len(line) + len_of_break(text, start + len(line))


def unpaired(line: str) -> list[int]:
    """Offsets of the marks that open without closing or close without opening."""
    opened: list[int] = []
    alone: list[int] = []
    for match in TURNING.finditer(line):
        openers = PAIRS.get(match[0])
        if openers is None:
            opened.append(match.start())
        elif opened and line[opened[-1]] in openers:
            opened.pop()
        else:
            alone.append(match.start())
    return sorted(alone + opened)


def len_of_break(text: str, offset: int) -> int:
    """How many characters the line break at this offset takes; none at the end of the text."""
    match = LINE_BREAK.match(text, offset)
    return len(match[0]) if match else 0


def without_unfit(text: str) -> str:
    """The text with a replacement for each unfit character, so that the rest can still be read."""
    return UNFIT.sub("\ufffd", text)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    breaks = list(LINE_BREAK.finditer(text, 0, offset))
    return len(breaks) + 1, offset - (breaks[-1].end() if breaks else 0) + 1
