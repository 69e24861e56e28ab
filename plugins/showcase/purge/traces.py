"""Traces: where the history of the repository holds what went, as Git knows it."""

import re
import subprocess
from collections.abc import Collection, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ..attachments import PICTURES
from ..history import run_git
from .gone import Gone

PAGE = re.compile(r"/(case-studies|recipients)/(?:([^/]+)/)?([^/]+)/")


class Traces(NamedTuple):
    """Paths of files that were about it, by the top of the repository; and the ids of blobs that are its files."""

    paths: tuple[str, ...] = ()
    blobs: tuple[str, ...] = ()


def find_traces(folder: Path, gone: Gone) -> Traces:
    """What the history of a folder's repository holds; nothing without Git."""
    whole = {path_in_repository(folder, one.path) for one in gone.kept if one.is_whole} - {None}
    named = {path for one in gone.addresses if not one.is_there for path in paths_named(folder, one.address)}
    others = {path_in_repository(folder, path) for path in gone.others} if named else set()
    pictures = {path_in_repository(folder, str(folder / PICTURES / one.name)) for one in gone.pictures}
    paths = {path for path in {*whole, *named, *pictures} - others if path}
    return Traces(tuple(sorted(paths)), tuple(find_blobs(folder, set(gone.files))) if gone.files else ())


def path_in_repository(folder: Path, path: str) -> str | None:
    """The path of a file by the top of a folder's repository; None where it belongs to another, or to none."""
    file = Path(path).resolve()
    nearest = next(one for one in file.parents if one.is_dir())
    top, its = (run_git(one, "rev-parse", "--show-toplevel").strip() for one in (folder, nearest))
    return file.relative_to(top).as_posix() if top and top == its else None


def paths_named(folder: Path, address: str) -> set[str]:
    """Every path in the history of a record that has the name of a page."""
    match = PAGE.fullmatch(address)
    if not match:
        return set()
    kind, edition, slug = match.groups()
    globs = [f":(top,glob)**/{kind}/{folders}{slug}.y*ml" for folders in ("", *([f"{edition}/"] if edition else []))]
    found = run_git(folder, "log", "--all", "--format=", "--name-only", "--no-renames", "-z", "--", *globs)
    return {path.strip("\n") for path in found.split("\0")} - {""}


def find_blobs(folder: Path, digests: Collection[str]) -> Iterator[str]:
    """The ids of the blobs in the whole history whose content has one of these SHA-256."""
    listed = run_git(folder, "cat-file", "--batch-all-objects", "--batch-check=%(objecttype) %(objectname)")
    blobs = [line.partition(" ")[2] for line in listed.splitlines() if line.startswith("blob ")]
    if not blobs:
        return
    command = ["git", "-C", str(folder), "cat-file", "--batch"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as git:  # noqa: S603
        assert git.stdin
        assert git.stdout
        for blob in blobs:
            git.stdin.write(f"{blob}\n".encode())
            git.stdin.flush()
            size = int(git.stdout.readline().split()[2])
            if sha256(git.stdout.read(size + 1)[:-1]).hexdigest() in digests:
                yield blob
        git.stdin.close()
