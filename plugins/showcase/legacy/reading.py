"""Old addresses as somebody has them: one a line, a table of old and new ones, or the sitemap of the older site."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from ..problems import Place, Problem, quoted
from ..spreadsheet.delimited import read_delimited
from .sitemaps import Refused, Sitemap

OLD = {"address", "from", "loc", "old", "old address", "old url", "page", "source", "url"}
NEW = {"destination", "new", "new address", "new url", "redirect", "target", "to"}
"""What the columns of a table may be called."""

LOOKS_LIKE_ONE = re.compile(r"https?://|/|[^\s/]+(?:/|\.html?$)")
PACKED = b"\x1f\x8b"


class Old(NamedTuple):
    """An address of the older site, and where it is said to lead, if that is said."""

    address: str
    to: str | None
    place: Place


def read_old(data: bytes, file: Path) -> tuple[list[Old], list[Problem]]:
    """The old addresses, each once, and a problem for each that cannot lead on."""
    try:
        rows = list(find_rows(data, file))
    except Refused as error:
        place = Place(file, error.line, 1)
        return [], [Problem(place, f"The file {error}", "Give a list of addresses, one a line, or a sitemap")]
    found: dict[str, Old] = {}
    problems: list[Problem] = []
    for line, cells in rows:
        place = Place(file, line, 1)
        address, words = understand(cells[0])
        if words:
            problems.append(Problem(place, *words))
        elif address:
            new = understand(cells[1])[0] if len(cells) > 1 and cells[1] else None
            found.setdefault(address, Old(address, new, place))
    return list(found.values()), problems


def find_rows(data: bytes, file: Path) -> Iterator[tuple[int, list[str]]]:
    """What stands in each line: an old address, and maybe a new one."""
    if data.startswith(PACKED):
        raise Refused("is packed: unpack it first", 1)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
        yield from ((line, [address]) for line, address in Sitemap().read(data))
        return
    reading = read_delimited(data, file)
    if reading.problems:
        raise Refused(f"cannot be read: {reading.problems[0].what}", 1)
    rows = [[cell.text.strip() for cell in row] for row in reading.tables[0].rows]
    yield from as_columns([row[0].split() if len(row) == 1 else row for row in rows])


def as_columns(rows: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The old and the new address of each row with its number; a first row without an address names the columns."""
    places = (0, 1)
    for number, row in enumerate(rows, 1):
        if number == 1 and not any(LOOKS_LIKE_ONE.match(cell) for cell in row):
            names = [cell.lower() for cell in row]
            old = next((place for place, name in enumerate(names) if name in OLD), 0)
            places = old, next((place for place, name in enumerate(names) if name in NEW), old + 1)
        elif any(row) and not row[0].startswith("#"):
            yield number, [row[place] if place < len(row) else "" for place in places]


def understand(written: str) -> tuple[str | None, tuple[str, str] | None]:
    """The address within a site that is meant, or what is wrong with it; neither for an empty cell."""
    if not written:
        return None, None
    if not LOOKS_LIKE_ONE.match(written):
        return None, (f"{quoted(written)} is no address", "Write it as https://… or from the first / on")
    try:
        parts = urlsplit(written if "://" in written else f"https://host/{written.lstrip('/')}")
    except ValueError:
        return None, (f"{quoted(written)} is no address", "Write it as https://… or from the first / on")
    if parts.query:
        what = f"{quoted(written)} cannot lead on: a host of files does not see what stands after the question mark"
        return None, (what, f"Let `{parts.path or '/'}` lead on for all of them, where nothing else stands there")
    return re.sub(r"/{2,}", "/", parts.path) or "/", None
