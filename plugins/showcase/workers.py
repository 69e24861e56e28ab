"""Work in several processes at once, forked from this one; or one part after the other where none can be forked."""

import gc
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple, TypeVar

Item = TypeVar("Item")


class Part(NamedTuple):
    """One part of some work, of so many: with 1 of 4 it takes the second thing and every fourth from there."""

    number: int
    of: int

    @property
    def share(self) -> slice:
        """What of a list falls to this part."""
        return slice(self.number, None, self.of)


WIDE = 1 << 20
"""Bytes that a pipe holds: the most that Linux gives without being asked by its owner."""

Work = Callable[[Part], Iterator[Item]]


class WorkerError(Exception):
    """A worker failed; the message is its own trace, `kind` the name of the exception there."""

    def __init__(self, message: str, kind: str = "") -> None:
        super().__init__(message)
        self.kind = kind


def count_workers(wanted: str | None = None) -> int:
    """How many processes to use: as many as wanted, else one a core; one where a process cannot be forked safely."""
    if wanted:
        return max(1, int(wanted))
    if sys.platform != "linux":
        return 1
    return len(os.sched_getaffinity(0))


def in_parts(work: Work[Item], count: int) -> Iterator[Item]:
    """Everything that the parts of the work yield, as it comes: one part in order, several, begun at once, mixed."""
    if count == 1:
        return work(Part(0, 1))
    pipes: dict[Connection, BaseProcess] = {}
    for number in range(count):
        reading, process = start(work, Part(number, count), list(pipes))
        pipes[reading] = process
    return receive(pipes)


def aside(work: Callable[[], Item], count: int) -> Iterator[Item]:
    """What some work returns, begun at once in a process of its own, where more than one may be used."""

    def whole(part: Part) -> Iterator[Item]:
        yield work()

    if count == 1:
        return whole(Part(0, 1))
    reading, process = start(whole, Part(0, 1), [])
    return receive({reading: process})


def meanwhile(items: Iterator[Item], chores: Iterable[object]) -> Iterator[Item]:
    """The same items; before each a chore is done here, while workers make the next; at the end all that are left."""
    waiting = iter(chores)
    next(waiting, None)
    for item in items:
        yield item
        next(waiting, None)
    for _ in waiting:
        pass


def start(work: Work[Item], part: Part, others: list[Connection]) -> tuple[Connection, BaseProcess]:
    """A running process for one part, and the end of its pipe to read from."""
    context = get_context("fork")
    reading, writing = context.Pipe(duplex=False)
    widen(reading)
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()  # what is there now is shared with the worker as long as no collection touches it
    process = context.Process(target=serve, args=(work, part, writing, [reading, *others]), daemon=True)
    process.start()
    writing.close()
    return reading, process


def widen(pipe: Connection) -> None:
    """Nothing; a worker can go on for a while when nobody reads what it sends, where the system allows it."""
    import fcntl  # noqa: PLC0415  (there is none where no process can be forked)

    if hasattr(fcntl, "F_SETPIPE_SZ"):
        with suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, WIDE)


def serve(work: Work[Item], part: Part, writing: Connection, others: list[Connection]) -> None:
    """Nothing; sends what the work yields, then the end or the trace of what went wrong. Runs in the worker."""
    for one in others:
        one.close()
    with suppress(BrokenPipeError):
        try:
            for item in work(part):
                writing.send((item, None))
            writing.send(None)
        except Exception as error:
            writing.send((None, (traceback.format_exc(), type(error).__name__)))
    writing.close()
    os._exit(0)  # nothing of the parent's, such as its open files, is to be flushed or ended twice


def receive(pipes: dict[Connection, BaseProcess]) -> Iterator[Item]:
    """What arrives in any pipe, until all have ended; then no worker is left."""
    waiting = list(pipes)
    try:
        while waiting:
            for reading in wait(waiting):
                assert isinstance(reading, Connection)
                message: tuple[Item] | None = hear(reading, pipes[reading])
                if message is None:
                    waiting.remove(reading)
                else:
                    yield message[0]
    finally:
        for reading, process in pipes.items():
            reading.close()
            process.kill()
            process.join()


def hear(reading: Connection, process: BaseProcess) -> tuple[Any] | None:
    """What a worker says: an item, or nothing at its end."""
    try:
        message = reading.recv()
    except EOFError:
        raise WorkerError(f"A worker ended too early (exit status {process.exitcode}).") from None
    if message is None:
        return None
    item, failure = message
    if failure is not None:
        raise WorkerError(*failure)
    return (item,)
