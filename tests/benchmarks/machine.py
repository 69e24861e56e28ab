"""The machine that figures belong to, and the folder to work in."""

import os
import platform
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MEMORY_DISK = Path("/dev/shm")
BYTES_A_RECORD = 150_000
"""What content, two outputs and their states may take at most, rounded up."""


def count_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def describe_machine(folder: Path) -> str:
    """Cores, Python and system in a line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    disk = "a memory disk" if folder.is_relative_to(MEMORY_DISK) else "a disk"
    load = os.getloadavg()[0]
    return f"{count_cores()} cores, {python}, {platform.system()} {platform.machine()}, on {disk}, load {load:.1f}"


@contextmanager
def work_folder(named: Path | None, records: int) -> Iterator[Path]:
    """A fresh folder, gone afterwards: where it was asked for, else on a memory disk with room, else on the disk."""
    within = named or (MEMORY_DISK if has_room(MEMORY_DISK, records * BYTES_A_RECORD) else None)
    if within is not None:
        within.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="showcase-bench-", dir=within)).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def has_room(memory_disk: Path, needed: int) -> bool:
    """Whether so much fits on a memory disk and leaves memory to work in."""
    if not os.access(memory_disk, os.W_OK) or "SC_AVPHYS_PAGES" not in os.sysconf_names:
        return False
    free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return shutil.disk_usage(memory_disk).free > needed and free > 2 * needed
