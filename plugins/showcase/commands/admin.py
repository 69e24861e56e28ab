"""Admin: fetch the program of the editing page, where the site asks for one."""

import shutil
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..admin.package import Lock, archive_of, is_locked, read_lock
from ..models import Site
from ..records import find_record_files, read_file

ENOUGH_SECONDS = 300


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    fetching = commands.add_parser("admin", help="fetch the program of the editing page, where the site asks for one")
    fetching.add_argument("path", type=Path, help="the folder that holds the content")
    fetching.set_defaults(run=admin)


def admin(options: Namespace) -> int:
    """The exit status: 0 when the program is here, or nobody asked for it."""
    if not asks_for_admin(options.path):
        print(f"{options.path / 'site.yaml'} has no `admin`: there is no editing page, and nothing to fetch.")
        return 0
    archive, lock = archive_of(options.path), read_lock()
    fault = "" if is_locked(archive, lock) else fetch(archive, lock)
    if fault:
        print(f"{lock.name} {lock.version} is not here. {fault}", file=sys.stderr)
        return 1
    print(f"{lock.name} {lock.version} is here, and is the one that was locked.")
    return 0


def asks_for_admin(content: Path) -> bool:
    """Whether the site has a page for editing."""
    files = [file for file in find_record_files(content)[0] if file.record_type == "site"]
    values = [one.value for file in files for one in read_file(file.name, file.record_type).records]
    return any(isinstance(value, Site) and value.admin is not None for value in values)


def fetch(archive: Path, lock: Lock) -> str:
    """What went wrong; nothing when the archive lies where it belongs. What is not the locked one is not kept."""
    npm = shutil.which("npm")
    if npm is None:
        return "It comes from npm, which is not installed. Install Node.js, or build where it is, as on GitHub."
    with TemporaryDirectory() as folder:
        if fault := pack(npm, lock, Path(folder)):
            return f"npm could not fetch it: {fault}"
        found = Path(folder) / lock.file_name
        if not is_locked(found, lock):
            return "What npm fetched is another archive than the one that was locked. It was not kept."
        archive.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(found, archive)
    return ""


def pack(npm: str, lock: Lock, folder: Path) -> str:
    """What npm says went wrong; nothing when it put the archive into the folder."""
    command = [npm, "pack", f"{lock.name}@{lock.version}", "--pack-destination", str(folder), "--ignore-scripts"]
    try:
        told = subprocess.run(  # noqa: S603  (no shell; every word is ours)
            command, cwd=folder, capture_output=True, text=True, check=False, timeout=ENOUGH_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    lines = [line for line in told.stderr.splitlines() if line.strip()]
    return (lines[0] if lines else f"status {told.returncode}") if told.returncode else ""
