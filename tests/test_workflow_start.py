"""The button that starts an award: its jobs run as scripts, with answers that a shell would love to run."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from showcase.records import read_records
from showcase.starting import MARK
from tests.starting import SMALL, files_in
from tests.test_workflow_remember import REMOTE, git
from tests.workflows import Runner, clone, lend_python, load, step_named
from tests.writing import write_files

pytestmark = pytest.mark.xdist_group("workflow")

WORKFLOW = load("start.yml")
WRITE, COMMIT = (WORKFLOW["jobs"][name] for name in ("write", "commit"))
AWKWARD = "The \"Crown\" of $(touch pwned) `touch pwned` ${HOME} $(shell touch pwned) 'Sons' & Co; touch pwned #1 \\"
INPUTS = {
    "award": AWKWARD,
    "category": "Kitchens",
    "edition": "2026",
    "levels": "Gold, Silver",
    "site": AWKWARD[::-1],
    "headline": "Who lit them",
    "report": "lanterns@example.org",
}


def known(inputs: dict[str, str]) -> dict[str, str]:
    """The answers of the form as the workflow names them."""
    return {f"inputs.{name}": value for name, value in inputs.items()}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of the project with a small sample in it."""
    made = clone(tmp_path_factory.mktemp("start") / "lanterns")
    lend_python(made)
    shutil.rmtree(made / "content")
    write_files(made / "content", SMALL)
    return made


def test_the_form_asks_for_everything_that_the_script_hands_on() -> None:
    told = step_named(WRITE, "Write your first files")["env"].values()
    assert sorted(told) == sorted(
        "${{ inputs." + name + " }}" for name in WORKFLOW["on"]["workflow_dispatch"]["inputs"]
    )
    assert set(WORKFLOW["on"]) == {"workflow_dispatch"}


def test_it_waits_for_a_publication_and_a_publication_for_it() -> None:
    assert WORKFLOW["concurrency"] == load("publish.yml")["concurrency"]


def test_answers_are_words_and_never_commands(project: Path) -> None:
    runner = Runner(project, known(INPUTS))
    runner.run(WRITE)
    records, problems = read_records(project / "content")
    assert problems == []
    assert [one.value.name for one in records.programmes.values()] == [AWKWARD]
    assert records.site is not None
    assert records.site.value.name == AWKWARD[::-1]
    assert list(project.parent.rglob("pwned")) == []
    assert runner.known["steps.content.outputs.commit"] == git(project, "rev-parse", "HEAD").strip()

    # Pressed once more, it finds content of somebody's own.
    before = files_in(project / "content")
    done = runner.do(step_named(WRITE, "Write your first files"))
    assert done.returncode != 0
    assert f"::error file=content/{MARK},line=1,col=1::There is no file {MARK} here" in done.stderr
    assert files_in(project / "content") == before


class Stage(NamedTuple):
    """The repository that stands in for GitHub's, the job's clone of it, and the folder of its commands."""

    origin: Path
    job: Path
    commands: Path


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """A repository that holds a sample, and a job that has checked it out."""
    made = Stage(*(tmp_path / name for name in Stage._fields))
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(made.origin))
    git(tmp_path, "clone", "--quiet", str(made.origin), str(made.job))
    git(made.job, "checkout", "--quiet", "-b", "main")
    write_files(made.job / "content", SMALL)
    git(made.job, "add", "--all")
    git(made.job, "commit", "--quiet", "--message", "The sample")
    git(made.job, "push", "--quiet", "origin", "main")
    git(made.job, "checkout", "--quiet", "--detach")
    answer_to_gh(made, 0)
    return made


def answer_to_gh(stage: Stage, status: int) -> None:
    """Nothing; GitHub's own command notes what it is told, and ends so."""
    stage.commands.mkdir(exist_ok=True)
    (stage.commands / "gh").write_text(f'#!/bin/sh\necho "$GH_TOKEN $*" > "{stage.commands}/told"\nexit {status}\n')
    (stage.commands / "gh").chmod(0o755)


def runner_on(stage: Stage) -> Runner:
    """What runs the steps of the job that commits."""
    instead = {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{stage.origin}.insteadOf",
        "GIT_CONFIG_VALUE_0": REMOTE,
        "PATH": f"{stage.commands}:/usr/bin:/bin",
    }
    return Runner(stage.job, {"github.token": "secret"}, instead)


OWN = {"content/site.yaml": "name: Ours\n", "content/case-studies/README.md": "[Add a case study](https://x.example)\n"}


def hand_over(stage: Stage, runner: Runner) -> None:
    """Nothing; the sample is gone and what the first job wrote is there, as the steps before the commit leave it."""
    assert runner.do(step_named(COMMIT, "Set the sample aside")).returncode == 0
    for name, text in OWN.items():
        (stage.job / name).parent.mkdir(parents=True, exist_ok=True)
        (stage.job / name).write_text(text)


def test_the_content_is_committed_published_and_the_next_step_is_told(stage: Stage) -> None:
    runner = runner_on(stage)
    hand_over(stage, runner)
    runner.run({"steps": COMMIT["steps"][3:]})
    assert set(git(stage.origin, "ls-tree", "-r", "--name-only", "main").split()) == set(OWN)
    assert (
        (stage.commands / "told").read_text().startswith("secret workflow run publish.yml --repo you/awards --ref main")
    )
    assert OWN["content/case-studies/README.md"] in (stage.job.parent / "summary.md").read_text(encoding="utf-8")


def test_what_was_committed_meanwhile_is_never_overwritten(stage: Stage) -> None:
    other = stage.job.parent / "other"
    git(stage.job.parent, "clone", "--quiet", str(stage.origin), str(other))
    git(other, "commit", "--quiet", "--allow-empty", "--message", "Meanwhile")
    git(other, "push", "--quiet", "origin", "main")
    runner = runner_on(stage)
    hand_over(stage, runner)
    done = runner.do(step_named(COMMIT, "Commit the content"))
    assert done.returncode == 1
    assert "::error title=Nothing was changed::" in done.stdout
    assert git(stage.origin, "log", "-1", "--format=%s", "main").strip() == "Meanwhile"


def test_a_publication_that_cannot_be_started_is_a_warning(stage: Stage) -> None:
    answer_to_gh(stage, 1)
    done = runner_on(stage).do(step_named(COMMIT, "Publish it"))
    assert done.returncode == 0
    assert done.stdout.startswith("::warning title=Not published yet::")
