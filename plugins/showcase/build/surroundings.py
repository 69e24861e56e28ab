"""Everything that a site is made of beside its case studies and recipients, in one digest."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..admin.package import archive_of
from ..attachments import DOCUMENTS, PICTURES
from ..call import call_state
from ..embargo.timetable import is_over
from ..history import read_head
from ..ledger import ledger_file
from ..models import Category, Programme
from ..records import Roots
from ..state import digest_of, digest_of_files
from .content import Content
from .plan import Given, Plan
from .press import flat_pickle

FONTS = "fonts"
"""The folder of a theme that holds much, and seldom changes."""


def digest_of_surroundings(plan: Plan, given: Given, content: Content) -> bytes:
    """The digest: while it holds, an edit of a story changes that story's page and nothing else."""
    return digest_of(
        plan.url,
        str(plan.roots),
        str(plan.shows_all),
        str(archive_of(plan.content).exists()),
        digest_of_files(
            plan.theme, (file for file in files_below(plan.theme) if plan.theme / FONTS not in file.parents)
        ),
        digest_of_standing(plan, content),
        digest_of_files(plan.content, filter(Path.exists, [ledger_file(plan.roots)])),
        digest_of(*(part for file in prose_files(plan.roots) for part in (str(file), file.read_bytes()))),
        flat_pickle(given),
        repr([*call_states(plan, content), *announced(plan, content)]),
        repr([*stamps_of(plan.theme / FONTS), *attached(plan.roots), plan.keepsakes]),
        *(read_head(folder) for folder in plan.roots.folders()),
    )


def attached(roots: Roots) -> Iterator[tuple[str, int, int]]:
    """The pictures and documents, each with its size and the time of its last change: all of them are much to read."""
    for root in roots.folders():
        for kind in (PICTURES, DOCUMENTS):
            yield from stamps_of(root / kind)


def stamps_of(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Every file below a folder, with its size and the time of its last change."""
    for file in sorted(files_below(folder)):
        status = file.stat()
        yield str(file), status.st_size, status.st_mtime_ns


def digest_of_standing(plan: Plan, content: Content) -> bytes:
    """The digest of the records that stand for all case studies."""
    files = [file.path for file in content.standing]
    return digest_of(*(part for file in files for part in (plan.roots.inside(str(file)), file.read_bytes())))


def prose_files(roots: Roots) -> list[Path]:
    """The pages and the news."""
    return sorted(
        path for folder in roots.folders() for kind in ("pages", "news") for path in files_below(folder / kind)
    )


def files_below(folder: Path) -> Iterable[Path]:
    """Every file below a folder."""
    return (path for path in folder.rglob("*") if path.is_file())


def call_states(plan: Plan, content: Content) -> list[tuple[str, str]]:
    """What each category's call is at this moment."""
    records = (one for reading in content.standing.values() for one in reading.records)
    return [(one.slug, call_state(one.value.call, plan.now)) for one in records if isinstance(one.value, Category)]


def announced(plan: Plan, content: Content) -> list[tuple[str, str, int, bool]]:
    """Which milestones are over at this moment: with the calls, the only things that time alone changes."""
    records = (one for reading in content.standing.values() for one in reading.records)
    return [
        (one.slug, edition.label, number, bool(milestone.lifts and is_over(milestone.lifts, plan.moment)))
        for one in records
        if isinstance(one.value, Programme)
        for edition in one.value.editions
        for number, milestone in enumerate(edition.milestones)
    ]
