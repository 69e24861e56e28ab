"""When files last changed, as Git knows it: a date that a fresh checkout keeps, which time stamps do not."""

import subprocess
from datetime import date
from pathlib import Path


def read_history(folder: Path) -> dict[Path, date]:
    """The day of the last commit of each file below a folder; empty without Git or where history is cut short."""
    if run_git(folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    root = Path(run_git(folder, "rev-parse", "--show-toplevel").strip())
    log = run_git(folder, "log", "--format=%x01%cs", "--name-only", "--no-renames", "-z", "--", ".")
    days: dict[Path, date] = {}
    for commit in log.split("\x01")[1:]:
        day, _, names = commit.partition("\0")
        for name in names.strip("\n\0").split("\0"):
            days.setdefault(root / name.strip("\n"), date.fromisoformat(day.strip()))
    return days


def read_head(folder: Path) -> str:
    """The commit that the folder's files were checked out from; empty without Git."""
    return run_git(folder, "rev-parse", "HEAD").strip()


def run_git(folder: Path, *arguments: str) -> str:
    """What Git says, or nothing where it cannot say."""
    try:
        command = ["git", "-C", str(folder), *arguments]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="surrogateescape", check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
