"""The ledger: every address that was ever published, so that each stays, leads on, or says that it was withdrawn.

ledger     `published.txt` in the content, line by line
kept       which files of a site stand at addresses for good
adding     the ledger with the addresses of a built site
lost       addresses that no record has any more, with the line to write
advice       which record probably took a place
withheld   addresses that wait for an announcement again, or were taken down
broken     addresses that a build left out after all
"""

from .adding import add_addresses, private_addresses, write_ledger
from .broken import find_broken
from .kept import published_addresses
from .ledger import Ledger, Line, ledger_file, parse_ledger, read_ledger
from .lost import find_lost
from .withheld import Excuses, find_excuses

__all__ = [
    "Excuses",
    "Ledger",
    "Line",
    "add_addresses",
    "find_broken",
    "find_excuses",
    "find_lost",
    "ledger_file",
    "parse_ledger",
    "private_addresses",
    "published_addresses",
    "read_ledger",
    "write_ledger",
]
