"""The ledger with the addresses of a built site: it only ever grows."""

import os
from collections.abc import Iterable
from pathlib import Path

from .ledger import COMMENT, Ledger, parse_ledger

HEAD = """\
# Every address that this site was ever published at. Each has to stay, lead on, or say that it was withdrawn:
# a build says what to write where one would be gone. `make ledger` adds to this list; nobody else needs to.
"""


def add_addresses(ledger: Ledger, text: str, addresses: Iterable[str]) -> str:
    """The text of the ledger with these addresses in it, sorted; what stands at its head stays."""
    lines = text.splitlines()
    first = next((number for number, line in enumerate(lines) if line.strip()[:1] not in ("", COMMENT)), len(lines))
    head = "\n".join(line for line in lines[:first] if line.strip())
    every = sorted({*ledger.addresses, *addresses})
    return f"{head.rstrip() or HEAD.rstrip()}\n" + "".join(f"{address}\n" for address in every)


def write_ledger(file: Path, addresses: Iterable[str]) -> int:
    """How many addresses were added; the file is left as it is where none were."""
    text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
    ledger = parse_ledger(file, text)
    new = set(addresses) - set(ledger.addresses)
    if new:
        beside = file.with_name(f".{file.name}.new")
        beside.write_text(add_addresses(ledger, text, new), encoding="utf-8", newline="\n")
        os.replace(beside, file)
    return len(new)
