"""The memory that pictures take: hostile files, and the largest that are taken, all at once.

python -m tests.benchmarks.pictures_memory [--work FOLDER] [--workers 4]
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from PIL import Image

from showcase.pictures import Cabinet, Fault, Wanted, examine
from tests.benchmarks.tables import draw_table, megabytes, seconds
from tests.pictures.drawn import grain, silent
from tests.pictures.hostile import REFUSED, TAKEN

LARGE: tuple[tuple[str, str, tuple[int, int], str, dict[str, Any]], ...] = (
    ("phone.jpg", "RGB", (16_320, 12_240), "JPEG", {}),
    ("poster.jpg", "RGB", (9000, 6000), "JPEG", {"progressive": True, "subsampling": 0}),
    ("passes.jpg", "RGB", (12_000, 9000), "JPEG", {"progressive": True}),
    ("ink.jpg", "CMYK", (7500, 6000), "JPEG", {"progressive": True}),
    ("wide.png", "RGB", (12_000, 8000), "PNG", {"compress_level": 1}),
    ("clear.png", "RGBA", (11_000, 8000), "PNG", {"compress_level": 1}),
    ("deep.png", "I;16", (12_000, 10_000), "PNG", {"compress_level": 1}),
    ("web.webp", "RGB", (6000, 4200), "WEBP", {"method": 0, "quality": 30}),
    ("clear.webp", "RGBA", (6000, 4200), "WEBP", {"method": 0, "quality": 30}),
    ("film.avif", "RGB", (6600, 4400), "AVIF", {"speed": 10, "quality": 30}),
    ("scan.tif", "RGB", (9000, 4800), "TIFF", {"compression": "tiff_adobe_deflate", "strip_size": 10**9}),
    ("plain.tif", "CMYK", (5000, 4000), "TIFF", {}),
    ("dance.gif", "P", (14_000, 10_000), "GIF", {}),
    ("tall.png", "RGB", (2600, 40_000), "PNG", {"compress_level": 1}),
    ("line.png", "RGB", (40_000, 2600), "PNG", {"compress_level": 1}),
)
"""Name, mode, size, format and settings of pictures as large as such may be, or larger."""


def write_all(folder: Path) -> Iterator[Path]:
    """Every file, written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (make, _) in REFUSED.items():
        (folder / name).write_bytes(make())
        yield folder / name
    for name, taken in TAKEN.items():
        (folder / name).write_bytes(taken())
        yield folder / name
    for name, mode, size, kind, settings in LARGE:
        for copy in ("one", "two"):
            file = folder / f"{copy}-large-{name}"
            picture = Image.linear_gradient("L") if mode == "I;16" else grain(1000, 1000, 20)
            rotated = picture.rotate(90 if copy == "two" else 0).resize(size)
            rotated.convert(mode).save(file, kind, **settings)
            yield file


def measure(folder: Path, workers: int, only: str) -> None:
    """Nothing; prints what making all copies, or examining all, took in this process."""
    files = sorted(folder.iterdir())
    began, before = time.perf_counter(), peak()
    with tempfile.TemporaryDirectory() as cabinet:
        if only == "examine":
            faults = examine(files, workers)
        else:
            found = Cabinet(Path(cabinet)).prepare([Wanted(file) for file in files], workers, silent)
            faults = {one.file: fault for one, fault in found.items() if isinstance(fault, Fault)}
    took = seconds(time.perf_counter() - began)
    rows = [[file.name, f"{fault.what} – {fault.instead}"] for file, fault in faults.items() if "large" in file.name]
    print(draw_table(f"{only}: large pictures that are refused", ["", ""], rows))
    title = f"{only}: {len(files)} files, {workers} workers"
    row = [f"{len(faults)} refused", took, megabytes(before), megabytes(peak())]
    print(draw_table(title, ["", "s", "MB before", "MB at the peak"], [row]), flush=True)


def peak() -> int:
    """The most bytes of memory that this process has held; Linux alone tells it apart from what its parent held."""
    with suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return 1024 * int(status.partition("VmHWM:")[2].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main() -> None:
    """Nothing; writes the files, then measures in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, help="folder for the files; what is there is used again")
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--only", choices=["prepare", "examine"], help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.only:
        measure(wanted.work, wanted.workers, wanted.only)
        return
    with tempfile.TemporaryDirectory() as folder:
        work = wanted.work or Path(folder) / "originals"
        if not work.is_dir():
            print(f"{sum(1 for _ in write_all(work))} files written", flush=True)
        for only in ("examine", "prepare"):
            command = [sys.executable, "-m", "tests.benchmarks.pictures_memory", "--work", str(work)]
            subprocess.run([*command, "--workers", str(wanted.workers), "--only", only], check=True)


if __name__ == "__main__":
    main()
