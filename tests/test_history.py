"""History: the day each file last changed, as Git knows it."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from showcase.history import read_history

NAMES = ("plain.yaml", "with a space.yaml", "Škola ŵ 学校.yaml", 'quoted "name".yaml', "deep/er/file.yaml")


def git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    """Runs Git as somebody on some day."""
    someone = {f"GIT_{who}_{what}": "test@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    dates = {f"GIT_{who}_DATE": f"{day}T12:00:00+00:00" for who in ("AUTHOR", "COMMITTER")}
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", "-C", str(folder), *arguments], env={**os.environ, **someone, **dates, **alone}, check=True,
        capture_output=True,
    )  # fmt: skip


def commit(folder: Path, day: str, **texts: str) -> None:
    """Writes files and commits them on a day."""
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", f"What was done on {day}", day=day)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """An empty repository."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    return folder


def days(folder: Path) -> dict[str, date]:
    """The history of a folder by the names of its files."""
    return {path.relative_to(folder).as_posix(): day for path, day in read_history(folder).items()}


def test_every_file_has_the_day_of_its_own_last_commit(repository: Path) -> None:
    commit(repository, "2025-01-01", **{"one.yaml": "a", "two.yaml": "a"})
    commit(repository, "2025-06-01", **{"one.yaml": "b", "three.yaml": "a"})
    commit(repository, "2026-01-01", **{"three.yaml": "b"})
    assert days(repository) == {
        "one.yaml": date(2025, 6, 1), "two.yaml": date(2025, 1, 1), "three.yaml": date(2026, 1, 1),
    }  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_may_hold_anything(repository: Path, name: str) -> None:
    commit(repository, "2025-01-01", **{name: "a", "other.yaml": "a"})
    commit(repository, "2025-02-02", **{name: "b"})
    assert days(repository) == {name: date(2025, 2, 2), "other.yaml": date(2025, 1, 1)}


def test_a_folder_inside_the_repository_is_told_of_its_own_files_alone(repository: Path) -> None:
    commit(repository, "2025-01-01", **{"content/site.yaml": "a", "README.md": "a"})
    content = repository / "content"
    assert read_history(content) == {content / "site.yaml": date(2025, 1, 1)}


def test_a_file_that_was_renamed_changed_on_that_day(repository: Path) -> None:
    commit(repository, "2025-01-01", **{"old.yaml": "a\n" * 20})
    git(repository, "mv", "old.yaml", "new.yaml")
    commit(repository, "2025-02-02")
    assert days(repository)["new.yaml"] == date(2025, 2, 2)


def test_the_reader_of_a_shallow_clone_is_not_told_wrong_days(repository: Path, tmp_path: Path) -> None:
    commit(repository, "2025-01-01", **{"one.yaml": "a"})
    commit(repository, "2026-01-01", **{"two.yaml": "a"})
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "shallow")
    git(tmp_path, "clone", "--quiet", repository.as_uri(), "whole")
    assert days(tmp_path / "shallow") == {}
    assert days(tmp_path / "whole")["one.yaml"] == date(2025, 1, 1)


def test_without_a_repository_or_a_commit_nothing_is_known(tmp_path: Path, repository: Path) -> None:
    (tmp_path / "plain").mkdir()
    assert read_history(tmp_path / "plain") == {}
    assert read_history(repository) == {}


def test_without_git_nothing_is_known(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, "2025-01-01", **{"one.yaml": "a"})
    monkeypatch.setenv("PATH", "")
    assert read_history(repository) == {}


def test_a_file_that_was_never_committed_has_no_day(repository: Path) -> None:
    commit(repository, "2025-01-01", **{"one.yaml": "a"})
    (repository / "new.yaml").write_text("a")
    assert set(days(repository)) == {"one.yaml"}
