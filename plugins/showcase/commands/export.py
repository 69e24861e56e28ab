"""Export: write every case study into a spreadsheet that can be imported again."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..problems import shown_path
from ..spreadsheet import export
from .content import add_private, read_content

ENDINGS = (".xlsx", ".csv")


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    exporting = commands.add_parser("export", help="write every case study into a spreadsheet")
    exporting.add_argument("path", type=Path, help="the folder that holds the content")
    exporting.add_argument("file", type=Path, help="the spreadsheet to write: .xlsx or .csv")
    add_private(exporting)
    exporting.set_defaults(run=export_file)


def export_file(options: Namespace) -> int:
    """The exit status after the spreadsheet is written."""
    if options.file.suffix.lower() not in ENDINGS:
        print(f"{options.file}: let its name end in .xlsx, or in .csv.", file=sys.stderr)
        return 2
    content = read_content(options)
    if isinstance(content, int):
        return content
    try:
        options.file.write_bytes(export(content.records, options.file.suffix.lower()))
    except OSError as error:
        print(f"{options.file}: the file cannot be written ({error.strerror}).", file=sys.stderr)
        return 1
    print(f"{shown_path(options.file)}: {len(content.records.case_studies)} case studies.")
    print("It holds everything, also what is hidden until it is announced and what was withdrawn: for organisers only.")
    return 0
