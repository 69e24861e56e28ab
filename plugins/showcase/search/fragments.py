"""Fragments: Pagefind's name for a page it has read. Its results name fragments; our rows and columns go by number."""

import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from typing import TypedDict

from ..files import File
from ..showcase import Showcase
from .service import SearchError
from .sharding import FIRST

SIGNATURE = b"pagefind_dcd"
SCARCE = 50
"""Ids are cut so short that no more than one in so many is like another: those few are written out."""


class Fragments(TypedDict):
    """The folders of all shards but the first, the fragments of all case studies in the default order, and how each
    shard's begin.

    `ids` holds `width` letters of each; `longer` gives the numbers of those that are not told apart by so few.
    """

    further: list[str]
    prefixes: list[str]
    shards: list[int]
    width: int
    ids: str
    longer: dict[str, int]


def join_indexes(showcase: Showcase, fragments: Mapping[str, Mapping[str, str]]) -> list[File]:
    """What ties the shards' indexes to the columns; `fragments` are ids by address, by the name of their shard."""
    ids = {address: fragment for shard in fragments.values() for address, fragment in shard.items()}
    addresses = [case_study.address for case_study in showcase.case_studies]
    find_missing(ids.keys(), set(addresses))
    packed = pack_fragments([ids[address] for address in addresses], [name for name in fragments if name != FIRST])
    return [File("search/fragments.json", json.dumps(packed, separators=(",", ":")).encode())]


def find_missing(indexed: Set[str], wanted: Set[str]) -> None:
    """Nothing; raises a SearchError unless what was indexed is what is to be found."""
    missing = indexed ^ wanted
    if missing:
        raise SearchError(f"Pagefind's pages are not the case studies: {len(missing)} differ.")


def read_fragment(name: str, content: bytes) -> str:
    """The address of the page that a fragment was read from."""
    plain = gzip.decompress(content)
    if not plain.startswith(SIGNATURE):
        raise SearchError(f"{name} is not a fragment as this version of Pagefind writes it.")
    return str(json.loads(plain[len(SIGNATURE) :])["url"])


def pack_fragments(ids: Sequence[str], further: Sequence[str] = ()) -> Fragments:
    """What the browse page needs to know which case study a result is; the ids stand in the default order."""
    parts = [one.rpartition("_")[::2] for one in ids]
    prefixes = sorted({f"{shard}_" for shard, _ in parts})
    width = find_width(parts)
    counts = Counter((shard, letters[:width]) for shard, letters in parts)
    return {
        "further": list(further),
        "prefixes": prefixes,
        "shards": [prefixes.index(f"{shard}_") for shard, _ in parts] if len(prefixes) > 1 else [],
        "width": width,
        "ids": "".join(letters[:width].ljust(width) for _, letters in parts),
        "longer": {
            ids[number]: number for number, (shard, letters) in enumerate(parts) if counts[shard, letters[:width]] > 1
        },
    }


def find_width(parts: Sequence[tuple[str, str]]) -> int:
    """How many letters tell all but a few apart."""
    longest = max((len(letters) for _, letters in parts), default=1)
    return next((width for width in range(1, longest) if is_enough(parts, width)), longest)


def is_enough(parts: Sequence[tuple[str, str]], width: int) -> bool:
    """Whether so many letters leave few alike."""
    different = len({(shard, letters[:width]) for shard, letters in parts})
    return (len(parts) - different) * SCARCE <= len(parts)
