"""Turns: every number is taken once, by whoever asks next."""

from collections.abc import Iterator

import pytest

from showcase.turns import MOST, Turns
from showcase.workers import Part, in_parts


@pytest.mark.parametrize("count", [0, 1, 300, MOST])
def test_each_number_is_taken_once_in_order(count: int) -> None:
    with Turns(count) as turns:
        assert [*turns] == [*range(count)]
        assert [*turns] == []


def test_several_processes_take_all_of_them_between_them() -> None:
    with Turns(500) as turns:

        def take(part: Part) -> Iterator[int]:
            return iter(turns)

        assert sorted(in_parts(take, 3)) == [*range(500)]


def test_more_than_fit_are_refused() -> None:
    with pytest.raises(AssertionError):
        Turns(MOST + 1)
