"""What a run is told by its surroundings: the clock, the public address, how many processes it may use."""

import os
from datetime import UTC, datetime

from .ending import end
from .hosting.siteurl import find_fault
from .workers import count_workers


def site_url(url: str) -> str:
    """The public address without a slash at its end; one that cannot be a site's ends the run."""
    if fault := find_fault(url):
        end(f"SITEURL is {url!r}: {fault}. Write it like https://example.org or https://you.github.io/awards")
    return url.rstrip("/")


def workers() -> int:
    """How many processes a build may use; `SHOWCASE_WORKERS` sets another number."""
    wanted = os.environ.get("SHOWCASE_WORKERS")
    if wanted and not wanted.isdecimal():
        end(f"SHOWCASE_WORKERS is {wanted!r}. Write a number of processes, such as 4.")
    return count_workers(wanted)


def threads() -> int:
    """How many pictures are copied at once: as many as there may be processes, else one a core."""
    return workers() if os.environ.get("SHOWCASE_WORKERS") else os.cpu_count() or 1


def now() -> datetime:
    """This moment; `SOURCE_DATE_EPOCH` sets another, so that a build can be made again as it was."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        end(f"SOURCE_DATE_EPOCH is {epoch!r}. Write a number of seconds, such as 1772000000.")
