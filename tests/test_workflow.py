"""The workflows: what each may do, what it never does, and that GitHub understands them."""

import re
import subprocess
import sys
from typing import Any

import pytest

from tests.building import ROOT
from tests.workflows import FOLDER, Workflow, all_steps, all_workflows, load, step_named

WORKFLOWS = all_workflows()
NAMES = sorted(WORKFLOWS)
PUBLISH = load("publish.yml")
JOBS: dict[str, Any] = PUBLISH["jobs"]
WITHOUT_PRIVATE = "vars.PRIVATE_REPOSITORY == ''"


def uses(workflow: Workflow, action: str) -> list[dict[str, Any]]:
    """Every step that uses an action."""
    return [step for step in all_steps(workflow) if step.get("uses", "").partition("@")[0].startswith(action)]


@pytest.mark.parametrize("name", NAMES)
def test_github_knows_every_word_of_it(name: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    done = subprocess.run([*command, str(FOLDER / name)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_github_knows_every_word_about_updates() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.dependabot"]
    file = ROOT / ".github" / "dependabot.yml"
    done = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", NAMES)
def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it(name: str) -> None:
    lines = re.findall(r"^ +(?:- )?uses: +(.+)$", (FOLDER / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert lines
    assert [line for line in lines if not re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_action_is_pinned_at_one_version_everywhere() -> None:
    used = {step["uses"] for workflow in WORKFLOWS.values() for step in all_steps(workflow) if "uses" in step}
    assert len({one.partition("@")[0] for one in used}) == len(used)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_allowed_but_what_a_job_asks_for_and_nothing_runs_without_end(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert int(job["timeout-minutes"]) <= 60


def test_each_job_may_do_what_it_is_there_for() -> None:
    assert {job: one["permissions"] for job, one in JOBS.items()} == {
        "build": {"contents": "read", "pages": "read"},
        "deploy": {"pages": "write", "id-token": "write"},
        "remember": {"contents": "write"},
    }
    start = {job: one["permissions"] for job, one in load("start.yml")["jobs"].items()}
    assert start == {"write": {"contents": "read"}, "commit": {"contents": "write", "actions": "write"}}
    rest = [name for name in NAMES if name not in {"publish.yml", "start.yml"}]
    others = [one["permissions"] for name in rest for one in WORKFLOWS[name]["jobs"].values()]
    assert others == [{"contents": "read"}] * len(others)


@pytest.mark.parametrize("name", NAMES)
def test_no_code_of_the_project_runs_where_something_may_be_written(name: str) -> None:
    jobs = [one for one in WORKFLOWS[name]["jobs"].values() if "write" in one["permissions"].values()]
    scripts = [step["run"] for job in jobs for step in job["steps"] if "run" in step]
    runs = re.compile(r"^\s*(?:\w+=\S+ +)*(?:if +|! +)*(?:make|python3?|pip|npm)\b", re.MULTILINE)
    assert [script for script in scripts if runs.search(script)] == []
    assert len(jobs) == {"publish.yml": 2, "start.yml": 1}.get(name, 0)


@pytest.mark.parametrize("name", NAMES)
def test_a_pull_request_meets_no_secret_and_no_private_content(name: str) -> None:
    workflow = WORKFLOWS[name]
    assert "pull_request_target" not in workflow["on"]
    assert "workflow_run" not in workflow["on"]
    if "pull_request" in workflow["on"]:
        text = (FOLDER / name).read_text(encoding="utf-8")
        assert not re.search(r"secrets\.|vars\.|PRIVATE|deploy-pages|actions/cache", text)


@pytest.mark.parametrize("name", NAMES)
def test_no_token_is_left_lying_about(name: str) -> None:
    for step in uses(WORKFLOWS[name], "actions/checkout"):
        assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("name", NAMES)
def test_no_script_has_an_expression_in_it(name: str) -> None:
    assert [step["name"] for step in all_steps(WORKFLOWS[name]) if "${{" in step.get("run", "")] == []


def test_there_is_a_button_and_the_clock_is_only_a_back_up() -> None:
    assert set(PUBLISH["on"]) == {"push", "workflow_dispatch", "schedule"}
    assert PUBLISH["on"]["push"] == {"branches": ["main"]}
    assert not any(one.get("required") for one in PUBLISH["on"]["workflow_dispatch"]["inputs"].values())
    assert JOBS["build"]["if"] == "github.ref == 'refs/heads/main'"


def test_publications_wait_for_each_other_and_none_is_broken_off() -> None:
    assert PUBLISH["concurrency"] == {"group": "publish", "cancel-in-progress": "false"}


def test_an_old_run_started_again_publishes_what_main_says_now() -> None:
    assert step_named(JOBS["build"], "Fetch the content")["with"]["ref"] == "main"


def test_hidden_files_are_handed_over() -> None:
    handed = [*uses(PUBLISH, "actions/upload-pages-artifact"), *uses(load("check.yml"), "actions/upload-artifact")]
    assert [(step["with"]["path"], step["with"]["include-hidden-files"]) for step in handed] == [("output", "true")] * 2


def test_nothing_private_is_kept_in_a_cache() -> None:
    caches = uses(PUBLISH, "actions/cache")
    assert [step["if"] for step in caches] == [WITHOUT_PRIVATE] * len(caches)
    assert caches
    assert all("private" not in step["with"]["path"] for step in caches)
    private = [step for step in all_steps(PUBLISH) if "secrets." in str(step)]
    assert [step["if"] for step in private] == [WITHOUT_PRIVATE.replace("==", "!=")] * len(private)


def test_the_cache_of_a_build_is_known_by_all_that_the_site_is_made_of() -> None:
    [cache] = uses(PUBLISH, "actions/cache")
    assert set(re.findall(r"'([^']+)'", cache["with"]["key"])) == {
        "requirements.txt", "*.py", "plugins/**/*.py", "theme/**", "content/**",
    }  # fmt: skip
    assert cache["with"]["key"].startswith(cache["with"]["restore-keys"].strip())


def test_only_a_build_that_may_be_published_is_handed_over() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("publish", "github"):
        [recipe] = re.findall(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
        assert 'showcase publishable "$(OUTPUTDIR)"' in recipe
    names = [step["name"] for step in JOBS["build"]["steps"]]
    assert "make publish" in step_named(JOBS["build"], "Build the site")["run"]
    assert names.index("Build the site") < names.index("Hand over the site") == len(names) - 1
