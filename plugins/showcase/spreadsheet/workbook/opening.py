"""The door for a workbook: what it really is, and whether it is safe to unpack."""

import io
import re
import warnings
import zipfile
from typing import NamedTuple

from openpyxl import Workbook, load_workbook

from ..cells import Words

MOST_BYTES = 20_000_000
MOST_UNPACKED = 300_000_000
OLD = b"\xd0\xcf\x11\xe0"
"""What files of Excel before 2007 begin with, and newer ones that have a password."""

SAVE_AGAIN = "Save it as .xlsx (in LibreOffice and Google Sheets too), or as CSV"
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Opened(NamedTuple):
    """A workbook with the values of its formulas, and with the formulas themselves where it has any."""

    values: Workbook
    formulas: Workbook | None


def open_workbook(data: bytes) -> Opened | Words:
    """The workbook; or why it cannot be read."""
    refusal = refuse_kind(data)
    if refusal:
        return refusal
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            refusal = refuse_parts(packed)
            has_formulas = not refusal and any(FORMULA.search(packed.read(name)) for name in sheets_in(packed))
        return refusal or Opened(load(data, values=True), load(data, values=False) if has_formulas else None)
    except Exception as error:  # whatever a damaged file makes a parser raise
        words = " ".join(str(error).split())[:120] or type(error).__name__
        return (
            f"The file cannot be read as .xlsx ({words})",
            "Open it in a spreadsheet program and save it as .xlsx again",
        )


def load(data: bytes, values: bool) -> Workbook:
    """The workbook with the values of its formulas, or with the formulas."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what it cannot show, such as pictures, is not asked for
        return load_workbook(io.BytesIO(data), data_only=values, keep_links=False)


def refuse_kind(data: bytes) -> Words | None:
    """Why a file is no workbook that can be read; nothing for one that may be."""
    if len(data) > MOST_BYTES:
        return f"The file has {len(data):,} bytes and the limit is {MOST_BYTES:,}", "Split it, or take pictures out"
    if data.startswith(OLD):
        return "This is an old .xls file, or one with a password", f"Take the password away. {SAVE_AGAIN}"
    if not data.startswith(b"PK"):
        return "This is no .xlsx file, whatever its name says", SAVE_AGAIN
    return None


def refuse_parts(packed: zipfile.ZipFile) -> Words | None:
    """Why a packed file is not opened; nothing for a workbook of a moderate size."""
    names = packed.namelist()
    if "mimetype" in names and b"opendocument" in packed.read("mimetype"):
        return "This is an OpenDocument file", SAVE_AGAIN
    if any(name.endswith(".iwa") or name == "Index.zip" for name in names):
        return "This is a file of Apple Numbers", "Export it: File, Export To, Excel"
    if "[Content_Types].xml" not in names:
        return "This is no .xlsx file, whatever its name says", SAVE_AGAIN
    unpacked = sum(part.file_size for part in packed.infolist())
    if unpacked > MOST_UNPACKED:
        return (
            f"The file unpacks to {unpacked:,} bytes and the limit is {MOST_UNPACKED:,}",
            "Copy the sheet into a new file",
        )
    heads = (packed.open(name).read(2000) for name in names if name.endswith((".xml", ".rels")))
    if any(ENTITIES.search(head) for head in heads):
        return "The file defines words of its own in its XML, as no spreadsheet program does", SAVE_AGAIN
    return None


def sheets_in(packed: zipfile.ZipFile) -> list[str]:
    """The parts of a packed workbook that hold its sheets."""
    return [name for name in packed.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
