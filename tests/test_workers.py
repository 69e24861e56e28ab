"""Work in several processes: the same items, whatever the number of parts; a failure is told."""

import os
from collections.abc import Iterator

import pytest

from showcase.workers import Part, WorkerError, count_workers, in_parts

NUMBERS = list(range(1000))


def squares(part: Part) -> Iterator[tuple[int, int]]:
    """Each number of a part with its square."""
    yield from ((number, number * number) for number in NUMBERS[part.share])


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_every_item_arrives_once_whatever_the_number_of_parts(count: int) -> None:
    assert sorted(in_parts(squares, count)) == [(number, number * number) for number in NUMBERS]


def test_one_part_runs_in_this_process() -> None:
    assert list(in_parts(lambda part: iter([os.getpid()]), 1)) == [os.getpid()]


def test_several_parts_run_in_processes_of_their_own() -> None:
    assert len({*in_parts(lambda part: iter([os.getpid()]), 3)} - {os.getpid()}) == 3


def test_more_than_a_pipe_holds_arrives_whole() -> None:
    assert sum(len(item) for item in in_parts(lambda part: iter([b"x" * 3_000_000]), 2)) == 6_000_000


def fail_late(part: Part) -> Iterator[int]:
    """An item, then a failure in the last part."""
    yield part.number
    if part.number == part.of - 1:
        raise ValueError("the page is missing")


def test_the_failure_of_a_worker_is_told_with_its_trace() -> None:
    with pytest.raises(WorkerError, match="ValueError: the page is missing"):
        list(in_parts(fail_late, 3))


def end_early(part: Part) -> Iterator[int]:
    """Nothing: the process is gone."""
    yield part.number
    os._exit(3)


def test_a_worker_that_is_killed_is_noticed() -> None:
    with pytest.raises(WorkerError, match="ended too early"):
        list(in_parts(end_early, 2))


def test_no_worker_is_left_when_the_reader_stops_early() -> None:
    before = children()
    items = in_parts(squares, 3)
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert children() == before


def children() -> set[str]:
    """The processes that this one has started and not yet waited for."""
    from multiprocessing import active_children

    return {process.name for process in active_children()}


def test_the_number_of_workers_can_be_told() -> None:
    assert count_workers("3") == 3
    assert count_workers("0") == 1
    assert count_workers() >= 1
