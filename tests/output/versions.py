"""A small program that builds one version of a site after the other, to be killed; and what each version holds.

python -m tests.output.versions OUTPUT
"""

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from showcase.output import Change, Segment, alone, apply, applying, begin, recover, sidecar
from showcase.workers import Part, in_parts

FILES = 300
WORKERS = 2


def version_of(number: int) -> dict[str, bytes]:
    """The files of a version: some are new in it, some are gone, some stay, and a file and a folder change places."""
    pages = {f"{one % 20}/{one}/index.html": page(number, one) for one in range(FILES) if (one + number) % 7}
    return {**pages, "same.html": b"same" * 5000, "thing" if number % 2 else "thing/deep/er.html": b"%d" % number}


def page(number: int, one: int) -> bytes:
    """A page of a version, of another length each time."""
    return b"version %d, page %d\n" % (number, one) * (1 + (one * 31 + number * 17) % 900)


def committed(output: Path) -> tuple[int, bytes | None]:
    """The number and the ticket of the last version committed; 0 and none before the first."""
    with connect(output) as state:
        row: tuple[int, bytes] | None = state.execute("SELECT number, ticket FROM version").fetchone()
    state.close()
    return row or (0, None)


def commit(output: Path, number: int, ticket: bytes) -> None:
    """Nothing; this version is the one that the output has to hold."""
    with connect(output) as state:
        state.execute("INSERT OR REPLACE INTO version VALUES (1, ?, ?)", (number, ticket))
    state.close()


def connect(output: Path) -> sqlite3.Connection:
    """The state beside the output."""
    state = sqlite3.connect(sidecar(output) / "state.db")
    state.execute("CREATE TABLE IF NOT EXISTS version (id INTEGER PRIMARY KEY, number INTEGER, ticket BLOB)")
    return state


def write(change: Change, files: dict[str, bytes]) -> list[Segment]:
    """What two workers wrote."""

    def share(part: Part) -> Iterator[Segment]:
        written = change.part(part.number)
        for path in sorted(files)[part.share]:
            written.write(path, files[path])
        yield written.close()

    return list(in_parts(share, WORKERS))


def say(phase: str) -> None:
    """Nothing; who watches knows what comes next."""
    print(phase, flush=True)


def build_next(output: Path) -> None:
    """Nothing; the output holds the version after the last."""
    number, ticket = committed(output)
    say("recovering")
    if not recover(output, ticket, WORKERS) and number:
        raise SystemExit(f"version {number} cannot be trusted")
    say("writing")
    before, after = version_of(number) if number else {}, version_of(number + 1)
    change = begin(output)
    ticket = change.ticket(write(change, after), sorted(before.keys() - after.keys()))
    say("committing")
    commit(output, number + 1, ticket)
    say("applying")
    apply(output, ticket, WORKERS)


def main(output: Path) -> None:
    """Never returns: it is killed."""
    applying.MANY = 100  # so that even this small site is applied by several processes
    while True:
        with alone(output):
            build_next(output)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
