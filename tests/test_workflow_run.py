"""The job that builds, its steps run as scripts: on a clean clone, and where something is amiss."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import ROOT
from tests.workflows import ADDRESS, Runner, clone, lend_python, load, step_named

pytestmark = pytest.mark.xdist_group("workflow")  # one clone, built once

JOBS = load("publish.yml")["jobs"]
PUBLIC = {
    "vars.PRIVATE_REPOSITORY != ''": "false",
    "vars.PRIVATE_REPOSITORY": "",
    "vars.SITEURL || steps.pages.outputs.base_url": ADDRESS,
    "steps.pages.outcome": "success",
}
SECURITY = "Contact: mailto:security@example.org\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The job `build`, run in a clone that has a file for the top of the site."""
    if not (ROOT / ".git").exists():
        pytest.skip("only a repository can be cloned")
    project = clone(tmp_path_factory.mktemp("workflow") / "awards")
    lend_python(project)
    hidden = project / "content" / "root" / ".well-known" / "security.txt"
    hidden.parent.mkdir(parents=True)
    hidden.write_text(SECURITY)
    runner = Runner(project, dict(PUBLIC))
    runner.run(JOBS["build"])
    return runner


def artifact(built: Runner) -> Path:
    """The folder that is handed over."""
    return built.folder / str(step_named(JOBS["build"], "Hand over the site")["with"]["path"])


def test_the_steps_end_in_the_folder_that_is_handed_over(built: Runner) -> None:
    names = {path.relative_to(artifact(built)).as_posix() for path in artifact(built).rglob("*")}
    assert {"index.html", "404.html", ".nojekyll", "case-studies/index.html", "sitemap.xml"} <= names
    assert (artifact(built) / ".well-known" / "security.txt").read_text() == SECURITY


def addresses(folder: Path) -> Iterator[str]:
    """Every address in every page."""
    for page in folder.rglob("*.html"):
        yield from re.findall(r'\b(?:href|src|action)="([^"]*)"', page.read_text(encoding="utf-8"))


def test_every_link_stands_under_the_base_path(built: Runner) -> None:
    inner = [address for address in addresses(artifact(built)) if address.startswith("/")]
    assert inner
    assert [address for address in inner if not address.startswith("/awards/")] == []
    assert f'rel="canonical" href="{ADDRESS}/"' in (artifact(built) / "index.html").read_text(encoding="utf-8")


def test_the_artifact_has_no_link_that_its_packer_would_follow(built: Runner) -> None:
    assert [path for path in artifact(built).rglob("*") if path.is_symlink()] == []


def test_the_summary_says_how_large_the_site_is(built: Runner) -> None:
    summary = (built.folder.parent / "summary.md").read_text(encoding="utf-8")
    assert re.fullmatch(rf"{ADDRESS}: [\d,]+ files, .+ of the 1 GB that GitHub Pages takes\.\n", summary)


def test_later_jobs_are_told_what_was_published(built: Runner) -> None:
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=built.folder, capture_output=True, text=True, check=True)
    assert built.known["steps.address.outputs.commit"] == head.stdout.strip()
    assert built.known["steps.address.outputs.is_on"] == "true"
    assert built.known["steps.ledger.outputs.state"] in {"changed", "same"}
    assert (built.folder / "content" / "published.txt").is_file()


def test_a_second_run_changes_nothing(built: Runner) -> None:
    before = {path: path.stat().st_mtime_ns for path in artifact(built).rglob("*") if path.is_file()}
    built.run(JOBS["build"])
    assert {path: path.stat().st_mtime_ns for path in artifact(built).rglob("*") if path.is_file()} == before


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with one commit."""
    made = tmp_path / "awards"
    made.mkdir()
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", "First"],
    ):
        subprocess.run(["git", *command], cwd=made, check=True)
    return made


def test_pages_that_are_off_are_told_with_the_way_to_turn_them_on(folder: Path) -> None:
    done = Runner(folder, {**PUBLIC, "steps.pages.outcome": "failure"}).do(
        step_named(JOBS["build"], "Know the address")
    )
    assert done.returncode == 1
    assert done.stdout.startswith("::error title=GitHub Pages is off::Open Settings, Pages")


def test_the_clock_alone_does_not_complain_of_pages_that_are_off(folder: Path) -> None:
    known = {**PUBLIC, "steps.pages.outcome": "failure", "vars.SITEURL || steps.pages.outputs.base_url": ""}
    runner = Runner(folder, known, {"GITHUB_EVENT_NAME": "schedule"})
    assert runner.do(step_named(JOBS["build"], "Know the address")).returncode == 0
    assert (runner.known["steps.address.outputs.url"], runner.known["steps.address.outputs.is_on"]) == (
        ADDRESS,
        "false",
    )


@pytest.mark.parametrize(("has_key", "status"), [("true", 0), ("false", 1)])
def test_a_private_repository_without_a_key_is_told_in_words(folder: Path, has_key: str, status: int) -> None:
    done = Runner(folder, {"secrets.PRIVATE_KEY != ''": has_key}).do(
        step_named(JOBS["build"], "See to it that there is a key")
    )
    assert done.returncode == status
    assert ("PRIVATE_KEY is not" in done.stdout) is bool(status)


@pytest.mark.parametrize(
    ("repository", "inner", "told"),
    [
        ("", "private", "||"),
        ("you/private", "private", "true|private|"),
        ("you/private", "private/content", "true|private/content|"),
    ],
)
def test_private_content_is_laid_over_where_there_is_some(folder: Path, repository: str, inner: str, told: str) -> None:
    (folder / inner).mkdir(parents=True)
    (folder / "make").write_text('#!/bin/sh\necho "$SHOWCASE_PUBLIC_LOG|$SHOWCASE_PRIVATE|"\n')
    (folder / "make").chmod(0o755)
    known = {"steps.address.outputs.url": ADDRESS, "vars.PRIVATE_REPOSITORY": repository}
    runner = Runner(folder, known)
    runner.environment["PATH"] = f"{folder}:/usr/bin:/bin"
    assert runner.do(step_named(JOBS["build"], "Build the site")).stdout.strip() == told
