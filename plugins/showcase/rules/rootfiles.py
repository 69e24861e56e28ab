"""Files for the top of the site: each is a file by itself, and in the way of nothing that the site makes."""

import re
from collections.abc import Iterator, Set
from pathlib import Path

from ..data.addresses import records_below
from ..keepsakes.addresses import files_below
from ..problems import Place, Problem, quoted
from ..prose.slugs import TAKEN
from ..records import Records, Roots
from ..redirects import Ways, claims_of, ways_of
from ..redirects.path import home_of
from ..rootfiles import find_root_files, is_copied
from .destinations import record_addresses
from .folder import find_slugs

MADE = TAKEN | {
    "404.html", "PRIVATE.txt", "admin", "calendar.ics", "card.png", "feed.json", "feed.xml", "icon.svg", "index.html",
    "issuer.json", "opensearch.xml", "robots.txt", "sitemap.xml", ".nojekyll", ".showcase",
}  # fmt: skip
"""First steps of the addresses that the site makes whatever its records say."""

PART_OF_SITEMAP = re.compile(r"sitemap-\d+\.xml")
"""What the sitemap is split into where it is large."""


def find_root_problems(content: Path | Roots, records: Records) -> Iterator[Problem]:
    """A problem for each file in `root/` that cannot be copied to the top of the site."""
    roots = Roots.of(content)
    files = find_root_files(roots)
    made = made_paths(roots, records) if files else set()
    for path, file in files.items():
        words = words_for(path, file, made)
        if words:
            yield Problem(Place(file, 1, 1), *words)


def made_paths(roots: Roots, records: Records) -> set[str]:
    """The files that pages and records make, and the folders that these lie in."""
    slugs = (slug for folder in roots.folders() for slug in find_slugs(folder / "pages"))
    addresses = [*record_addresses(records), *(f"/{slug}/" for slug in slugs)]
    files = {f"{address}index.html" if address.endswith("/") else address for address in addresses}
    copied = copied_paths(records, ways_of(records, {*addresses}))
    return {upper for file in (*files, *copied) for upper in uppers(file.lstrip("/"))}


def copied_paths(records: Records, ways: Ways) -> Iterator[str]:
    """The files that stand below addresses that lead on, as they do below the page that these lead to."""
    for claim in claims_of(records):
        to = ways.find(claim.to) or ""
        yield from (f"{home_of(claim.address)}{name}" for name in (*files_below(to), *records_below(to)))


def uppers(path: str) -> Iterator[str]:
    """A path, and the path of each folder that it lies in."""
    steps = path.split("/")
    return ("/".join(steps[:end]) for end in range(1, len(steps) + 1))


def words_for(path: str, file: Path, made: Set[str]) -> tuple[str, str] | None:
    """What is wrong with a file, and what to do instead; None where nothing is."""
    if not is_copied(file):
        return (
            "Only a file that lies here itself, and can be read, is copied to the site",
            "Put it here, not a link to it",
        )
    if not path.isprintable():
        return f"The name {quoted(ascii(path))} makes no address", "Give it another name"
    first = path.partition("/")[0]
    clash = first if first in MADE or PART_OF_SITEMAP.fullmatch(first) else find_clash(path, made)
    if not clash:
        return None
    return f"The site makes {quoted(f'/{clash}')} itself", "Delete this file, or give it another name"


def find_clash(path: str, made: Set[str]) -> str | None:
    """What the site makes at the path of a file, or as a file where its folder would be; None where nothing is."""
    return next((one for one in uppers(path) if one in made and (one == path or is_file(one, made))), None)


def is_file(path: str, made: Set[str]) -> bool:
    """Whether a made path is no folder."""
    return not any(other.startswith(f"{path}/") for other in made)
