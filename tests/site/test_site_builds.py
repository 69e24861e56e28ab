"""The build itself: the same each time, or nothing at all."""

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from showcase.output import sidecar
from tests.building import ROOT, SITES, Output, build, run_pelican, run_showcase


def digests(folder: Path) -> dict[str, str]:
    """Every file's name and the digest of its bytes."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.mark.parametrize("seed", ["4242"])
def test_another_hash_seed_gives_the_same_bytes(rich_output: Output, tmp_path: Path, seed: str) -> None:
    result = run_pelican(rich_output.content, tmp_path / "again", environment={"PYTHONHASHSEED": seed})
    assert result.returncode == 0, result.stderr
    first, second = digests(rich_output.folder), digests(tmp_path / "again")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize("change", [{"TZ": "Pacific/Auckland"}, {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"}])
def test_the_machines_zone_and_language_change_nothing(
    minimal_output: Output, tmp_path: Path, change: dict[str, str]
) -> None:
    result = run_pelican(minimal_output.content, tmp_path / "again", environment=change)
    assert result.returncode == 0, result.stderr
    assert digests(minimal_output.folder) == digests(tmp_path / "again")


def test_content_in_another_folder_with_a_space_gives_the_same_pages(minimal_output: Output, tmp_path: Path) -> None:
    moved = tmp_path / "a folder" / "content"
    shutil.copytree(minimal_output.content, moved)
    assert set(digests(build(moved, tmp_path / "an output").folder)) == set(digests(minimal_output.folder))


def test_building_over_an_older_output_leaves_nothing_of_it(
    rich_output: Output, minimal_output: Output, tmp_path: Path
) -> None:
    into = tmp_path / "output"
    shutil.copytree(rich_output.folder, into)
    build(minimal_output.content, into)
    assert digests(into) == digests(minimal_output.folder)


@pytest.fixture
def earlier(minimal_output: Output, tmp_path: Path) -> Path:
    """An output folder from an earlier build."""
    into = tmp_path / "output"
    shutil.copytree(minimal_output.folder, into)
    return into


def test_broken_content_prints_every_problem_and_leaves_the_earlier_output(earlier: Path) -> None:
    before = digests(earlier)
    result = run_pelican(SITES / "broken", earlier)
    said = result.stdout + result.stderr
    assert result.returncode != 0
    expected = (SITES / "broken" / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in expected if line.strip() and line not in said] == []
    assert digests(earlier) == before


def test_broken_content_shows_nothing_where_nothing_was(tmp_path: Path) -> None:
    result = run_pelican(SITES / "broken", tmp_path / "output")
    assert result.returncode != 0
    assert list(tmp_path.iterdir()) == [sidecar(tmp_path / "output")]  # what was read need not be read again
    assert "Traceback" not in result.stdout + result.stderr


def test_one_mistake_among_many_records_stops_the_build_at_its_line(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SITES / "full", content)
    file = content / "categories" / "quiet-work.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("programme:"))
    lines[at] = "programme: lantern-award"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = run_pelican(content, tmp_path / "output")
    assert result.returncode != 0
    assert f"quiet-work.yaml:{at + 1}:" in result.stdout + result.stderr
    assert "lantern-awards" in result.stdout + result.stderr
    assert not (tmp_path / "output").exists()


def test_check_finds_what_the_build_finds() -> None:
    result = run_showcase("check", SITES / "broken")
    expected = (SITES / "broken" / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in result.stderr.splitlines() if line] == [line for line in expected if line.strip()]


Spoil = Callable[[Path], None]


def misspelt_import(project: Path) -> None:
    """Breaks the plugin so that it cannot be imported."""
    (project / "plugins" / "showcase" / "generators.py").write_text("import no_such_module\n")


def failing_page(project: Path) -> None:
    """Breaks a template so that a page cannot be made."""
    template = project / "theme" / "templates" / "category.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(re.sub(r"(\{% block main %\})", r"\1{{ no_such_variable }}", text), encoding="utf-8")


def missing_template(project: Path) -> None:
    """Takes a template away that Pelican's simple theme also has."""
    (project / "theme" / "templates" / "base.html").unlink()


@pytest.mark.parametrize("spoil", [misspelt_import, failing_page, missing_template])
def test_a_broken_plugin_or_theme_fails_and_leaves_the_earlier_output(
    tmp_path: Path, earlier: Path, spoil: Spoil
) -> None:
    project = tmp_path / "project"
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pelicanconf.py", project)
    spoil(project)
    before = digests(earlier)
    result = run_pelican(SITES / "minimal", earlier, conf=project / "pelicanconf.py", environment={"PYTHONPATH": ""})
    assert result.returncode != 0, result.stdout + result.stderr
    assert digests(earlier) == before


def test_a_folder_that_no_build_made_is_left_alone(tmp_path: Path) -> None:
    into = tmp_path / "precious"
    into.mkdir()
    (into / "thesis.txt").write_text("years of work")
    result = run_pelican(SITES / "minimal", into)
    assert result.returncode != 0
    assert "precious" in result.stdout + result.stderr
    assert digests(into) == {"thesis.txt": hashlib.sha256(b"years of work").hexdigest()}


def test_no_content_folder_is_a_failure(tmp_path: Path) -> None:
    assert run_pelican(tmp_path / "nowhere", tmp_path / "output").returncode != 0
    assert not (tmp_path / "output").exists()


def test_an_empty_content_folder_is_a_failure_with_words(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    result = run_pelican(tmp_path / "content", tmp_path / "output")
    assert result.returncode != 0
    assert "Traceback" not in result.stdout + result.stderr
    assert not (tmp_path / "output").exists()
