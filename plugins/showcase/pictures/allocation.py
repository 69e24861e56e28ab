"""Memory that is given back: a folder of huge pictures took 1.5 GB without this, and takes 0.6 with it."""

import ctypes
from contextlib import suppress

LARGE = 1 << 20
"""Bytes from which an allocation is of its own, and gone when it is freed."""
MMAP_THRESHOLD, TRIM_THRESHOLD = -3, -1
"""glibc's names of its settings."""


def give_back_what_is_freed() -> None:
    """Nothing; glibc would keep freed points for later, in pieces that the next picture does not fit into."""
    with suppress(OSError, AttributeError, TypeError):  # other systems have no such setting, nor the need
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(MMAP_THRESHOLD, LARGE)
        mallopt(TRIM_THRESHOLD, 16 * LARGE)  # small things stay quick: else every megabyte is given back and taken anew
