"""Small numbers: no hidden cell can be worked out, whatever its totals say."""

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.desk.suppression import SMALL, Hidden, Protected, Told, protect

Counts = list[list[int]]
many = settings(max_examples=120)


@st.composite
def tables(draw: st.DrawFn) -> Counts:
    """Tables of up to three rows and columns, without an empty row, small enough to try every other one."""
    columns = draw(st.integers(2, 3))
    row = st.lists(st.integers(0, 7), min_size=columns, max_size=columns).filter(any)
    return draw(st.lists(row, min_size=1, max_size=3))


def may_be(told: Told, number: int) -> bool:
    """Whether a reader may take a number for what is told."""
    if told is Hidden.SMALL:
        return number < SMALL
    return told is Hidden.WITHHELD or told == number


def rows_like(told: Sequence[Told], total: int) -> Iterator[tuple[int, ...]]:
    """Every row that a reader may take for the one that is told, its total known."""
    for first in product(*(range(total + 1) for _ in told[1:])):
        row = (*first, total - sum(first))
        if row[-1] >= 0 and all(may_be(one, number) for one, number in zip(told, row, strict=True)):
            yield row


def tables_like(protected: Protected, totals: list[int]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every table that a reader may take for the one that is told."""
    for rows in product(*(rows_like(told, total) for told, total in zip(protected.cells, totals, strict=True))):
        sums = [sum(column) for column in zip(*rows, strict=True)]
        if all(may_be(told, number) for told, number in zip(protected.totals, sums, strict=True)):
            yield rows


def found_out(counts: Counts) -> list[tuple[int, int]]:
    """The hidden cells, and in a last row the hidden totals, that have one value in all tables that may be meant."""
    protected = protect(counts)
    possible: dict[tuple[int, int], set[int]] = {}
    for rows in tables_like(protected, [sum(row) for row in counts]):
        whole = (*rows, tuple(sum(column) for column in zip(*rows, strict=True)))
        for place in product(range(len(whole)), range(len(whole[0]))):
            possible.setdefault(place, set()).add(whole[place[0]][place[1]])
    told = (*protected.cells, protected.totals)
    return [
        place for place, values in possible.items() if isinstance(told[place[0]][place[1]], Hidden) and len(values) < 2
    ]


@many
@given(tables())
def test_no_hidden_number_can_be_worked_out_from_what_is_told(counts: Counts) -> None:
    assert found_out(counts) == []


@many
@given(tables())
def test_no_small_number_is_told_and_what_is_told_is_true(counts: Counts) -> None:
    protected = protect(counts)
    totals = [sum(column) for column in zip(*counts, strict=True)]
    for row, told in zip([*counts, totals], [*protected.cells, protected.totals], strict=True):
        for number, one in zip(row, told, strict=True):
            assert may_be(one, number)
            assert isinstance(one, Hidden) or one >= SMALL


@many
@given(tables())
def test_a_table_without_small_numbers_is_told_as_it_is(counts: Counts) -> None:
    large = [[number + SMALL for number in row] for row in counts]
    assert protect(large).cells == tuple(map(tuple, large))


@pytest.mark.parametrize(
    ("counts", "cells", "totals"),
    [
        ([[9, 8], [7, 6]], [[9, 8], [7, 6]], [16, 14]),
        ([[3, 20], [9, 8]], [["<5", "x"], ["x", "x"]], [12, 28]),
        ([[1, 0], [9, 8]], [["<5", "<5"], ["x", "x"]], [10, 8]),
        ([[30], [2]], [[30], [2]], [32]),
    ],
)
def test_what_is_hidden_beside_a_small_number(counts: Counts, cells: list[list[object]], totals: list[object]) -> None:
    protected = protect(counts)
    shown = [
        [one.value if isinstance(one, Hidden) else one for one in row] for row in (*protected.cells, protected.totals)
    ]
    assert shown == [*cells, totals]


def test_two_fours_that_are_eight_together_are_not_called_small() -> None:
    protected = protect([[4, 4]])
    assert Hidden.WITHHELD in protected.cells[0]
    assert found_out([[4, 4]]) == []


def test_the_oracle_finds_out_what_totals_give_away() -> None:
    told = Protected(((Hidden.SMALL, 20), (9, 8)), (12, 28))
    [only] = tables_like(told, [23, 17])
    assert only == ((3, 20), (9, 8))
