"""Schema: write the JSON Schemas for editors."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from ..schema import write_schemas

SCHEMAS = Path(__file__).parent.parent / "schemas"


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    writing = commands.add_parser("schema", help="write the JSON Schemas for editors")
    writing.add_argument("into", type=Path, nargs="?", default=SCHEMAS, help="the folder to write into")
    writing.set_defaults(run=schema)


def schema(options: Namespace) -> int:
    """Exit status 0 after writing a JSON Schema for each record type."""
    write_schemas(options.into)
    return 0
