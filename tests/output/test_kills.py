"""A build that is killed at any moment leaves the old site, the new one, or a journal that the next run finishes."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from showcase.output import alone, recover, sidecar

from ..building import ROOT
from .trees import empty_folders, read
from .versions import committed, version_of

KILLS, KILLS_TO_A_SITE = 80, 8
LONGEST = {"recovering": 0.012, "writing": 0.06, "committing": 0.01, "applying": 0.012}
"""Seconds from the beginning of a phase to a kill, so that some kills fall behind its end."""


def run_and_kill(output: Path, phase: str, seconds: float, with_workers: bool) -> None:
    """Nothing; builds ran until so long into a phase and were killed, their workers with them or left to themselves."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-m", "tests.output.versions", str(output)]
    with subprocess.Popen(
        command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as building:
        assert building.stdout
        assert building.stderr
        has_come = any(line.decode().strip() == phase for line in building.stdout)
        time.sleep(seconds)
        if with_workers:
            os.killpg(building.pid, signal.SIGKILL)
        else:
            building.kill()
        assert has_come, building.stderr.read().decode()
        assert building.wait() == -signal.SIGKILL, building.stderr.read().decode()


def found_after_kill(output: Path, ticket: bytes | None) -> str:
    """What the kill left: a change that was committed, one that was not, or nothing."""
    names = [path.name for path in sidecar(output).iterdir() if path.name.startswith(("fresh-", "journal-"))]
    if ticket and any(name.encode() in ticket for name in names):
        return "pending"
    return "not committed" if names else "nothing"


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    chance, output, found, was = random.Random(1), tmp_path / "output", Counter[str](), "nothing"
    for kill in range(KILLS):
        if kill % KILLS_TO_A_SITE == 0:
            shutil.rmtree(output, ignore_errors=True)
            shutil.rmtree(sidecar(output), ignore_errors=True)
            was = "nothing"
        phase = "recovering" if was == "pending" else chance.choice(sorted(LONGEST))
        run_and_kill(output, phase, chance.uniform(0, LONGEST[phase]), with_workers=chance.random() < 0.5)
        with alone(output):
            number, ticket = committed(output)
            was = found_after_kill(output, ticket)
            found[f"{was} after {phase}"] += 1
            if kill % 3:  # else the next run does it, and may be killed over it
                assert recover(output, ticket) == (number > 0)
                assert read(output) == (version_of(number) if number else {})
                assert not empty_folders(output)
                was = "nothing"
    assert found["pending after applying"] >= 3, found
    assert found["pending after recovering"] >= 1, found
    assert found["not committed after writing"] >= 3, found
