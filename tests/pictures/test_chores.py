"""Chores: within the memory there is, and what was begun is ended first."""

import threading
from collections.abc import Sequence

import pytest

from showcase.pictures.chores import Chore, work_off
from showcase.pictures.limits import ROOM


class Watched:
    """Work that notes what runs beside it."""

    def __init__(self) -> None:
        self.lock, self.weight, self.most, self.order = threading.Lock(), 0, 0, list[str]()

    def chore(self, name: str, weight: int, *following: Chore) -> Chore:
        """A chore that weighs so much for a moment."""

        def work() -> Sequence[Chore]:
            with self.lock:
                self.weight += weight
                self.most = max(self.most, self.weight)
                self.order.append(name)
            threading.Event().wait(0.002)
            with self.lock:
                self.weight -= weight
            return following

        return Chore(name, weight, work)


@pytest.mark.parametrize("workers", [1, 3, 8])
def test_all_is_done_and_never_more_at_once_than_there_is_room_for(workers: int) -> None:
    watched = Watched()
    shares = [3, 2, 5, 1, 4, 2, 3, 3, 1, 5]
    chores = [watched.chore(f"{at}", ROOM * share // 6) for at, share in enumerate(shares)]
    assert sorted(work_off(chores, workers)) == sorted(f"{at}" for at in range(len(shares)))
    assert watched.most <= ROOM


def test_what_is_heavier_than_all_room_is_done_alone() -> None:
    watched = Watched()
    list(work_off([watched.chore("a", 1), watched.chore("b", 2 * ROOM), watched.chore("c", 1)], 3))
    assert watched.most == 2 * ROOM


def test_what_follows_comes_before_what_waits() -> None:
    watched = Watched()
    first = watched.chore("first", 1, watched.chore("its first", 1), watched.chore("its second", 1))
    list(work_off([first, watched.chore("second", 1)], 1))
    assert watched.order == ["first", "its first", "its second", "second"]


def test_a_failure_of_ours_is_not_hidden() -> None:
    def fail() -> Sequence[Chore]:
        raise RuntimeError("ours")

    with pytest.raises(RuntimeError, match="ours"):
        list(work_off([Chore("a", 1, fail)], 2))
