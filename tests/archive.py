"""The archive of the editing page's program, where it can be had: tests that need it say why they cannot run."""

import shutil
from pathlib import Path

import pytest

from showcase.admin.package import archive_of, is_locked, read_lock
from showcase.commands.admin import fetch
from tests.building import ROOT
from tests.conftest import Once


def need_archive(once: Once) -> Path:
    """The archive: the one beside the content, or one that npm fetched for all tests."""
    here, lock = archive_of(ROOT / "content"), read_lock()
    if is_locked(here, lock):
        return here
    folder = once("archive", lambda folder: folder.mkdir())
    fetched = folder / lock.file_name
    fault = "" if is_locked(fetched, lock) else fetch(fetched, lock)
    if fault:
        pytest.skip(f"{lock.name} {lock.version} is not here. {fault}")
    return fetched


def put_beside(archive: Path, content: Path) -> None:
    """Nothing; the archive lies where a build of this content looks for it."""
    place = archive_of(content)
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(archive, place)
