"""One build at a time on one output, workers that outlived their build included."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from showcase.output import alone

from ..building import ROOT

WAIT = """
import sys
from pathlib import Path
from showcase.output import alone
with alone(Path(sys.argv[1])):
    print("in", flush=True)
"""


def wait_for(output: Path) -> subprocess.Popen[str]:
    """A process that says when it is alone."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    command = [sys.executable, "-c", WAIT, str(output)]
    return subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, text=True)


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    with alone(tmp_path / "output"):
        second = wait_for(tmp_path / "output")
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(0.5)
    assert second.communicate(timeout=60)[0] == "in\n"


def test_builds_of_two_outputs_do_not_wait(tmp_path: Path) -> None:
    with alone(tmp_path / "one"):
        assert wait_for(tmp_path / "other").communicate(timeout=60)[0] == "in\n"


def test_a_failure_lets_the_next_in(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="failed"), alone(tmp_path / "output"):
        raise ValueError("failed")
    assert wait_for(tmp_path / "output").communicate(timeout=60)[0] == "in\n"
