"""The examination: can each original be used? Everything is decoded, nothing is made."""

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from .chores import Chore, work_off
from .decoding import load
from .door import opened
from .original import Seen, look_at
from .wanted import Fault, FaultError

LEAST = 1 / 8
"""The scale at which a JPEG is decoded: it is gone through as a whole, but in a fraction of the time."""


def examine(files: Iterable[Path], workers: int) -> dict[Path, Fault]:
    """The faults of those that can't be used."""
    looks = {file: look_at(file) for file in files}
    faults = {file: seen for file, seen in looks.items() if isinstance(seen, Fault)}
    sound = [(file, seen) for file, seen in looks.items() if isinstance(seen, Seen)]
    sound.sort(key=lambda each: -each[1].weight)
    for _ in work_off(
        (Chore(str(file), seen.weight, partial(go_through, file, seen, faults)) for file, seen in sound), workers
    ):
        pass
    return {file: faults[file] for file in looks if file in faults}


def go_through(file: Path, seen: Seen, faults: dict[Path, Fault]) -> Sequence[Chore]:
    """Nothing that follows; a fault that decoding finds is noted."""
    try:
        with opened(file, seen.format) as picture:
            load(file, seen, picture, LEAST)
    except FaultError as error:
        faults[file] = error.fault
    return ()
