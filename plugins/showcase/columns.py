"""Facet columns: which values each case study counts under, as small integers."""

from collections.abc import Mapping
from typing import TypedDict

from .facets import Facet


class Column(TypedDict):
    """One facet: its values, the distinct sets of them, and for each case study the number of its set."""

    values: list[str]
    sets: list[tuple[int, ...]]
    column: list[int]


class Columns(TypedDict):
    """All facets, how many case studies there are, and how many rows a piece holds."""

    count: int
    piece: int
    facets: dict[str, Column]


def make_columns(count: int, piece: int, facets: Mapping[str, Facet]) -> Columns:
    """The columns of all facets, in the facets' order."""
    return {"count": count, "piece": piece, "facets": {name: make_column(facet) for name, facet in facets.items()}}


def make_column(facet: Facet) -> Column:
    """One facet's column; sets stand in the order in which case studies first need them."""
    numbers: dict[tuple[int, ...], int] = {}
    column = [numbers.setdefault(values, len(numbers)) for values in facet.sets]
    used = places_used(facet)
    values, places = [facet.values[place].slug for place in used], {place: number for number, place in enumerate(used)}
    return {"values": values, "sets": [tuple([places[one] for one in some]) for some in numbers], "column": column}


def places_used(facet: Facet) -> list[int]:
    """The places of the values that something counts under. No other is named: what waits may be all that it is for."""
    return [place for place, members in enumerate(facet.members) if members]
