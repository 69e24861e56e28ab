"""The commands beside Pelican's own, each a module with its words for the command line; a new one is a line here."""

from collections.abc import Callable
from typing import Any

from . import check, preview, schema, serve

COMMANDS: tuple[Callable[[Any], None], ...] = (
    check.add,
    schema.add,
    serve.add,
    preview.add,
)
"""Each tells the command line what a command is called, what it takes, and what runs it."""
