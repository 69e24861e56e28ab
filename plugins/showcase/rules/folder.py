"""What lies in the content folder beside the records: pages and news in Markdown, and files that are copied."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from ..records import Records

FIELD = re.compile(r"(\w+):\s*(.*)")


def folder_of(records: Records) -> Path | None:
    """The content folder; None where records of one type only leave it open."""
    site = [records.site] if records.site else []
    tables = (records.programmes, records.categories, records.regions, records.topics)
    firsts = [*site, *(next(iter(table.values())) for table in tables if table), *records.case_studies[:1]]
    # Files of two types part at the content folder itself, whether their names or their folders say the type.
    return Path(os.path.commonpath([one.node.place.file for one in firsts])) if len(firsts) > 1 else None


def folder_addresses(content: Path) -> Iterator[str]:
    """The addresses of prose pages, of news with its index, and of files."""
    yield from (f"/{slug}/" for slug in find_slugs(content / "pages"))
    for slug in find_slugs(content / "news"):
        yield from ("/news/", f"/news/{slug}/")
    for path in (content / "files").rglob("*"):
        steps = path.relative_to(content)
        if path.is_file() and not any(step.startswith(".") for step in steps.parts):
            yield f"/{steps.as_posix()}"


def find_slugs(folder: Path) -> Iterator[str]:
    """The slug of each Markdown file that will be published."""
    for path in sorted(folder.rglob("*.md")):
        head = read_head(path)
        if not path.name.startswith(".") and head.get("status", "published") == "published":
            yield head.get("slug") or path.stem


def read_head(path: Path) -> dict[str, str]:
    """The fields at the top of a Markdown file, by their names in small letters."""
    top, _, _ = path.read_text(encoding="utf-8-sig", errors="replace").partition("\n\n")
    found = (FIELD.fullmatch(line.strip()) for line in top.splitlines())
    return {match[1].lower(): match[2] for match in found if match}
