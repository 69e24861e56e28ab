"""One build at a time on one output."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .folder import make_sidecar

try:
    import fcntl
except ImportError:  # where there is no such lock, no process can be forked either, so that none outlives a build
    fcntl = None  # type: ignore[assignment]


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """Nothing; inside, no other build works on this output. Waits for one that does.

    Forked workers share the lock: those that outlive a killed build hold it until they too have ended,
    so that they cannot write into what the next build has begun.
    """
    opened = os.open(make_sidecar(output) / "lock", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if fcntl:
            fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        if fcntl:
            fcntl.flock(opened, fcntl.LOCK_UN)
        os.close(opened)
