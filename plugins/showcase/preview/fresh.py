"""The plainest builder: each build is a new process, as from the command line; slow, and needs nothing kept."""

import re
import subprocess
import sys
import time
from pathlib import Path

from ..problems import Place, Problem
from .builder import Outcome
from .sources import Sources

LINE = re.compile(r"^(.+?):(\d+):(\d+): (warning: )?(.+)$")


class FreshBuilder:
    """Runs Pelican's command."""

    def __init__(self, sources: Sources) -> None:
        self.command = [
            sys.executable, "-m", "pelican", str(sources.content), "-o", str(sources.output),
            "-s", str(sources.settings),
        ]  # fmt: skip

    def build(self, changed: set[Path] | None) -> Outcome:
        """What the command said; any page may have changed."""
        began = time.perf_counter()
        ran = subprocess.run(self.command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603
        seconds = time.perf_counter() - began
        problems = read_problems(ran.stderr)
        if ran.returncode and all(problem.is_warning for problem in problems):
            raise RuntimeError(ran.stderr.strip() or f"Pelican ended with exit status {ran.returncode}")
        return Outcome(problems, None, seconds)


def read_problems(said: str) -> list[Problem]:
    """The problems among the lines that a build printed."""
    found = filter(None, map(LINE.match, said.splitlines()))
    return [
        Problem(Place(Path(one[1]), int(one[2]), int(one[3])), *split_sentences(one[5]), bool(one[4])) for one in found
    ]


def split_sentences(said: str) -> tuple[str, str]:
    """What is wrong, and what to write instead: the last sentence."""
    *what, instead = re.split(r"(?<=[.?!]) (?=\S)", said)
    return " ".join(what) or instead, instead if what else ""
