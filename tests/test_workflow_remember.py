"""The job that commits the list of addresses, run against a repository that stands in for GitHub's."""

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.workflows import Runner, load, step_named

STEP = step_named(load("publish.yml")["jobs"]["remember"], "Commit the list")
REMOTE = "https://x-access-token:secret@github.com/you/awards.git"
LIST = "content/published.txt"


class Repositories(NamedTuple):
    """The repository that stands in for GitHub's, and two clones of it: the job's and an organiser's."""

    origin: Path
    job: Path
    organiser: Path


def git(folder: Path, *arguments: str) -> str:
    """What Git says."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    done = subprocess.run(["git", *who, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def commit(folder: Path, name: str, text: str) -> None:
    """Nothing; a file with this text is committed."""
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text)
    git(folder, "add", name)
    git(folder, "commit", "--quiet", "--message", name)


@pytest.fixture
def repositories(tmp_path: Path) -> Repositories:
    """Repositories in which three addresses are known, and a fourth has just been published."""
    found = Repositories(*(tmp_path / name for name in Repositories._fields))
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(found.origin))
    git(tmp_path, "clone", "--quiet", str(found.origin), str(found.organiser))
    git(found.organiser, "checkout", "--quiet", "-b", "main")
    commit(found.organiser, LIST, "/a/\n/c/\n/d/\n")
    git(found.organiser, "push", "--quiet", "origin", "main")
    git(tmp_path, "clone", "--quiet", str(found.origin), str(found.job))
    git(found.job, "checkout", "--quiet", "--detach")
    (found.job / LIST).write_text("/a/\n/b/\n/c/\n/d/\n")
    return found


def remember(repositories: Repositories) -> str:
    """What the step says; it never fails."""
    instead = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{repositories.origin}.insteadOf",
        "GIT_CONFIG_VALUE_0": REMOTE,
    }
    done = Runner(repositories.job, {"github.token": "secret"}, instead).do(STEP)
    assert done.returncode == 0, done.stderr
    return done.stdout


def known(repositories: Repositories) -> list[str]:
    """The addresses that the branch main remembers."""
    return git(repositories.origin, "show", f"main:{LIST}").splitlines()


def test_new_addresses_are_committed_and_start_no_other_run(repositories: Repositories) -> None:
    assert remember(repositories) == ""
    assert known(repositories) == ["/a/", "/b/", "/c/", "/d/"]
    assert git(repositories.origin, "log", "-1", "--format=%s", "main").strip().endswith("[skip ci]")
    assert git(repositories.origin, "log", "-1", "--format=", "--name-only", "main").split() == [LIST]


def test_what_was_pushed_meanwhile_is_kept(repositories: Repositories) -> None:
    commit(repositories.organiser, "content/site.yaml", "name: Lamps")
    git(repositories.organiser, "push", "--quiet", "origin", "main")
    assert remember(repositories) == ""
    assert git(repositories.origin, "show", "main:content/site.yaml") == "name: Lamps"
    assert known(repositories) == ["/a/", "/b/", "/c/", "/d/"]


def test_what_somebody_else_has_written_to_the_list_is_kept(repositories: Repositories) -> None:
    commit(repositories.organiser, LIST, "/a/\n/bb/\n/c/\n/d/\n")
    git(repositories.organiser, "push", "--quiet", "origin", "main")
    assert remember(repositories) == ""
    assert sorted(known(repositories)) == ["/a/", "/b/", "/bb/", "/c/", "/d/"]


def test_a_protected_branch_is_a_warning_and_no_failure(repositories: Repositories) -> None:
    hook = repositories.origin / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'protected branch hook declined' >&2\nexit 1\n")
    hook.chmod(0o755)
    said = remember(repositories)
    assert said.startswith("::warning title=The list of addresses was not committed::The site is published.")
    assert "secret" not in said
    assert known(repositories) == ["/a/", "/c/", "/d/"]
