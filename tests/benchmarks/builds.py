"""One build as a subprocess: how long, how much, and what it wrote."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.memory import Peak, watch_memory
from tests.building import ROOT

Stamp = tuple[int, int]
STAGES = re.compile(r"Stages of this build:[^\n]*\n(.*?)(?=^\S|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a build reads and writes, and whether it makes the search index, and what a school takes away."""

    content: Path
    theme: Path
    output: Path
    search: bool = False
    keepsakes: bool = False

    @property
    def state(self) -> Path:
        """What a build keeps for the next one."""
        return self.output.with_name(f".{self.output.name}.showcase")

    def forget(self) -> None:
        """Nothing is left that a build could start from."""
        for folder in (self.output, self.state):
            shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Run:
    """What one build took; memory is 0 where nobody watched, since watching costs time."""

    wall: float
    cpu: float
    memory: int
    written: int
    stages: str


def run_build(site: Site, watched: bool = False) -> Run:
    """What building the site took."""
    before = read_stamps(site.output)
    wall, cpu, memory, said = run_command(command_of(site), watched)
    return Run(wall, cpu, memory, count_written(before, read_stamps(site.output)), read_stages(said))


def command_of(site: Site) -> list[str]:
    """The command that everybody uses."""
    search, keepsakes = str(site.search).lower(), str(site.keepsakes).lower()
    return [
        sys.executable, "-m", "pelican", str(site.content), "-o", str(site.output), "-t", str(site.theme),
        "-s", str(ROOT / "pelicanconf.py"), "-v",
        "-e", f"SHOWCASE_SEARCH={search}", f"SHOWCASE_KEEPSAKES={keepsakes}",
    ]  # fmt: skip


def run_command(command: list[str], watched: bool) -> tuple[float, float, int, str]:
    """Wall and CPU seconds, peak memory and printed words of a command; the benchmark ends when it fails."""
    environment = os.environ | {"COLUMNS": "200", "PYTHONPATH": str(ROOT / "plugins")}
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        # A group of its own: so that all its processes can be found, and ended.
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=said, process_group=0
        )
        try:
            with watch_memory(process.pid) if watched else nullcontext(Peak()) as peak:
                _, status, used = os.wait4(process.pid, 0)
                wall = time.perf_counter() - began
                process.returncode = os.waitstatus_to_exitcode(status)
        finally:
            if process.returncode is None:
                os.killpg(process.pid, signal.SIGKILL)
        said.seek(0)
        words = said.read().decode(errors="replace")
    if process.returncode:
        raise SystemExit(f"{' '.join(command)}\nended with {process.returncode}:\n{words}")
    return wall, used.ru_utime + used.ru_stime, peak.value, words


def read_stamps(folder: Path) -> dict[str, Stamp]:
    """Inode and time of change of every file."""
    found: dict[str, Stamp] = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            status = os.stat(path, follow_symlinks=False)
            found[path] = (status.st_ino, status.st_mtime_ns)
    return found


def count_written(before: dict[str, Stamp], after: dict[str, Stamp]) -> int:
    """How many files are new or were written again."""
    return sum(before.get(path) != stamp for path, stamp in after.items())


def read_stages(said: str) -> str:
    """The table of stages in what a build said, without the margin of the log; empty when there is none."""
    found = STAGES.search(said)
    lines = textwrap.dedent(found[1]).splitlines() if found else []
    return "\n".join(line.rstrip() for line in lines if line.strip())
