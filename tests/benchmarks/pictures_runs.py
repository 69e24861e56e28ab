"""The two that are compared: each makes the copies of some originals, and says how long it took and what they weigh."""

import json
import subprocess
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from showcase.pictures import Wanted, copies, encoding, prepared
from showcase.pictures.chores import work_off
from showcase.pictures.copies import Copies
from showcase.pictures.original import Seen, look_at
from tests.benchmarks.machine import count_cores

PROGRAM = Path(__file__).with_name("pictures_sharp.mjs")


@dataclass(frozen=True)
class Run:
    """What one run took, on the clock and of all cores together, and what its copies of each kind weigh."""

    seconds: float
    cpu: float
    bytes: dict[str, int]


@dataclass(frozen=True)
class Sharp:
    """A way to make copies with sharp, with the qualities that are asked of it."""

    name: str
    modules: Path
    way: str
    effort: int
    subsampling: str
    quality: tuple[tuple[str, int], ...] = (("avif", 60), ("jpg", 80), ("webp", 80))

    def at(self, kind: str, quality: int) -> "Sharp":
        """The same with another quality of one kind."""
        return replace(self, quality=tuple(sorted((dict(self.quality) | {kind: quality}).items())))

    def run(self, originals: Sequence[Path], kinds: Sequence[str], into: Path | None, scratch: Path) -> Run:
        """One run, in a process of its own; starting it is not counted."""
        work = {
            "modules": str(self.modules),
            "way": self.way,
            "effort": self.effort,
            "subsampling": self.subsampling,
            "quality": dict(self.quality),
            "kinds": kinds,
            "into": str(into) if into else None,
            "threads": 1,
            "parallel": count_cores(),
            "originals": [describe(file) for file in originals],
        }
        scratch.write_text(json.dumps(work), encoding="utf-8")
        said = subprocess.run(["node", PROGRAM, scratch], check=True, capture_output=True, text=True)
        told = json.loads(said.stdout)
        return Run(told["seconds"], told["cpu"], told["bytes"])


def describe(file: Path) -> dict[str, Any]:
    """What sharp is to make of an original: the widest copy first."""
    to = sizes_of(file)
    return {
        "file": str(file),
        "name": file.stem,
        "sizes": [(width, to.height_at(width)) for width in reversed(to.widths)],
        "thumbs": [(width, to.thumb_height_at(width)) for width in to.thumb_widths],
    }


def sizes_of(file: Path) -> prepared.Prepared:
    """The sizes of an original's copies."""
    seen = look_at(file)
    assert isinstance(seen, Seen), f"{file.name} {seen[0]}"
    return prepared.prepared(file.stem, seen.width, seen.height)


@dataclass(frozen=True)
class Ours:
    """Our own way."""

    name: str = "ours"

    def run(self, originals: Sequence[Path], kinds: Sequence[str], into: Path | None, scratch: Path) -> Run:
        """One run; the budget for phones is off."""
        with (
            patch.object(encoding, "PHONE_WIDTH", 0),
            patch.object(copies, "KINDS", tuple(kinds)),
            patch.object(prepared, "KINDS", tuple(kinds)),
        ):
            return self.timed(originals, into)

    def timed(self, originals: Sequence[Path], into: Path | None) -> Run:
        """One run from opening the originals to the last byte in memory."""
        begun, worked = time.perf_counter(), time.process_time()
        looks = {file: look_at(file) for file in originals}
        made = [Copies(Wanted(file), seen, sizes_of(file)) for file, seen in looks.items() if isinstance(seen, Seen)]
        for _ in work_off([each.chore() for each in made], count_cores()):
            pass
        seconds, cpu = time.perf_counter() - begun, time.process_time() - worked
        files = {path.rpartition("/")[2]: content for each in made for path, content in each.made.items()}
        weights: Counter[str] = Counter()
        for name, content in files.items():
            weights[name.rpartition(".")[2]] += len(content)
            if into:
                (into / name).write_bytes(content)
        return Run(seconds, cpu, dict(weights))
