"""A whole site staged beside the output, then moved over."""

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..files import File
from .folder import MARK, MARK_WORDS


@contextmanager
def staging(output: Path) -> Iterator[Path]:
    """A fresh folder beside the output, on the same disk; gone afterwards, whatever happens."""
    output.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage(file: File, folder: Path) -> None:
    """Nothing; the file is written into the folder. A second one of the same path is a fault of the generator."""
    target = folder / file.path
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as opened:
        opened.write(file.content)


def publish(folder: Path, output: Path, kept: frozenset[str] = frozenset()) -> None:
    """Nothing; afterwards the output is what the staged folder was: moved as a whole where there was none before."""
    (folder / MARK).write_bytes(MARK_WORDS)
    if not output.exists() or not any(output.iterdir()):
        shutil.rmtree(output, ignore_errors=True)
        folder.rename(output)
        output.chmod(0o755)
    else:
        mirror(folder, output, kept)


def mirror(folder: Path, output: Path, kept: frozenset[str] = frozenset()) -> None:
    """Nothing; afterwards the output is as the folder: what differs moved over, the rest removed but what is kept."""
    wanted = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    keep = wanted | {Path(path) for path in kept}
    clear_folders(keep, output)
    for relative in sorted(wanted):
        move_when_changed(folder / relative, output / relative)
    for path in sorted(output.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(output) not in keep:
            path.unlink()


def move_when_changed(source: Path, target: Path) -> None:
    """Nothing; the target has the source's bytes, and is left untouched where it had them already."""
    clear_way(target)
    same_size = target.is_file() and target.stat().st_size == source.stat().st_size
    if not same_size or target.read_bytes() != source.read_bytes():
        source.replace(target)


def clear_way(target: Path) -> None:
    """Nothing; the folder that the target belongs in is there, and neither a link nor a folder stands in its place."""
    if target.is_symlink():
        target.unlink()
    elif target.is_dir():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def clear_folders(relative: Iterable[Path], output: Path) -> None:
    """Nothing; no file and no link stands in the output where a folder belongs."""
    for folder in sorted({parent for path in relative for parent in path.parents} - {Path()}):
        place = output / folder
        if place.is_symlink() or place.is_file():
            place.unlink()
