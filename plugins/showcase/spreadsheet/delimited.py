"""CSV: read whatever its delimiter, written so that spreadsheets open it without harm."""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from ..formulas import guard, unguard
from .cells import Cell, Reading, Table, flat, unreadable
from .encoding import decode

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
LONGEST = 200_000
"""Characters of one cell; beyond them a quotation mark is likely to be missing."""

MOST_ROWS, MOST_BYTES = 50_000, 100_000_000


def read_delimited(data: bytes, file: Path) -> Reading:
    """The one table of a CSV file."""
    if len(data) > MOST_BYTES:
        return unreadable(file, f"The file has {len(data):,} bytes and the limit is {MOST_BYTES:,}", "Split it")
    decoded = decode(data)
    if decoded.text is None or "\0" in decoded.text:
        line = len(data[: decoded.offset].split(b"\n"))
        what = f"Line {line} is in no encoding that could be told"
        return unreadable(file, what, "Save it again as “CSV UTF-8”, or as .xlsx")
    text, named = without_separator_line(decoded.text)
    found = min((part(text, mark) for mark in ([named] if named else DELIMITERS)), key=unevenness)
    if found.error:
        return unreadable(file, found.error, "Look for a quotation mark that is missing, or save it as .xlsx")
    if len(found.rows) > MOST_ROWS:
        return unreadable(file, f"There are more than {MOST_ROWS:,} rows", "Split the file")
    is_usual = found.delimiter == ","
    said = "" if is_usual else f"Its columns are parted by {DELIMITERS.get(found.delimiter, found.delimiter)}."
    rows = [[Cell(flat(unguard(text))) for text in row] for row in found.rows]
    return Reading([Table(file, rows, notes=[note for note in (decoded.note, said) if note])], [])


def without_separator_line(text: str) -> tuple[str, str]:
    """The text without the line `sep=;` that some programs begin with, and the delimiter that it names."""
    first, _, rest = text.partition("\n")
    is_named = first.strip('\r"').lower().startswith("sep=") and len(first.strip('\r"')) == 5
    return (rest, first.strip('\r"')[-1]) if is_named else (text, "")


class Parted(NamedTuple):
    """Text parted by one delimiter, as far as it goes."""

    delimiter: str
    rows: list[list[str]]
    error: str = ""


def part(text: str, delimiter: str) -> Parted:
    """The rows of the text with one delimiter."""
    csv.field_size_limit(LONGEST)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            rows.append(row)
            if len(rows) > MOST_ROWS:
                break
    except csv.Error as error:
        return Parted(delimiter, rows, f"Row {len(rows) + 1} cannot be read ({error})")
    return Parted(delimiter, rows)


def unevenness(parted: Parted) -> tuple[float, int]:
    """How badly a delimiter parts the text: not at all is worst, then rows of many widths; the wider the better."""
    widths = [len(row) for row in parted.rows if any(row)]
    widest = max(widths, default=0)
    if parted.error or widest < 2:
        return (2.0 if widest < 2 else 1.5), -widest
    return 1 - sum(width == widest for width in widths) / len(widths), -widest


def write_delimited(rows: Iterable[Sequence[str]]) -> bytes:
    """The bytes of a CSV file: UTF-8 with its mark, so that Excel shows every letter, and no text is a formula."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([guard(text) for text in row] for row in rows)
    return codecs.BOM_UTF8 + written.getvalue().encode()
