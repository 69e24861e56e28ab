"""The workflows as GitHub reads them, and a runner that does what a job's `run` steps say."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.building import ENOUGH_SECONDS, ROOT

FOLDER = ROOT / ".github" / "workflows"
ADDRESS = "https://you.github.io/awards"
EXPRESSION = re.compile(r"\$\{\{\s*(.+?)\s*\}\}")

Workflow = dict[str, Any]
Step = dict[str, Any]


def load(name: str) -> Workflow:
    """A workflow; every scalar is text, so that `on` is no truth value."""
    read: Workflow = yaml.load((FOLDER / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return read


def all_workflows() -> dict[str, Workflow]:
    """Every workflow by the name of its file."""
    return {file.name: load(file.name) for file in sorted(FOLDER.glob("*.yml"))}


def all_steps(workflow: Workflow) -> Iterator[Step]:
    """Every step of every job."""
    for job in workflow["jobs"].values():
        yield from job["steps"]


def step_named(job: Mapping[str, Any], name: str) -> Step:
    """The one step of a job that has a name."""
    [found] = [step for step in job["steps"] if step["name"] == name]
    return found  # type: ignore[no-any-return]


@dataclass
class Runner:
    """Runs the steps of a job in a folder as GitHub does: each a script of its own, told of the others by outputs."""

    folder: Path
    known: dict[str, str]
    """What each expression of the workflow stands for; one that is not known fails the test."""
    environment: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def run(self, job: Mapping[str, Any]) -> None:
        """Nothing; every `run` step whose condition holds was run, and none failed."""
        for step in job["steps"]:
            if "run" in step and self.know(step.get("if", "true")) == "true":
                done = self.do(step)
                assert done.returncode == 0, f"{step['name']}:\n{done.stdout}\n{done.stderr}"

    def do(self, step: Step) -> subprocess.CompletedProcess[str]:
        """What the script of a step answered."""
        outputs, summary = self.folder.parent / "outputs.txt", self.folder.parent / "summary.md"
        outputs.write_text("")
        told = {
            name: EXPRESSION.sub(lambda match: self.know(match[1]), value)
            for name, value in step.get("env", {}).items()
        }
        paths = {"GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(summary), "HOME": str(self.folder.parent)}
        assert not EXPRESSION.search(step["run"]), "an expression inside a script can be made to run as a part of it"
        done = subprocess.run(
            ["bash", "-e", "-c", step["run"]], cwd=self.folder, env={**github(), **paths, **self.environment, **told},
            capture_output=True, text=True, encoding="utf-8", check=False, timeout=ENOUGH_SECONDS,
        )  # fmt: skip
        self.said += [done.stdout, done.stderr]
        for line in outputs.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.known[f"steps.{step['id']}.outputs.{name}"] = value
        return done

    def know(self, expression: str) -> str:
        """What an expression stands for."""
        return "true" if expression == "true" else self.known[expression]


def github() -> dict[str, str]:
    """What every step finds in its environment, and nothing of this machine's but where its commands are."""
    return {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_EVENT_NAME": "push",
        "GITHUB_REPOSITORY": "you/awards",
        "GITHUB_REPOSITORY_OWNER": "you",
        "GITHUB_SERVER_URL": "https://github.com",
    }


def clone(into: Path) -> Path:
    """A clean clone of the project; what is not committed yet comes along, so that it is what is tried."""
    subprocess.run(["git", "clone", "--quiet", "--local", str(ROOT), str(into)], check=True, capture_output=True)
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0"):
        (into / name).parent.mkdir(parents=True, exist_ok=True)
        if name and (ROOT / name).is_file():
            shutil.copy2(ROOT / name, into / name)
        elif name:
            (into / name).unlink(missing_ok=True)
    return into


def lend_python(project: Path) -> None:
    """Nothing; the project finds its libraries installed: they are those that the tests run with."""
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    (project / ".venv" / ".stamp").touch()
