"""Pictures side by side with sharp: the same copies and crops of the same originals, all cores, at equal quality.

    python -m tests.benchmarks.pictures --originals FOLDER [--sharp FOLDER] [--rounds 3]

The folder of sharp has its `node_modules`. Its qualities are the lowest with which the mean SSIM of each
kind is at least ours, so that it has no byte too many. SSIM needs scikit-image and numpy; without them sharp takes 80
for JPEG and WebP and 60 for AVIF. The budget for phones is off: it would compare other qualities.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from showcase.pictures import KINDS
from tests.benchmarks.machine import count_cores, describe_machine
from tests.benchmarks.pictures_quality import CAN_SCORE, score
from tests.benchmarks.pictures_runs import Ours, Run, Sharp, sizes_of
from tests.benchmarks.tables import draw_table, kilobytes, seconds

Maker = Ours | Sharp
SETS = (("avif", "webp", "jpg"), ("webp", "jpg"))
SPAN = 10
"""How far from the usual quality an equal one is looked for."""
LEVELLED = 4
"""How many of the originals qualities are made equal by."""


def ways(modules: Path) -> list[Sharp]:
    """How sharp may be used: as documented with its own settings, then ever closer to what we do."""
    return [
        Sharp("sharp as documented (AVIF effort 4, 4:4:4)", modules, "plain", 4, "4:4:4"),
        Sharp("sharp, effort 3, 4:4:4", modules, "plain", 3, "4:4:4"),
        Sharp("sharp decoding once, effort 3, 4:2:0", modules, "once", 3, "4:2:0"),
        Sharp("sharp decoding once, effort 1, 4:2:0", modules, "once", 1, "4:2:0"),
    ]


def quality_of(maker: Maker, kind: str, originals: Sequence[Path], work: Path) -> float:
    """The mean SSIM of a maker's copies of one kind; crops are left out, as each may round their edges its own way."""
    into = work / "copies"
    into.mkdir(exist_ok=True)
    maker.run(originals, [kind], into, work / "work.json")
    made = {into / f"{file.stem}-{width}.{kind}": file for file in originals for width in sizes_of(file).widths}
    return score(made, count_cores())


def level(sharp: Sharp, ours: dict[str, float], originals: Sequence[Path], work: Path) -> Sharp:
    """The same way of sharp with the lowest qualities that are no worse than ours."""
    for kind, target in ours.items():
        usual = dict(sharp.quality)[kind]
        low, high = usual - SPAN, usual + SPAN
        while low < high:
            middle = (low + high) // 2
            enough = quality_of(sharp.at(kind, middle), kind, originals, work) >= target
            low, high = (low, middle) if enough else (middle + 1, high)
        if low == usual + SPAN:
            print(f"{sharp.name}: {kind} at {low} may still be worse than ours", flush=True)
        sharp = sharp.at(kind, low)
    return sharp


def rows(makers: Sequence[Maker], runs: dict[str, list[Run]], kinds: Sequence[str]) -> list[list[str]]:
    """A row for each maker: seconds on the clock and of all cores, how ours compares, and the weight of each kind."""
    ours, our_cpu = middle_of(runs["ours"])
    found = []
    for maker in makers:
        (took, cpu), weights = middle_of(runs[maker.name]), runs[maker.name][-1].bytes
        times = [seconds(took), f"{ours / took:.2f}", seconds(cpu), f"{our_cpu / cpu:.2f}"]
        weight = [kilobytes(each) for each in (sum(weights.values()), *(weights[kind] for kind in kinds))]
        settings = "" if isinstance(maker, Ours) else " ".join(str(dict(maker.quality)[kind]) for kind in kinds)
        found.append([maker.name, *times, *weight, settings])
    return found


def middle_of(runs: Sequence[Run]) -> tuple[float, float]:
    """The median seconds, on the clock and of all cores."""
    return median(run.seconds for run in runs), median(run.cpu for run in runs)


def compare(makers: Sequence[Maker], originals: Sequence[Path], rounds: int, work: Path) -> None:
    """Nothing; prints a table for each set of kinds. Makers take turns."""
    for kinds in SETS:
        runs: dict[str, list[Run]] = {maker.name: [] for maker in makers}
        for _ in range(rounds):
            for maker in makers:
                runs[maker.name].append(maker.run(originals, kinds, None, work / "work.json"))
        heads = ["", "s", "ours of it", "CPU s", "ours of it", "kB", *kinds, "qualities"]
        print(draw_table(f"{len(originals)} pictures, {', '.join(kinds)}", heads, rows(makers, runs, kinds)))


def main() -> None:
    """Nothing; measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--originals", type=Path, required=True, help="folder of photographs")
    parser.add_argument("--sharp", type=Path, help="folder with sharp in its node_modules")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--as-usual", action="store_true", help="compare at usual qualities, whatever their SSIM")
    wanted = parser.parse_args()
    originals = sorted(file for file in wanted.originals.iterdir() if file.is_file())
    print(describe_machine(wanted.originals))
    with tempfile.TemporaryDirectory() as folder:
        work, makers = Path(folder), list[Maker]([Ours()])
        few = originals[:LEVELLED]
        kinds = KINDS if CAN_SCORE and not wanted.as_usual else ()
        levels = {kind: quality_of(Ours(), kind, few, work) for kind in kinds}
        print("SSIM of ours:", {kind: round(value, 4) for kind, value in levels.items()} or "not measured", flush=True)
        for way in ways(wanted.sharp) if wanted.sharp else ():
            levelled = level(way, levels, few, work)
            print(f"{way.name}: qualities {dict(levelled.quality)}", flush=True)
            makers.append(levelled)
        compare(makers, originals, wanted.rounds, work)


if __name__ == "__main__":
    main()
