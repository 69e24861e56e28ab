"""Fragments: Pagefind's name for a page it has read. Its results name fragments; our rows and columns go by number."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

from .pagefind import SearchError

SIGNATURE = b"pagefind_dcd"


class Fragments(TypedDict):
    """The fragments of all case studies in the default order: as many letters of each id as tell them apart."""

    prefix: str
    width: int
    ids: str


def read_fragments(bundle: Path) -> dict[str, str]:
    """The address of each page in a bundle, by its fragment's id."""
    return {file.stem: read_address(file) for file in sorted((bundle / "fragment").glob("*.pf_fragment"))}


def read_address(file: Path) -> str:
    """The address of the page that a fragment was read from."""
    content = gzip.decompress(file.read_bytes())
    if not content.startswith(SIGNATURE):
        raise SearchError(f"{file.name} is not a fragment as this version of Pagefind writes it.")
    return str(json.loads(content[len(SIGNATURE) :])["url"])


def write_fragments(addresses: Mapping[str, str], number_by_address: Mapping[str, int]) -> Fragments:
    """What the browse page needs to know which case study a result is."""
    found = {number_by_address.get(address): fragment for fragment, address in addresses.items()}
    missing = set(number_by_address.values()) ^ set(found)
    if missing:
        raise SearchError(f"Pagefind's pages are not the case studies: {len(missing)} differ.")
    ids = [found[number] for number in range(len(found))]
    prefix = ids[0][: ids[0].index("_") + 1] if ids else ""
    hashes = [one.removeprefix(prefix) for one in ids]
    width = find_width(hashes)
    return {"prefix": prefix, "width": width, "ids": "".join(one[:width].ljust(width) for one in hashes)}


def find_width(hashes: list[str]) -> int:
    """How many letters tell all of them apart."""
    longest = max(map(len, hashes), default=1)
    return next((width for width in range(1, longest) if len({one[:width] for one in hashes}) == len(hashes)), longest)
