"""Lists that are cut: how much of one is shown, and how many more there are."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def shorten(items: Sequence[Item], most: int) -> tuple[Sequence[Item], int]:
    """The first items of a list, and how many more there are; one more is shown rather than counted."""
    if len(items) <= most + 1:
        return items, 0
    return items[:most], len(items) - most
