"""Shards: the case studies in a few even parts, each indexed on its own.

Pagefind's memory grows with what it indexes at once, and after an edit only its shard is made again. A reader's browser
asks all of them, so there are no more than that needs: one for a small site.
"""

import zlib

from ..showcase import Showcase

FIRST = "0"
"""The name of the first shard, the only one of a small site: a reader's browser asks it for what all have in common."""

LARGEST = 1600
"""Case studies that a shard may hold: Pagefind takes about 270 kB of memory for each."""


def shards(showcase: Showcase) -> dict[str, list[int]]:
    """The numbers of each shard's case studies in the default order, by the shard's name.

    An address says by itself where it belongs: a change to one case study leaves all others where they were. The number
    of shards doubles where one would become too large.
    """
    parts: list[list[int]] = [[] for _ in range(count_shards(len(showcase.case_studies)))]
    for number, case_study in enumerate(showcase.case_studies):
        parts[zlib.crc32(case_study.address.encode()) % len(parts)].append(number)
    return {str(place): part for place, part in enumerate(filter(None, parts))}


def count_shards(case_studies: int) -> int:
    """How many shards that many case studies are divided into: a power of two, so that few sizes mean another one."""
    wanted = 1
    while wanted * LARGEST < case_studies:
        wanted *= 2
    return wanted
