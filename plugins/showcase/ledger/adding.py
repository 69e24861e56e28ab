"""The ledger with the addresses of a built site: it only ever grows."""

import os
from collections.abc import Collection, Iterable, Set
from pathlib import Path

from ..records import Records
from ..redirects.claims import pages_of
from .ledger import COMMENT, PRIVATE, Ledger, parse_ledger

HEAD = """\
# Every address that this site was ever published at. Each has to stay, lead on, or say that it was withdrawn:
# a build says what to write where one would be gone. `make ledger` adds to this list; nobody else needs to.
"""


def private_addresses(records: Records) -> set[str]:
    """The addresses of the records that lie in the private content."""
    roots = records.roots
    return {address for one, address in pages_of(records) if roots and roots.is_private(one.file)}


def add_addresses(ledger: Ledger, text: str, addresses: Iterable[str], private: Set[str] = frozenset()) -> str:
    """The text of the ledger with these addresses in it, sorted; what stands at its head stays."""
    lines = text.splitlines()
    first = next((number for number, line in enumerate(lines) if line.strip()[:1] not in ("", COMMENT)), len(lines))
    head = "\n".join(line for line in lines[:first] if line.strip())
    public = set(addresses) - private
    hidden = private | {line.address for line in ledger.lines if line.is_private and line.address not in public}
    every = sorted({*ledger.addresses, *addresses})
    marked = (f"{address}{PRIVATE if address in hidden else ''}\n" for address in every)
    return f"{head.rstrip() or HEAD.rstrip()}\n" + "".join(marked)


def write_ledger(file: Path, addresses: Collection[str], private: Set[str] = frozenset()) -> int:
    """How many addresses were added; the file is left as it is where nothing is new."""
    text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
    ledger = parse_ledger(file, text)
    if not ledger.lines and not addresses:
        return 0
    after = add_addresses(ledger, text, addresses, private & set(addresses))
    if parse_ledger(file, after).marks != ledger.marks:
        beside = file.with_name(f".{file.name}.new")
        beside.write_text(after, encoding="utf-8", newline="\n")
        os.replace(beside, file)
    return len(set(addresses) - set(ledger.addresses))
