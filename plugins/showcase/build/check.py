"""The content alone: everything that is wrong with it, and nothing built."""

from datetime import datetime
from pathlib import Path

from ..attachments.checking import check_attachments
from ..ledger import find_lost, read_ledger
from ..problems import Problem, in_file_order
from ..prose.check import find_prose_problems
from ..prose.links import find_dead_links
from ..records import Records, Roots, read_records
from ..rules import check_records
from ..rules.corrections import find_days_to_come
from ..rules.rootfiles import find_root_problems
from .early_links import find_too_early


def check_content(
    content: Path | Roots, now: datetime | None = None, workers: int | None = None
) -> tuple[Records, list[Problem]]:
    """All records of a folder, and every problem of records, pages and news in file order.

    With a clock, also what would be wrong at this moment or at a coming announcement, while others are still hidden.
    With workers, also what is wrong with pictures and documents, each of which is opened."""
    roots = Roots.of(content)
    records, problems = read_records(roots)
    problems += [*check_records(records), *find_prose_problems(roots), *find_dead_links(roots, records)]
    problems += find_root_problems(roots, records)
    problems += find_lost(read_ledger(roots), records, now.date() if now else None)
    if workers:
        problems += check_attachments(roots, records, now.date() if now else None, workers)
    if now:
        problems += find_days_to_come(records, now)
    if now and all(problem.is_warning for problem in problems):
        problems += find_too_early(roots, records, now)
    return records, in_file_order(problems)
