"""The repository that the content lies in, where it is on GitHub: each record can then be edited in the browser."""

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from ..history import run_git

REMOTE = re.compile(
    r"(?:https://(?:[^/@]+@)?github\.com/|git@github\.com:|ssh://git@github\.com/)([^/\s]+/[^/\s]+?)(?:\.git)?/?"
)


class Repository(NamedTuple):
    """A working copy: the folder at its top, its address on GitHub, and the branch that is checked out."""

    top: Path
    url: str
    branch: str

    def edit(self, file: Path, line: int) -> str | None:
        """The address at which a file is edited, at a line; none for a file that lies elsewhere."""
        try:
            inside = file.resolve().relative_to(self.top)
        except ValueError:
            return None
        return f"{self.url}/edit/{quote(self.branch)}/{quote(inside.as_posix())}#L{line}"


def read_repository(folder: Path) -> Repository | None:
    """The repository of a folder, as Git knows it without any network; none where it is not on GitHub."""
    url = github_address(run_git(folder, "remote", "get-url", "origin").strip())
    branch = run_git(folder, "symbolic-ref", "--short", "HEAD").strip()
    top = run_git(folder, "rev-parse", "--show-toplevel").strip()
    return Repository(Path(top).resolve(), url, branch) if url and branch and top else None


def github_address(remote: str) -> str | None:
    """The address of a repository's pages on GitHub, whichever way its remote is written; none for any other host."""
    found = REMOTE.fullmatch(remote)
    return f"https://github.com/{found[1]}" if found else None


def is_taken_along(file: Path) -> bool:
    """Whether Git would take a file along with the next `git add`: it lies in a working copy and is not ignored."""
    folder = file.resolve().parent
    if not folder.is_dir() or run_git(folder, "rev-parse", "--is-inside-work-tree").strip() != "true":
        return False
    return not run_git(folder, "check-ignore", "--no-index", str(file.resolve())).strip()
