"""Memory of a process group: each page counted once where the system can tell (PSS), else once a process (RSS)."""

import re
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROC = Path("/proc")
INTERVAL = 0.03
PSS = re.compile(rb"^Pss:\s+(\d+) kB", re.MULTILINE)


def name_measure() -> str:
    """What is counted here: PSS or RSS."""
    return "PSS" if (PROC / "self" / "smaps_rollup").is_file() else "RSS"


def memory_of_group(group: int) -> int:
    """The bytes that all processes of a group hold now."""
    if not PROC.is_dir():
        return memory_by_ps(group)
    return sum(memory_of_process(folder) for folder in PROC.glob("[0-9]*") if group_of(folder) == group)


def group_of(folder: Path) -> int:
    """The process group of the process in a folder of /proc; 0 when it has just ended."""
    try:
        # The name in brackets may hold anything; what follows its last bracket is state, parent and group.
        return int((folder / "stat").read_bytes().rpartition(b")")[2].split()[2])
    except (OSError, IndexError):
        return 0


def memory_of_process(folder: Path) -> int:
    """The bytes of the process in a folder of /proc; 0 when it has just ended."""
    for name, pattern in (("smaps_rollup", PSS), ("status", re.compile(rb"^VmRSS:\s+(\d+) kB", re.MULTILINE))):
        try:
            if found := pattern.search((folder / name).read_bytes()):
                return int(found[1]) * 1024
        except OSError:
            continue
    return 0


def memory_by_ps(group: int) -> int:
    """The same where there is no /proc."""
    listed = subprocess.run(["ps", "-axo", "pgid=,rss="], capture_output=True, text=True, check=True).stdout
    pairs = (line.split() for line in listed.splitlines())
    return sum(int(kilobytes) * 1024 for owner, kilobytes in pairs if int(owner) == group)


class Peak:
    """The most that was seen at once, in bytes."""

    value = 0


@contextmanager
def watch_memory(group: int) -> Iterator[Peak]:
    """The peak of a process group, kept up to date from another thread until the end."""
    peak, over = Peak(), threading.Event()

    def sample() -> None:
        while not over.wait(INTERVAL):
            peak.value = max(peak.value, memory_of_group(group))

    thread = threading.Thread(target=sample, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()
