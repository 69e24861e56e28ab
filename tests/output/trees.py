"""Folders full of files, for tests of the output: how they are drawn, filled, read and published."""

import shutil
from pathlib import Path

from hypothesis import strategies as st

from showcase.output import MARK, Change, Segment, apply, begin, scan

NAMES = st.lists(st.sampled_from(["a", "b", "č é"]), min_size=1, max_size=3).map("/".join)
Tree = dict[str, bytes]


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Files of a folder: no file stands where another needs a folder."""
    files: Tree = {}
    for name in draw(st.lists(NAMES, max_size=6)):
        if not any(name.startswith(f"{other}/") or other.startswith(f"{name}/") for other in files):
            files[name] = draw(st.binary(max_size=3))
    return files


def fill(folder: Path, files: Tree) -> Path:
    """The folder with these files."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def read(folder: Path) -> Tree:
    """Every file of a folder but the mark."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if name != MARK}


def empty_folders(folder: Path) -> list[Path]:
    """The folders in it that hold nothing."""
    return [path for path in folder.rglob("*") if path.is_dir() and not any(path.iterdir())]


def write_parts(change: Change, files: Tree, count: int = 2) -> list[Segment]:
    """What so many parts of a change wrote, each its share of the files."""
    segments, names = [], sorted(files)
    for number in range(count):
        part = change.part(number)
        for name in names[number::count]:
            part.write(name, files[name])
        segments.append(part.close())
    return segments


def prepare(output: Path, files: Tree) -> bytes:
    """The ticket of a change after which the output holds these files alone."""
    change = begin(output)
    return change.ticket(write_parts(change, files), sorted(scan(output).keys() - files.keys()))


def show(output: Path, files: Tree) -> bytes:
    """The ticket of a change that was applied."""
    ticket = prepare(output, files)
    apply(output, ticket)
    return ticket


def keep(folder: Path) -> Path:
    """A copy of a folder, to be put back."""
    copy = folder.with_name(f"{folder.name}-kept")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy, symlinks=True)
    return copy


def put_back(copy: Path, folder: Path) -> None:
    """Nothing; the folder is as it was when it was copied."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(copy, folder, symlinks=True)
