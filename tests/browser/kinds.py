"""One page of every kind of a site, found by the shapes of the addresses."""

import re
from pathlib import Path

from showcase.keepsakes import is_keepsake
from tests.site.reading import FRAMED

FOUNDING = (
    "case-studies/2025/heanor-gate-spencer-academy/",
    "categories/impact-through-partnership/",
    "regions/east-midlands/",
)
"""The pages that started it stand for their kinds where a site has them."""

FIRST = ("light", "320")
"""The looks in which every kind of page is looked at: on the widest screen, or on the narrowest."""

TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how many pixels a page is wider than its window, whichever way it is written."""


def addresses(folder: Path) -> list[str]:
    """Every page's address, sorted; the rows that script fetches are no pages, and who meets a redirect is led on."""
    files = [file for file in folder.rglob("*.html") if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")]
    names = sorted(file.relative_to(folder).as_posix() for file in files)
    own = (name for name in names if not name.startswith("search/") and not FRAMED.fullmatch(name))
    return [re.sub(r"(^|/)index\.html$", r"\1", name) for name in own]


def kind_of(address: str) -> str:
    """The shape of an address: pages of one kind share it."""
    first, *rest = address.removesuffix("/").split("/")
    inner = ["page", "n"] if "page" in rest else []
    depth = len(rest) - len(inner)
    prose = not rest and first not in {
        "case-studies",
        "categories",
        "regions",
        "editions",
        "levels",
        "topics",
        "recipients",
    }
    below = rest[:1] if first == "data" else rest[-1:] if is_keepsake(f"/{address}") else []
    return address if prose else "/".join([first, *["x"] * (depth - len(below)), *below, *inner])


def one_of_each_kind(folder: Path) -> dict[str, str]:
    """An address for each kind: a founding page, else the longest file, where most can go wrong."""
    by_kind: dict[str, list[str]] = {}
    for address in addresses(folder):
        by_kind.setdefault(kind_of(address) + notice(folder, address), []).append(address)
    chosen = {kind: max(some, key=lambda one: size(folder, one)) for kind, some in by_kind.items()}
    chosen |= {kind_of(address): address for address in FOUNDING if size(folder, address)}
    thin = min(by_kind.get("case-studies/x/x", ()), key=lambda one: size(folder, one), default=None)
    return chosen | ({"case-studies/x/x, one paragraph": thin} if thin else {})


def notice(folder: Path, address: str) -> str:
    """What tells a page that only says that something was withdrawn from the pages of its shape."""
    file = file_of(folder, address)
    return ", withdrawn" if "<h1>Withdrawn</h1>" in file.read_text(encoding="utf-8") else ""


def file_of(folder: Path, address: str) -> Path:
    """The file of a page."""
    return folder / (address if address.endswith(".html") else f"{address}index.html")


def size(folder: Path, address: str) -> int:
    """How large a page is; 0 where it is not there."""
    file = file_of(folder, address)
    return file.stat().st_size if file.is_file() else 0


def with_every_part(folder: Path) -> dict[str, str]:
    """So few of these pages that every part that a style names is on one of them: where only the looks differ from
    those in which each kind was looked at, a part need not be seen twice."""
    kinds = one_of_each_kind(folder)
    parts = {kind: parts_of(file_of(folder, address)) for kind, address in kinds.items()}
    seen: set[str] = set()
    chosen: dict[str, str] = {}
    for kind in sorted(kinds, key=lambda one: (-len(parts[one]), one)):
        if parts[kind] - seen:
            chosen[kind] = kinds[kind]
            seen |= parts[kind]
    return chosen


def pages_for(look: str, folder: Path) -> dict[str, str]:
    """The pages that are looked at: one of each kind in the first look, and in all others those with every part."""
    return one_of_each_kind(folder) if look in FIRST else with_every_part(folder)


def parts_of(file: Path) -> set[str]:
    """The classes of a page's elements, and the names of the elements."""
    text = file.read_text(encoding="utf-8")
    classes = {name for some in re.findall(r'class="([^"]+)"', text) for name in some.split()}
    return classes | set(re.findall(r"<([a-z][a-z0-9]*)", text))
