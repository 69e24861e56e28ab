"""Merged cells: below each other their value holds for each row, beside each other only a header may be merged."""

from collections.abc import Iterable
from dataclasses import replace

from ..cells import Table, letters

Bounds = tuple[int, int, int, int]
"""First column and row, last column and row."""


def merge(table: Table, areas: Iterable[Bounds]) -> None:
    """Nothing; every cell of a merged area has the value of its first, and tells when several columns are merged."""
    for left, top, right, bottom in sorted(areas, key=lambda area: (area[1], area[0])):
        if left > len(table.rows[0]) or top > len(table.rows):
            continue
        name = f"{letters(left)}{top}:{letters(right)}{bottom}"
        first = table.rows[top - 1][left - 1]
        if left < right:
            first = replace(first, merged=name)
        elif first.text:
            table.notes.append(f"The merged cells {name} say “{first.text[:60]}” for each of their rows.")
        for row in table.rows[top - 1 : bottom]:
            row[left - 1 : right] = [first] * len(row[left - 1 : right])
