"""The project's own commands, as an organiser types them."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from showcase.__main__ import main
from showcase.commands.check import closing_words
from tests.building import CONTENT, ROOT, SITES, Output, run_showcase


def test_content_without_a_mistake_passes() -> None:
    result = run_showcase("check", SITES / "minimal")
    assert (result.returncode, result.stderr) == (0, "")
    assert "no problems" in result.stdout


def test_the_projects_content_passes() -> None:
    result = run_showcase("check", CONTENT)
    assert result.returncode == 0, result.stderr


def test_a_mistake_is_told_at_its_line_and_fails(tmp_path: Path) -> None:
    shutil.copytree(SITES / "minimal", tmp_path / "content")
    site = tmp_path / "content" / "site.yaml"
    text = site.read_text(encoding="utf-8")
    site.write_text(f"{text.rstrip()}\nnmae: A second name\n", encoding="utf-8")
    result = run_showcase("check", tmp_path / "content")
    assert result.returncode == 1
    assert f"site.yaml:{len(text.rstrip().splitlines()) + 1}:1: " in result.stderr
    assert "`name`" in result.stderr
    assert "1 problem" in result.stdout


def test_for_github_every_mistake_is_told_twice_and_no_words_of_an_author_are_taken_for_a_command(
    tmp_path: Path,
) -> None:
    shutil.copytree(SITES / "minimal", tmp_path / "content")
    (tmp_path / "content" / "topics").mkdir()
    (tmp_path / "content" / "topics" / "a\n::error::b.yaml").write_text("nmae: X\n", encoding="utf-8")
    result = run_showcase("check", tmp_path / "content", "--annotations")
    lines = result.stderr.splitlines()
    token = lines[0].removeprefix("::stop-commands::")
    end = lines.index(f"::{token}::")
    assert result.returncode == 1
    assert len(token) >= 32
    assert "::error::b.yaml:1:1: " in "\n".join(lines[1:end])
    assert lines[end + 1 :]
    assert all(line.startswith("::error file=") and "a%0A%3A%3Aerror%3A%3Ab.yaml," in line for line in lines[end + 1 :])


def test_what_stops_commands_cannot_be_foreseen() -> None:
    first, second = (run_showcase("check", SITES / "minimal", "--annotations").stderr for _ in range(2))
    assert first != second


def test_a_built_site_is_weighed(minimal_output: Output) -> None:
    result = run_showcase("weigh", minimal_output.folder)
    files = sum(path.is_file() for path in minimal_output.folder.rglob("*")) - 1  # the mark is no part of the site
    assert result.stdout.startswith(f"{files} files, ")
    assert result.stdout.endswith(" of the 1 GB that GitHub Pages takes.\n")


def test_check_builds_nothing(tmp_path: Path) -> None:
    shutil.copytree(SITES / "minimal", tmp_path / "content")
    before = sorted(tmp_path.rglob("*"))
    run_showcase("check", tmp_path / "content")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    for command in ("check", "serve", "weigh"):
        result = run_showcase(command, tmp_path / "nowhere")
        assert result.returncode == 2
        assert "there is no such folder" in result.stderr


@pytest.mark.parametrize(
    ("problems", "warnings", "words"),
    [
        (0, 0, "no problems"),
        (1, 0, "1 problem"),
        (2, 1, "2 problems, 1 warning"),
        (0, 3, "3 warnings"),
    ],
)
def test_the_count_is_told_in_words(problems: int, warnings: int, words: str) -> None:
    assert closing_words(problems, warnings) == words


def test_schema_writes_one_schema_for_each_type(tmp_path: Path) -> None:
    assert main(["schema", str(tmp_path)]) == 0
    written = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in tmp_path.glob("*.json")}
    assert {"site", "programme", "category", "region", "topic", "recipient", "case-study"} <= set(written)
    assert all("$schema" in schema for schema in written.values())


def hear_interrupts() -> None:
    """Undoes what a shell does to a command in the background, which hears no interrupt."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no interrupt signal for one process")
def test_serve_shows_the_site_until_it_is_interrupted(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>Here</title>")
    command = [sys.executable, "-u", "-m", "showcase", "serve", str(tmp_path), "--port", "0", "--base", "/award/"]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "plugins")}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        preexec_fn=hear_interrupts,  # noqa: PLW1509
    ) as started:  # fmt: skip
        assert started.stdout is not None
        address = next(word for word in started.stdout.readline().split() if word.startswith("http://"))
        assert address.endswith("/award/")
        assert b"Here" in urlopen(address, timeout=10).read()
        started.send_signal(signal.SIGINT)
        try:
            assert started.wait(timeout=30) == 0
        finally:
            started.kill()


def test_a_port_in_use_is_told_in_words(tmp_path: Path) -> None:
    from showcase.server import make_server

    with make_server(tmp_path, quiet=True) as server:
        result = run_showcase("serve", tmp_path, "--port", str(server.server_port))
    assert result.returncode == 1
    assert "Name another" in result.stderr


@pytest.mark.parametrize("command", ["check", "schema", "serve", "preview", "weigh"])
def test_every_command_explains_itself(command: str) -> None:
    assert "usage:" in run_showcase(command, "--help").stdout
