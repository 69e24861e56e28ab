"""The plan of an import: which records would be new, which would change, and the files that would hold them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..models import CaseStudy
from ..problems import Problem, quoted
from ..records import Located, Records, Roots, fold_name
from ..records.names import slug_of_name
from ..records.slugs import fits_address
from ..records.words import words_for_slug
from ..source import Step
from ..writing import Change, Fields, edit, fields_of, write_record
from .columns import ADDRESS, RECIPIENT
from .drafts import Draft, changed
from .identity import NAME, SLUG, Known
from .recipients import Recipients
from .rows import Row


@dataclass
class Plan:
    """What an import would do."""

    drafts: list[Draft] = field(default_factory=list)
    known: list[Draft] = field(default_factory=list)
    """Drafts of case studies that are there already, whether they change or not."""
    problems: list[Problem] = field(default_factory=list)
    unfinished: list[Draft] = field(default_factory=list)
    """Drafts of rows with a problem: they can be judged, not written."""

    @property
    def new(self) -> list[Draft]:
        """The records that are not there yet."""
        return [draft for draft in self.drafts if draft.is_new]

    @property
    def same(self) -> int:
        """How many rows say what their case study says already."""
        return sum(not draft.is_change for draft in self.known)

    @property
    def changes(self) -> list[Draft]:
        """The records that would be others than they are."""
        return [draft for draft in self.drafts if draft.is_change]


class Planner:
    """Makes the plan of some rows; new records go below one of the content's folders."""

    def __init__(self, records: Records, roots: Roots, folder: Path) -> None:
        self.known = Known(records)
        self.roots, self.folder = roots, folder
        self.recipients = Recipients(self.known)
        self.plan = Plan()
        self.first_rows: dict[tuple[str, ...], Row] = {}
        self.taken = set(self.known.by_address)

    def make(self, rows: Iterable[Row]) -> Plan:
        """The plan."""
        all_rows = list(rows)
        for row in all_rows:
            self.add(row)
        for draft in self.recipients.drafts():
            (self.plan.unfinished if draft.row.problems else self.plan.drafts).append(draft)
        self.plan.problems += [problem for row in all_rows for problem in row.problems]
        return self.plan

    def add(self, row: Row) -> None:
        """Nothing; the plan has the draft of a row."""
        found = self.known.case_study_of(row)
        if isinstance(found, tuple):
            row.refuse(ADDRESS if row.get(*ADDRESS) else NAME, found)
        elif found is None:
            self.add_draft(self.draft_of_new(row))
        else:
            self.add_draft(self.draft_of_known(row, found))

    def add_draft(self, draft: Draft) -> None:
        """Nothing; the draft has its place in the plan, unless its case study has had a row before."""
        key = self.key_of(draft)
        before = self.first_rows.setdefault(key, draft.row)
        if before is not draft.row and all(key):
            what = f"This is the same case study as in row {before.number}"
            draft.row.refuse((), (what, "Keep one of the two rows"))
        if not draft.is_new:
            self.plan.known.append(draft)
        if draft.row.problems:
            self.plan.unfinished.append(draft)
        elif draft.is_new or draft.is_change:
            self.plan.drafts.append(draft)

    def key_of(self, draft: Draft) -> tuple[str, ...]:
        """What no two rows may share."""
        if not draft.is_new:
            return str(draft.path), str(draft.steps), "is known"
        recipient = draft.new.get(RECIPIENT) or {}
        name = (
            recipient if isinstance(recipient, str) else recipient.get("slug") or fold_name(recipient.get("name", ""))
        )
        return name, draft.new.get("category", ""), draft.new.get("edition", "")

    def draft_of_known(self, row: Row, case_study: Located[CaseStudy]) -> Draft:
        """What a row makes of a case study that is there already."""
        clears = bool(row.get(*ADDRESS))
        old = fields_of(case_study.value)
        new = changed(old, own_values(row, case_study.slug if "slug" not in old else None), clears)
        self.recipients.settle(row, new, clears)
        return Draft(CaseStudy, case_study.file, case_study.steps, old, new, row)

    def draft_of_new(self, row: Row) -> Draft:
        """What a row makes of nothing."""
        new: Fields = changed({}, own_values(row, None), clears=False)
        self.recipients.settle(row, new, clears=False)
        recipient = recipient_slug_of(new)
        if not recipient and (row.get(*NAME) or row.get(*SLUG)):
            instead = "Write one into a column “Recipient slug”: small letters, digits and hyphens"
            row.refuse(NAME, ("No address can be made from this name", instead))
        slug = new.pop("slug", None) or self.free_slug(recipient, new)
        if slug and not fits_address(slug):
            row.refuse(("slug",) if row.get("slug") else SLUG, words_for_slug(quoted(slug), slug))
        elif slug and self.is_taken(slug, new):
            what = f"There is a file for {new.get('edition')}/{slug} already"
            row.refuse(("slug",), (what, "Write another address into a column “Slug”"))
        self.taken.add(f"{new.get('edition')}/{slug}")
        return Draft(CaseStudy, self.folder / place_of(slug or f"row-{row.number}", new), (), None, new, row)

    def free_slug(self, slug: str, new: Fields) -> str:
        """The slug of a new case study: its recipient's, with its category where that is taken in this edition."""
        category = new.get("category", "")
        return f"{slug}-{category}" if slug and category and self.is_taken(slug, new) else slug

    def is_taken(self, slug: str, new: Fields) -> bool:
        """True for a slug that another case study of the edition has, or whose file is there already."""
        if f"{new.get('edition')}/{slug}" in self.taken:
            return True
        return any((folder / place_of(slug, new)).exists() for folder in self.roots.folders())


def place_of(slug: str, fields: Fields) -> Path:
    """The file of a new case study, within the content."""
    return Path("case-studies", fields.get("edition", "unknown"), f"{slug}.yaml")


def recipient_slug_of(fields: Fields) -> str:
    """The slug of the recipient whom a case study is about; nothing where its name gives none."""
    recipient = fields.get(RECIPIENT) or {}
    if isinstance(recipient, str):
        return recipient
    return str(recipient.get("slug") or slug_of_name(recipient.get("name", "")))


def own_values(row: Row, slug: str | None) -> dict[tuple[Step, ...], Any]:
    """A row's values that belong to the case study itself; its slug only where it is another than its file gives."""
    return {
        steps: value
        for steps, value in row.values.items()
        if steps[0] != RECIPIENT and steps != ADDRESS and not (steps == ("slug",) and slug and value == slug)
    }


def write_files(drafts: Iterable[Draft]) -> dict[Path, bytes]:
    """The new content of each file that the drafts touch."""
    by_path: dict[Path, list[Draft]] = {}
    for draft in drafts:
        by_path.setdefault(draft.path, []).append(draft)
    return {path: write_file(path, some) for path, some in by_path.items()}


def write_file(path: Path, drafts: list[Draft]) -> bytes:
    """The new content of one file: written whole where it is new, else with the drafts' changes."""
    first = drafts[0]
    if first.is_new:
        return write_record(first.new, first.model).encode()
    data = path.read_bytes()
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    changes = [Change(draft.steps, draft.old or {}, draft.new) for draft in drafts]
    return mark + edit(data.decode("utf-8-sig"), changes, first.model).encode()
