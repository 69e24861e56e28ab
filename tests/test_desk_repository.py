"""The repository on GitHub: where a record can be edited in the browser."""

import subprocess
from pathlib import Path

import pytest

from showcase.desk import is_taken_along, read_repository
from showcase.desk.repository import github_address


def git(folder: Path, *arguments: str) -> None:
    """Nothing; Git has done it."""
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A working copy of a repository on GitHub."""
    git(tmp_path, "init", "--initial-branch", "main")
    git(tmp_path, "remote", "add", "origin", "git@github.com:you/awards.git")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "süß soup.yaml").touch()
    return tmp_path


@pytest.mark.parametrize(
    "remote",
    [
        "https://github.com/you/awards",
        "https://github.com/you/awards.git",
        "https://token@github.com/you/awards.git",
        "git@github.com:you/awards.git",
        "ssh://git@github.com/you/awards.git",
    ],
)
def test_every_way_to_write_a_remote_on_github_is_understood(remote: str) -> None:
    assert github_address(remote) == "https://github.com/you/awards"


@pytest.mark.parametrize(
    "remote", ["", "https://example.org/you/awards", "/srv/awards.git", "https://github.com.example.org/a/b"]
)
def test_no_other_host_is_taken_for_github(remote: str) -> None:
    assert github_address(remote) is None


def test_a_file_is_edited_at_its_line_on_the_branch_that_is_checked_out(copy: Path) -> None:
    found = read_repository(copy / "content")
    assert found
    assert found.edit(copy / "content" / "süß soup.yaml", 7) == (
        "https://github.com/you/awards/edit/main/content/s%C3%BC%C3%9F%20soup.yaml#L7"
    )


def test_a_file_elsewhere_has_no_address(copy: Path) -> None:
    found = read_repository(copy)
    assert found
    assert found.edit(copy.parent / "elsewhere.yaml", 1) is None


def test_a_folder_without_git_has_no_repository(tmp_path: Path) -> None:
    assert read_repository(tmp_path / "nowhere") is None


def test_git_takes_along_what_it_is_not_told_to_ignore(copy: Path) -> None:
    assert is_taken_along(copy / "report.html")
    (copy / ".gitignore").write_text("/report.html\n")
    assert not is_taken_along(copy / "report.html")
