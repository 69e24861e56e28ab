"""The editing page, off by default: Sveltia CMS with a configuration that is made from the models.

content/ ── layout       which files hold lists, and in which folders the other records lie
   models ── relations   what a field names that stands elsewhere
          ── hints       the words beside a field
          ── media       files beside the records
          ── fields      how each field is filled in
          ── collections folders and files, each with its form
          ── config      what Sveltia is told
  archive ── package     the version that is locked, and the files of it that a browser needs
          ── page        the page that starts it
             unquoted    words that would not come back as they were
"""

import json
from collections.abc import Iterator
from pathlib import Path

from ..files import File
from ..models import Admin
from ..problems import Problem
from ..publication import Publication
from ..records import Records, Roots, find_record_files
from .config import make_config
from .layout import find_layout
from .package import SCRIPT, archive_of, integrity_of, is_locked, package_files, read_lock
from .page import draw_page
from .unquoted import find_unquoted

__all__ = ["Admin", "admin_files", "find_admin_problems"]

START = Path(__file__).parent / "start.js"


def admin_files(publication: Publication, content: Path) -> Iterator[File]:
    """Every file of the editing page; none where the site has none, or its program was not fetched."""
    admin, archive = publication.showcase.site.admin, archive_of(content)
    if admin is None or not is_locked(archive, read_lock()):
        return
    start, digests = START.read_bytes(), {}
    for file in package_files(archive.read_bytes()):
        yield File(f"admin/sveltia/{file.path}", file.content)
        if file.path == SCRIPT:
            digests["script"] = integrity_of(file.content)
    yield File("admin/start.js", start)
    digests["start"] = integrity_of(start)
    yield File("admin/config.json", write_config(publication, admin, content).encode())
    yield File("admin/index.html", draw_page(publication, admin, f"sveltia/{SCRIPT}", digests).encode())


def write_config(publication: Publication, admin: Admin, content: Path) -> str:
    """The configuration as JSON."""
    published = {one.source.rpartition(":")[0] for one in publication.showcase.case_studies}
    layout = find_layout(content, published)
    made = make_config(publication, admin, layout)
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def find_admin_problems(records: Records, content: Path) -> Iterator[Problem]:
    """Warnings: that the editing page's program is not here, and which words the page would change."""
    if records.site is None or records.site.value.admin is None:
        return
    lock = read_lock()
    if not is_locked(archive_of(content), lock):
        what = f"There is no page for editing, as {lock.name} {lock.version} was not fetched"
        instead = "Run `make admin` where npm is installed"
        yield Problem(records.site.key_place("admin"), what, instead, is_warning=True)
    yield from find_unquoted(find_record_files(Roots(content))[0])
