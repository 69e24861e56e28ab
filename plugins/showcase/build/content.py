"""The content as it lies on disk: its files, what stands for all case studies, and the records of all of them."""

from pathlib import Path
from typing import NamedTuple

from ..admin import find_admin_problems
from ..attachments.checking import check_beside
from ..embargo import Seen, as_of
from ..language import load_language
from ..ledger import find_lost, read_ledger
from ..models import Site
from ..problems import Problem, quoted
from ..prose.check import find_prose_problems
from ..prose.links import find_dead_links
from ..records import Reading, RecordFile, Records, Roots, check_site, find_record_files, gather, read_file
from ..rules import DEFAULT_LANGUAGE, check_alone, check_together
from ..rules.corrections import find_days_to_come
from ..rules.rootfiles import find_root_problems
from .early_links import find_too_early
from .plan import Plan
from .reading import SourceFile

MANY = frozenset({"case-studies", "recipients"})
"""Types of record of which there are many: each file is read by itself, and not again while it stays the same."""


class Content(NamedTuple):
    """What a look at the content shows: its files in order, those that stand for all as read, the language."""

    files: list[RecordFile]
    standing: dict[RecordFile, Reading]
    language: str
    problems: list[Problem]

    @property
    def many(self) -> list[RecordFile]:
        """The files of which there are many."""
        return [file for file in self.files if file.record_type in MANY]

    @property
    def has_data(self) -> bool:
        """Whether the records are published as data, so that stories stand in other files than their pages."""
        values = (record.value for reading in self.standing.values() for record in reading.records)
        return any(isinstance(value, Site) and value.data is not None for value in values)


def look(roots: Roots) -> Content:
    """The files of the content, those that stand for all read and checked by themselves."""
    files, problems = find_record_files(roots)
    standing = {file: read_file(file.name, file.record_type) for file in files if file.record_type not in MANY}
    values = [record.value for reading in standing.values() for record in reading.records]
    language = next((value.language for value in values if isinstance(value, Site)), DEFAULT_LANGUAGE)
    for reading in standing.values():
        problems += [*reading.problems, *(one for record in reading.records for one in check_alone(record, language))]
    return Content(files, standing, language, problems)


def find_unspoken(records: Records, locales: Path) -> list[Problem]:
    """A warning when the interface has no words in the site's language."""
    site = records.site
    if site is None or load_language(site.value.language, locales).is_spoken:
        return []
    tag = site.value.language
    what = f"The interface has no words in the language {quoted(tag)} and stays English"
    instead = f"Translate theme/locales/messages.pot as theme/locales/{tag}/messages.po"
    return [Problem(site.place("language"), what, instead, is_warning=True)]


def gather_content(roots: Roots, content: Content, sources: list[SourceFile]) -> tuple[Records, list[Problem]]:
    """All records, and every problem of records, pages and news but for doubts."""
    by_file = content.standing | {one.file: one.reading for one in sources}
    records, collisions = gather([(file.record_type, by_file[file]) for file in content.files], roots)
    alone = [problem for one in sources for problem in one.reading.problems]
    together = [*check_site(records, roots.content), *collisions, *check_together(records)]
    prose = [*find_prose_problems(roots), *find_dead_links(roots, records), *find_root_problems(roots, records)]
    return records, [*content.problems, *alone, *together, *prose]


def see_content(plan: Plan, content: Content, sources: list[SourceFile]) -> tuple[Seen, list[Problem]]:
    """What may be seen of all records at the moment of the build, and every problem of all of them but for doubts."""
    records, problems = gather_content(plan.roots, content, sources)
    problems += find_lost(read_ledger(plan.roots), records, plan.now.date())
    problems += [*find_unspoken(records, plan.theme / "locales"), *find_admin_problems(records, plan.content)]
    problems += find_days_to_come(records, plan.now)
    if plan.moment and all(problem.is_warning for problem in problems):
        problems += find_too_early(plan.roots, records, plan.moment)
    seen = as_of(records, plan.moment)
    is_stopped = any(not problem.is_warning for problem in problems)  # what is shown is then not opened any more
    problems += check_beside(plan.roots, seen, plan.now.date(), is_stopped)
    return seen, problems
