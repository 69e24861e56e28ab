"""Ledger: note every address of a built site, so that none of them is lost later."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..keepsakes import is_keepsake
from ..ledger import ledger_file, private_addresses, published_addresses, write_ledger
from ..output import scan
from ..privacy import MARK, is_publishable
from ..problems import shown_path
from ..records import Roots, read_records
from .content import add_private


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    noting = commands.add_parser("ledger", help="note every address of a built site, so that none is lost later")
    noting.add_argument("content", type=Path, help="the folder that holds the content")
    noting.add_argument("output", type=Path, help="the folder that holds the built site, as it is published")
    add_private(noting)
    noting.set_defaults(run=ledger)


def ledger(options: Namespace) -> int:
    """Exit status 0 after adding what is new; another where there is no site, or a private one."""
    if not options.content.is_dir():
        print(f"{options.content}: there is no such folder. Name the folder that holds the content.", file=sys.stderr)
        return 2
    if not is_publishable(options.output):
        why = "shows what is not announced yet" if (options.output / MARK).exists() else "is not there"
        print(f"{options.output}: the site {why}, so nothing of it is noted. Run `make publish`.", file=sys.stderr)
        return 1
    file = ledger_file(options.content)
    records, _ = read_records(Roots(options.content.resolve(), options.private and options.private.resolve()))
    addresses = [one for one in published_addresses(scan(options.output)) if not is_keepsake(one)]
    count = write_ledger(file, addresses, private_addresses(records))
    noun = "address" if count == 1 else "addresses"
    print(f"{shown_path(file)}: {count} {noun} added." if count else f"{shown_path(file)}: nothing is new.")
    return 0
