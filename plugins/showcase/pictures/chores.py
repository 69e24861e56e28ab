"""Work in threads, within the memory there is. Pillow lets other threads run while it works."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import NamedTuple

from .allocation import give_back_what_is_freed
from .limits import ROOM


class Chore(NamedTuple):
    """A piece of work: whose it is, the bytes of memory that it takes, and what does it. What it returns is next."""

    of: str
    weight: int
    work: Callable[[], Sequence["Chore"]]


def work_off(chores: Iterable[Chore], workers: int) -> Iterator[str]:
    """Whose chore was done, each time that one is. What follows from it comes first, so that little is begun."""
    give_back_what_is_freed()
    waiting = deque(chores)
    running: dict[Future[Sequence[Chore]], Chore] = {}
    with ThreadPoolExecutor(max(1, workers), "pictures") as threads:
        while waiting or running:
            while waiting and len(running) < max(1, workers) and fits(waiting[0], running.values()):
                chore = waiting.popleft()
                running[threads.submit(chore.work)] = chore
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                of = running.pop(done).of
                waiting.extendleft(reversed(done.result()))
                yield of


def fits(chore: Chore, running: Collection[Chore]) -> bool:
    """Whether there is room for a chore beside those that run; alone it always has it."""
    return not running or chore.weight + sum(other.weight for other in running) <= ROOM
