"""Turns: numbers that several processes take one after another, so that who is done early does more."""

import os
from collections.abc import Iterator

WIDTH = 4
"""Bytes of a number."""

MOST = 1024
"""Numbers that fit into one page of memory, the least that a pipe ever holds: to write more could wait for ever."""


class Turns:
    """The numbers from 0 up to a count, at most `MOST`: a pipe that holds them, and whoever asks next reads one."""

    def __init__(self, count: int) -> None:
        assert count <= MOST
        self.reading, writing = os.pipe()
        os.write(writing, b"".join([number.to_bytes(WIDTH, "little") for number in range(count)]))
        os.close(writing)

    def __iter__(self) -> Iterator[int]:
        while taken := os.read(self.reading, WIDTH):
            yield int.from_bytes(taken, "little")

    def __enter__(self) -> "Turns":
        return self

    def __exit__(self, *error: object) -> None:
        os.close(self.reading)
