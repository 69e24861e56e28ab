"""Real builds that are killed: the next run, even one that builds nothing, finds or makes a whole site first."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ..building import ROOT, SITES, build, run_pelican
from .trees import Tree, read

KILLS, LONGEST = 50, 3.0
DAY = {"SOURCE_DATE_EPOCH": "1780000000"}


def write_version(content: Path, version: str) -> Path:
    """The content, whose every page names the version."""
    shutil.copytree(SITES / "minimal", content, dirs_exist_ok=True)
    site = (content / "site.yaml").read_text("utf-8").splitlines()
    named = [f"name: Version {version}" if line.startswith("name:") else line for line in site]
    (content / "site.yaml").write_text("\n".join(named) + "\n", "utf-8")
    return content


def break_off(content: Path) -> Path:
    """The content with a mistake, so that nothing can be built of it."""
    (content / "site.yaml").write_text("nonsense: true\n", "utf-8")
    return content


def build_and_kill(content: Path, output: Path, seconds: float) -> None:
    """Nothing; a build ran for so long, unless it was over sooner."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(ROOT / "pelicanconf.py"), "-o", str(output)]
    building = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **DAY}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    time.sleep(seconds)
    os.killpg(building.pid, signal.SIGKILL)
    building.wait()


@pytest.fixture
def whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Tree]:
    """Each version's site, built undisturbed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY["SOURCE_DATE_EPOCH"])
    return {
        version: read(build(write_version(tmp_path / "content", version), tmp_path / version).folder)
        for version in ("odd", "even")
    }


@pytest.mark.skip(reason="waits for builds that write through a journal")
def test_a_real_build_killed_at_any_moment_leaves_a_whole_site(tmp_path: Path, whole: dict[str, Tree]) -> None:
    chance, output, content = random.Random(2), tmp_path / "output", tmp_path / "content"
    for kill in range(KILLS):
        build_and_kill(write_version(content, ("odd", "even")[kill % 2]), output, chance.uniform(0.3, LONGEST))
        assert run_pelican(break_off(content), output, environment=DAY).returncode == 1
        assert read(output) in ({}, *whole.values())
    build(write_version(content, "odd"), output)
    assert read(output) == whole["odd"]
