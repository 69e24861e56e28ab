"""Addresses that lead on: what stood there has moved, or came from another site, or has nothing left to list.

path      the file with which a page can stand at an address
claims    the addresses that records say they had, and those of `redirects.yaml`
ways      where an address leads in the end, however often it moved
moves     everything that has to lead on in one build
"""

from .claims import Claim, claims_of
from .moves import find_moves
from .path import address_of, path_of, paths_of
from .ways import Ways, ways_of

__all__ = ["Claim", "Ways", "address_of", "claims_of", "find_moves", "path_of", "paths_of", "ways_of"]
