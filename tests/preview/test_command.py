"""The preview as an organiser starts, uses and ends it."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from urllib.request import urlopen

import pytest

from tests.building import ROOT, SITES
from tests.preview.serving import ENOUGH_SECONDS
from tests.test_command_line import hear_interrupts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no interrupt signal for one process")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of its own."""
    return copy_project(tmp_path)


def copy_project(folder: Path) -> Path:
    """The folder, with the smallest content and all of the code."""
    shutil.copytree(SITES / "minimal", folder / "content")
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pelicanconf.py", folder)
    return folder


def start(project: Path, *arguments: str) -> "subprocess.Popen[str]":
    """The command, just started."""
    return subprocess.Popen(
        [sys.executable, "-m", "showcase", "preview", "content", "-o", "output", *arguments],
        cwd=project, env=os.environ | {"PYTHONPATH": str(project / "plugins")}, text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, preexec_fn=hear_interrupts,  # noqa: PLW1509
    )  # fmt: skip


@contextmanager
def started(project: Path) -> Iterator[tuple["subprocess.Popen[str]", IO[str], str]]:
    """A running preview, what it prints, and its address."""
    process = start(project, "-p", "0")
    assert process.stdout is not None
    try:
        yield process, process.stdout, find_address(process.stdout)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def find_address(printed: IO[str]) -> str:
    """The address at which the site is said to be."""
    return str(re.findall(r"http://\S+", read_until(printed, "http://"))[0])


def read_until(printed: IO[str], words: str) -> str:
    """The first line that holds some words."""
    passed = []
    for line in printed:
        passed.append(line)
        if words in line:
            return line
    raise AssertionError(f"{words!r} never came:\n{''.join(passed)}")


def get(address: str) -> str:
    """What a browser gets."""
    with urlopen(address, timeout=ENOUGH_SECONDS) as answer:
        return str(answer.read(), "utf-8")


def edit(file: Path, old: str, new: str) -> None:
    """Nothing; some words of a file are others."""
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_edits_appear_and_mistakes_are_told_until_the_organiser_ends_it(project: Path) -> None:
    site = project / "content" / "site.yaml"
    with started(project) as (process, printed, address):
        assert re.match(r"\d\d:\d\d:\d\d  built in \d+\.\d\d s: ", read_until(printed, "built in"))
        assert "Small Awards" in get(address)
        edit(site, "Small Awards", "Smaller Awards")
        read_until(printed, "built in")
        assert "Smaller Awards" in get(address)
        edit(site, "headline:", "headlin:")
        assert read_until(printed, "`headlin`").startswith("content/site.yaml:")
        read_until(printed, "the site is as it was")
        assert "Smaller Awards" in get(address)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=ENOUGH_SECONDS) == 0
        with pytest.raises(OSError, match="refused"):
            get(address)


def test_new_code_starts_anew_at_the_same_port_and_broken_code_does_not(project: Path) -> None:
    settings = project / "pelicanconf.py"
    with started(project) as (process, printed, address):
        read_until(printed, "built in")
        text = settings.read_text(encoding="utf-8")
        settings.write_text(f"{text}\n1 / 0\n", encoding="utf-8")
        assert read_until(printed, "ZeroDivisionError").startswith(f"pelicanconf.py:{len(text.splitlines()) + 2}:1: ")
        assert "Small Awards" in get(address)
        settings.write_text(f"{text}\n# mended\n", encoding="utf-8")
        assert find_address(printed) == address
        read_until(printed, "built in")
        assert "Small Awards" in get(address)
        process.terminate()
        assert process.wait(timeout=ENOUGH_SECONDS) == 0


def test_a_port_in_use_is_told_in_words(project: Path) -> None:
    with started(project) as (_, _, address):
        port = re.findall(r":(\d+)/", address)[0]
        second = start(project, "-p", port)
        printed, _ = second.communicate(timeout=ENOUGH_SECONDS)
    assert second.returncode == 1
    assert f"Port {port} cannot be used" in printed
    assert "Name another" in printed


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    process = start(ROOT, "-s", str(tmp_path / "conf.py"))
    printed, _ = process.communicate(timeout=ENOUGH_SECONDS)
    assert process.returncode == 2
    assert "there is no such" in printed
