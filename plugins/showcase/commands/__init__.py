"""The commands beside Pelican's own, each a module with its words for the command line; a new one is a line here."""

from collections.abc import Callable
from typing import Any

from . import (
    admin,
    check,
    export,
    importing,
    ledger,
    legacy,
    links,
    new,
    preview,
    publishable,
    purge,
    report,
    schema,
    serve,
    start,
    weigh,
)

COMMANDS: tuple[Callable[[Any], None], ...] = (
    check.add,
    admin.add,
    schema.add,
    serve.add,
    importing.add,
    export.add,
    new.add,
    start.add,
    preview.add,
    ledger.add,
    links.add,
    legacy.add,
    weigh.add,
    publishable.add,
    report.add,
    purge.add,
)
"""Each tells the command line what a command is called, what it takes, and what runs it."""
