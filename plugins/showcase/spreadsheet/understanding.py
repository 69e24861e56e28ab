"""A cell into the value that a record's file would hold, and back."""

import re
from typing import Any

from ..problems import quoted, suggest, write_one_of
from ..writing import Kind
from .cells import Cell, Words
from .columns import Column
from .guarding import STAYS, fits_cell
from .headers import fold
from .vocabulary import Names
from .workbook.values import maybe_day

TRUTHS = {**dict.fromkeys(("true", "yes", "y", "x", "1", "✓", "✔"), "true"),
          **dict.fromkeys(("false", "no", "n", "0"), "false")}  # fmt: skip
PARTED, PARTED_SIMPLY = re.compile(r"[;\n]"), re.compile(r",")


class Misunderstood(Exception):
    """Raised for a cell that means nothing in its column; it never leaves this package."""

    def __init__(self, *words: str) -> None:
        super().__init__(*words)
        self.words: Words = (words[0], words[1])


def understand(cell: Cell, column: Column, names: Names | None) -> Any:
    """The value of a cell: text, a list of it, or texts under slugs; None for an empty one."""
    if cell.wrong:
        raise Misunderstood(*cell.wrong)
    if cell.merged:
        raise Misunderstood(f"The cells {cell.merged} are merged", "Unmerge them: each column has a cell of its own")
    if not cell.text:
        return None
    if column.kind.shape == "list":
        return [understand_one(item, cell, column.kind.item, names) for item in items_of(cell.text, column.kind)]
    if column.kind.shape == "words":
        return dict(map(understand_line, filter(None, map(str.strip, cell.text.split("\n")))))
    return understand_one(cell.text, cell, column.kind, names)


def items_of(text: str, kind: Kind) -> list[str]:
    """The items of a list: words parted by semicolons or lines, or else by commas; other texts by lines alone."""
    is_words = kind.item is not None and kind.item.shape == "word"
    mark = PARTED if PARTED.search(text) else PARTED_SIMPLY
    return [item.strip() for item in (mark.split(text) if is_words else text.split("\n")) if item.strip()]


def understand_line(line: str) -> tuple[str, str]:
    """The slug and the text of a line such as `reach: the whole town came`."""
    slug, colon, text = line.partition(":")
    if not colon or not text.strip():
        what = f"{quoted(line)} says nothing that it belongs to"
        raise Misunderstood(what, "Write a line for each, such as `opportunity: gave every school a stage`")
    return slug.strip(), text.strip()


def understand_one(text: str, cell: Cell, kind: Kind | None, names: Names | None) -> str:
    """The value of one text."""
    if names is not None:
        found = names.find(text)
        if isinstance(found, tuple):
            raise Misunderstood(*found)
        return found
    if kind is None:
        return text
    if kind.choices:
        return understand_choice(text, kind.choices)
    if kind.shape == "truth":
        if text.casefold() not in TRUTHS:
            raise Misunderstood(f"{quoted(text)} is neither yes nor no", "Write `true` or `false`")
        return TRUTHS[text.casefold()]
    return understand_day(text, cell) if kind.shape == "day" else understand_text(text, cell)


def understand_choice(text: str, choices: tuple[str, ...]) -> str:
    """The word that a text means among a few."""
    by_folded = {fold(choice): choice for choice in choices}
    if fold(text) not in by_folded:
        instead = suggest(text, choices, write_one_of(choices))
        raise Misunderstood(f"{quoted(text)} is none of the words for this column", instead)
    return by_folded[fold(text)]


def understand_day(text: str, cell: Cell) -> str:
    """A date; a bare number is none, though a spreadsheet may keep it for one."""
    if cell.form == "number":
        day = maybe_day(text)
        instead = f"Format the cell as a date: it may be {day}" if day else "Write a date, such as 2026-03-01"
        raise Misunderstood(f"The number {text} stands where a date is expected", instead)
    return text


def understand_text(text: str, cell: Cell) -> str:
    """Text as it stands; a date in its place was probably typed as something else."""
    if cell.form == "day":
        instead = "Format the cell as text and type it again: the spreadsheet has made a date of it"
        raise Misunderstood(f"The date {text} stands where text is expected", instead)
    return text


def tell(value: Any, kind: Kind) -> str:
    """The text of a cell that stands for a value."""
    if value is None:
        return ""
    if isinstance(value, dict):
        text = "\n".join(f"{slug}: {words}" for slug, words in value.items())
    elif isinstance(value, list):
        text = ("; " if kind.item is not None and kind.item.shape == "word" else "\n").join(value)
    else:
        text = str(value)
    return text if fits_cell(text) else STAYS
