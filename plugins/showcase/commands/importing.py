"""Import: read a spreadsheet of case studies, tell what it would change, and change that when told to."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from ..spreadsheet import Import, choose_table, describe, make_import, read_sheets
from ..writing import put_in_place
from .check import tell
from .content import add_private, read_bytes, read_content


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    importing = commands.add_parser("import", help="read a spreadsheet of case studies and tell what it would change")
    importing.add_argument("path", type=Path, help="the folder that holds the content")
    importing.add_argument("file", type=Path, help="the spreadsheet: .xlsx or .csv")
    importing.add_argument("--sheet", default="", help="the sheet to read, where more than one holds case studies")
    importing.add_argument("--write", action="store_true", help="change the content, when nothing speaks against it")
    add_private(importing)
    importing.add_argument("--into", type=Path, help="the folder for new records: the content, or the private one")
    importing.set_defaults(run=import_file)


def import_file(options: Namespace) -> int:
    """The exit status: 0 when the sheet can be imported, or was."""
    data = read_bytes(options.file)
    if data is None:
        return 2
    content = read_content(options)
    if isinstance(content, int):
        return content
    reading = read_sheets(data, options.file)
    made = make_import(reading, choose_table(reading, options.file, options.sheet), content)
    for line in describe(made):
        print(line)
    tell(made.problems)
    return finish(made, options)


def finish(made: Import, options: Namespace) -> int:
    """The exit status after the files are written, or after saying why not or how."""
    if not made.is_sound:
        print("Nothing was written.")
        return 1
    if not made.files:
        print("There is nothing to write.")
    elif options.write:
        put_in_place(made.files)
        print(f"Written: {len(made.files)} file{'' if len(made.files) == 1 else 's'}.")
    else:
        sheet = f' SHEET="{options.sheet}"' if options.sheet else ""
        print(f'Nothing is written yet. To write it: make import FILE="{options.file}"{sheet} WRITE=1')
    return 0
