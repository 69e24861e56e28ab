"""Builds sites for the tests, by the command line that everybody uses."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
"""The project's own content: the sample, until an organiser starts."""

SITES = ROOT / "tests" / "sites"
ENOUGH_SECONDS = 300

LOCAL = "http://localhost:8000"
"""The address that `pelicanconf.py` builds for when it is told no other."""


@dataclass(frozen=True)
class Output:
    """A built site: its folder, the content it was made of, the address it was made for."""

    folder: Path
    content: Path
    siteurl: str = LOCAL

    @property
    def base(self) -> str:
        """The path under which the site lies."""
        return urlsplit(self.siteurl).path.rstrip("/") + "/"


def run_pelican(
    content: Path,
    into: Path,
    siteurl: str = LOCAL,
    conf: Path = ROOT / "pelicanconf.py",
    environment: Mapping[str, str] | None = None,
    *,
    is_plain: bool = False,
) -> subprocess.CompletedProcess[str]:
    """What the command line answered; a plain site is one without keepsakes, which take long to draw."""
    told = [f"SITEURL={json.dumps(siteurl)}"] if siteurl != LOCAL else []
    told += ["SHOWCASE_KEEPSAKES=false"] if is_plain else []
    extra = ["-e", *told] if told else []
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(conf), "-o", str(into), *extra]
    return run(command, environment or {})


def run_showcase(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What one of the project's own commands answered."""
    return run([sys.executable, "-m", "showcase", *map(str, arguments)], {"PYTHONPATH": str(ROOT / "plugins")})


def run(command: list[str], environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """What a command answered, started at the project's top."""
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=ENOUGH_SECONDS,
    )  # fmt: skip


def build(content: Path, into: Path, siteurl: str = LOCAL, *, is_plain: bool = False) -> Output:
    """The site built from a content folder; a build that fails fails the test with everything it said."""
    result = run_pelican(content, into, siteurl, is_plain=is_plain)
    assert result.returncode == 0, f"{content} was not built:\n{result.stdout}\n{result.stderr}"
    return Output(into, content, siteurl)
