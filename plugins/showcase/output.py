"""The output folder: it changes from one complete site to the next, or not at all."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from .files import File

MARK = ".showcase"
MARK_WORDS = b"This folder was made by the showcase plugin. Each build replaces all of it.\n"


def is_ours(output: Path) -> bool:
    """Whether the folder may be replaced: it is missing, empty, or an earlier build made it."""
    return not output.exists() or (output.is_dir() and ((output / MARK).is_file() or not any(output.iterdir())))


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A fresh folder beside the output, on the same disk; gone afterwards, whatever happens."""
    output.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage(files: Iterable[File], folder: Path) -> None:
    """Every file written into the folder; two of one path are a fault of the generator."""
    made: set[Path] = set()
    for file in files:
        target = folder / file.path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        with target.open("xb") as opened:
            opened.write(file.content)


def mirror(folder: Path, output: Path, kept: frozenset[str] = frozenset()) -> None:
    """The output made the same as the folder: changed files written, others removed except those to be kept."""
    wanted = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    for relative in sorted(wanted):
        copy_when_changed(folder / relative, output / relative)
    keep = wanted | {Path(path) for path in kept} | {Path(MARK)}
    for path in sorted(output.rglob("*"), reverse=True):
        relative = path.relative_to(output)
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif relative not in keep:
            path.unlink()
    (output / MARK).write_bytes(MARK_WORDS)


def copy_when_changed(source: Path, target: Path) -> None:
    """The target with the source's bytes; untouched where it has them already."""
    content = source.read_bytes()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    if not (target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(content)
