"""The commands beside Pelican's own, each a module with its words for the command line; a new one is a line here."""

from collections.abc import Callable
from typing import Any

from . import admin, check, export, importing, new, preview, publishable, report, schema, serve, weigh

COMMANDS: tuple[Callable[[Any], None], ...] = (
    check.add,
    admin.add,
    schema.add,
    serve.add,
    importing.add,
    export.add,
    new.add,
    preview.add,
    weigh.add,
    publishable.add,
    report.add,
)
"""Each tells the command line what a command is called, what it takes, and what runs it."""
