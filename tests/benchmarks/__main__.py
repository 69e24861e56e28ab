"""`python -m tests.benchmarks`: builds generated content in every way that matters, and prints what it took."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.builds import Site, run_build
from tests.benchmarks.edits import Author, copy_theme
from tests.benchmarks.growth import ALL_SIZES, SIZES, measure_growth
from tests.benchmarks.machine import describe_machine, work_folder
from tests.benchmarks.reader import measure_reader
from tests.benchmarks.records import make_content
from tests.benchmarks.variants import measure_variants

PARTS = ("builds", "growth", "reader")


def make_parser() -> ArgumentParser:
    """The parser of the command line."""
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--records", type=int, default=2_000, help="how many records (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="how many timed rounds (default: %(default)s)")
    parser.add_argument("--growth", choices=["all"], help="measure growth to the largest size")
    parser.add_argument("--reader", action="store_true", help="measure a browser at the built site too")
    parser.add_argument("--only", choices=PARTS, help="measure one part")
    parser.add_argument("--work", type=Path, help="where to work (default: a memory disk with room, or the disk)")
    return parser


def parts_of(options: Namespace) -> set[str]:
    """The parts that were asked for."""
    return {options.only} if options.only else {"builds", "growth", *(["reader"] if options.reader else [])}


def measure(options: Namespace, folder: Path) -> Iterator[str]:
    """The tables, each as soon as it is there."""
    parts = parts_of(options)
    if parts & {"builds", "reader"}:
        author = Author(
            make_content(folder / "content", options.records), copy_theme(folder / "theme"), options.records
        )
    if "builds" in parts:
        yield measure_variants(author, folder, options.rounds)
    if "growth" in parts:
        yield measure_growth(folder / "growth", ALL_SIZES if options.growth else SIZES, options.rounds)
    if "reader" in parts:
        site = Site(author.content, author.theme, folder / "indexed", search=True)
        run_build(site)
        yield measure_reader(site.output, options.records, options.rounds)


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status 0 after all tables were printed together."""
    options = make_parser().parse_args(arguments)
    records = options.records + sum(ALL_SIZES if options.growth else SIZES)
    with work_folder(options.work, records) as folder:
        print(describe_machine(folder), flush=True)
        tables = list(measure(options, folder))
    print("", *tables, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
