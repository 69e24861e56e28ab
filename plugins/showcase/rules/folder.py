"""What lies in the content folder beside the records: pages and news in Markdown, and files that are copied."""

import os
from collections.abc import Iterator
from pathlib import Path

from ..prose.files import find_prose_files
from ..prose.head import read_head, read_text
from ..prose.slugs import slug_of
from ..records import Records
from ..rootfiles import find_root_files


def folders_of(records: Records) -> list[Path]:
    """The folders of the content; none where records of one type only leave it open."""
    if records.roots:
        return list(records.roots.folders())
    folder = folder_of(records)
    return [folder] if folder else []


def folder_of(records: Records) -> Path | None:
    """The folder that all records lie in; None where records of one type only leave it open."""
    site = [records.site] if records.site else []
    tables = (records.programmes, records.categories, records.regions, records.topics)
    firsts = [*site, *(next(iter(table.values())) for table in tables if table), *records.case_studies[:1]]
    # Files of two types part at the content folder itself, whether their names or their folders say the type.
    return Path(os.path.commonpath([one.path for one in firsts])) if len(firsts) > 1 else None


def folder_addresses(content: Path) -> Iterator[str]:
    """The addresses of prose pages, of news with its index, and of files, those at the top of the site included."""
    yield from (f"/{slug}/" for slug in find_slugs(content / "pages"))
    for slug in find_slugs(content / "news"):
        yield from ("/news/", f"/news/{slug}/")
    for path in (content / "files").rglob("*"):
        steps = path.relative_to(content)
        if path.is_file() and not any(step.startswith(".") for step in steps.parts):
            yield f"/{steps.as_posix()}"
    yield from (f"/{path}" for path in find_root_files(content))


def find_slugs(folder: Path) -> Iterator[str]:
    """The slug of each page or post that will be published."""
    for file in find_prose_files(folder)[0]:
        head = read_head(read_text(file), file)
        if head.is_published:
            yield slug_of(head)[0]
