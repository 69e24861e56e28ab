"""The one door through which a file becomes a picture. Whatever is wrong with it comes out as a fault."""

import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

from .limits import MOST_PIXELS, too_heavy, too_many_bytes, too_many_points
from .recognition import HEAD, Format, recognise
from .wanted import AGAIN, SMALLER, Fault, FaultError
from .weight import WEBP_PIXEL

# Pillow only warns of a picture somewhat above its limit, and tells every flaw of a file on standard error.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS
warnings.filterwarnings("ignore", module=r"PIL\.")
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


@contextmanager
def opened(file: Path, pillow: str) -> Iterator[Image.Image]:
    """The picture, opened as that format and no other; everything that goes wrong with it is raised as a fault."""
    try:
        if pillow == "WEBP":
            check_canvas(file)
        with Image.open(file, formats=[pillow]) as picture:
            yield picture
    except FaultError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise FaultError(Fault("has far more points than any photograph", SMALLER)) from error
    except MemoryError as error:
        raise FaultError(Fault("takes more memory than there is", SMALLER)) from error
    except Exception as error:  # decoders raise whatever a hostile file makes them stumble over
        raise FaultError(broken(error)) from error


def broken(error: Exception) -> Fault:
    """The fault of a file that begins like a picture and is none, or not a whole one."""
    if "truncated" in str(error).lower() or isinstance(error, EOFError):
        return Fault("breaks off before its end", AGAIN)
    return Fault("is damaged, or no picture although it begins like one", AGAIN)


def measure(file: Path) -> int:
    """The bytes of a file; raises the fault of one that can't be read, or has none or too many."""
    try:
        found = file.stat()
    except (OSError, ValueError) as error:
        raise FaultError(missing(file, error)) from error
    if stat.S_ISDIR(found.st_mode):
        raise FaultError(Fault("is a folder", "Name a picture in it"))
    if not stat.S_ISREG(found.st_mode):
        raise FaultError(Fault("is no file", "Name a picture"))
    if fault := too_many_bytes(found.st_size):
        raise FaultError(fault)
    return found.st_size


def missing(file: Path, error: Exception) -> Fault:
    """The fault of a file that can't be found or read."""
    if isinstance(error, FileNotFoundError):
        if file.is_symlink():
            return Fault("is a link that leads nowhere", "Put the picture itself there")
        return Fault("is not there", "Put it there, or correct the name")
    why = getattr(error, "strerror", None) or type(error).__name__
    return Fault(f"can't be read: {why.lower()}", "Correct its permissions, or copy it again")


def kind_of(file: Path) -> Format:
    """The format by the file's first bytes; raises the fault of any that is not taken."""
    try:
        with file.open("rb") as stream:
            kind = recognise(stream.read(HEAD))
    except OSError as error:
        raise FaultError(missing(file, error)) from error
    if isinstance(kind, Fault):
        raise FaultError(kind)
    return kind


def check_canvas(file: Path) -> None:
    """Nothing; raises the fault of a WebP that is too large, before Pillow takes memory for all its points."""
    with file.open("rb") as stream:
        width, height = canvas_of(stream.read(30).ljust(30, b"\0"))
    if fault := too_many_points(width, height) or too_heavy(width * height * WEBP_PIXEL, width, height, "WebP"):
        raise FaultError(fault)


def canvas_of(head: bytes) -> tuple[int, int]:
    """The size in a WebP's header, of whichever of the three sorts."""
    if head[12:16] == b"VP8X":
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    if head[12:16] == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF
