"""The text of a CSV file, whatever it was saved as: UTF-8, UTF-16 or Windows-1252."""

import codecs
import re
from typing import NamedTuple

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""What a file begins with, and the encoding that this tells."""

SAMPLE = 4000
SHOWN = 6
"""How many words are shown so that a person can see whether they were read well."""


class Decoded(NamedTuple):
    """The text; or, where there is none, the offset of the first byte that cannot be read. Maybe a note."""

    text: str | None
    note: str = ""
    offset: int = 0


def decode(data: bytes) -> Decoded:
    """The text of a file: by its mark, as UTF-16 by its zeros, as UTF-8, and failing all as Windows-1252."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return decode_as(data, encoding, "")
    if b"\0" in data[:SAMPLE]:
        return decode_as(data, likely_utf_16(data[:SAMPLE]), "It was read as UTF-16, which it does not say of itself.")
    found = decode_as(data, "utf-8", "")
    if found.text is not None:
        return found
    old = decode_as(data, "cp1252", "")
    if old.text is None:
        return old._replace(offset=max(old.offset, found.offset))
    return old._replace(note=note_for(old.text))


def decode_as(data: bytes, encoding: str, note: str) -> Decoded:
    """The text in one encoding."""
    try:
        return Decoded(data.decode(encoding), note)
    except UnicodeDecodeError as error:
        return Decoded(None, "", error.start)


def likely_utf_16(data: bytes) -> str:
    """The kind of UTF-16 that puts the zeros of plain letters where they stand."""
    return "utf-16-le" if data[1::2].count(0) >= data[::2].count(0) else "utf-16-be"


def note_for(text: str) -> str:
    """The note about a file that was read as Windows-1252, with words to judge that by."""
    words = list(dict.fromkeys(re.findall(r"\w*[^\W\x00-\x7f]\w*", text)))[:SHOWN]
    shown = f" Look whether these words are right: {', '.join(words)}." if words else ""
    return f"It is not in UTF-8 and was read as Windows-1252.{shown}"
