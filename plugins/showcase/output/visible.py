"""The visible site: files are put into it and removed from it in place, and never through a link."""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from .change import write_all

OVER = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class Visible:
    """The files of an output folder."""

    def __init__(self, output: Path) -> None:
        self.top = os.fspath(output)
        self.plain = {""}
        """Folders known to be folders, and no links, all the way from the top."""

    def holds(self, path: str, content: bytes) -> bool:
        """Whether the site has this very content at the path."""
        place = f"{self.top}/{path}"
        try:
            status = os.lstat(place)
        except (FileNotFoundError, NotADirectoryError):
            return False
        if status.st_size != len(content) or not S_ISREG(status.st_mode) or not self.is_plain(folder_of(path)):
            return False
        with open(place, "rb", buffering=0) as opened:
            return opened.read() == content

    def put(self, path: str, content: bytes) -> None:
        """Nothing; the file has the content, whatever stood in its way."""
        self.make(folder_of(path))
        opened, size = open_own(f"{self.top}/{path}")
        try:
            write_all(opened, content)
            if size > len(content):
                os.ftruncate(opened, len(content))
        finally:
            os.close(opened)

    def remove(self, path: str) -> None:
        """Nothing; there is no such file, nor a folder that held nothing else."""
        folder = folder_of(path)
        if self.is_plain(folder):
            with suppress(FileNotFoundError, IsADirectoryError, PermissionError):
                os.unlink(f"{self.top}/{path}")
        while folder and self.prune(folder):
            folder = folder_of(folder)

    def prune(self, folder: str) -> bool:
        """Whether the folder is gone, as it was empty, or was gone before."""
        if self.is_plain(folder):
            try:
                os.rmdir(f"{self.top}/{folder}")
            except OSError:
                return False
            self.plain.discard(folder)
        return True

    def is_plain(self, folder: str) -> bool:
        """Whether it is a folder, and neither it nor any around it is a link."""
        if folder in self.plain:
            return True
        try:
            is_plain = self.is_plain(folder_of(folder)) and S_ISDIR(os.lstat(f"{self.top}/{folder}").st_mode)
        except (FileNotFoundError, NotADirectoryError):
            return False
        if is_plain:
            self.plain.add(folder)
        return is_plain

    def make(self, folder: str) -> None:
        """Nothing; the folder is there, and what stood in its way is not."""
        if self.is_plain(folder):
            return
        self.make(folder_of(folder))
        place = f"{self.top}/{folder}"
        try:
            os.mkdir(place)
        except FileExistsError:
            if not self.is_plain(folder):
                clear(place)
                os.makedirs(place, exist_ok=True)  # other parts may have the same in hand
        self.plain.add(folder)


def folder_of(path: str) -> str:
    """The folder that a path lies in; nothing for the top."""
    return path.rpartition("/")[0]


def open_own(place: str) -> tuple[int, int]:
    """The file, open for writing, and its size: no link, no second name of a file elsewhere, nothing but a file."""
    with suppress(OSError):
        opened = os.open(place, OVER, 0o666)
        status = os.fstat(opened)
        if status.st_nlink == 1 and S_ISREG(status.st_mode):
            return opened, status.st_size
        os.close(opened)
    clear(place)
    return os.open(place, OVER | os.O_EXCL, 0o666), 0


def clear(place: str) -> None:
    """Nothing; nothing stands there."""
    if os.path.isdir(place) and not os.path.islink(place):
        shutil.rmtree(place)
    else:
        with suppress(FileNotFoundError):
            os.unlink(place)
