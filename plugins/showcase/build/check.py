"""The content alone: everything that is wrong with it, and nothing built."""

from pathlib import Path

from ..problems import Problem, in_file_order
from ..prose.check import find_prose_problems
from ..prose.links import find_dead_links
from ..records import Records, read_records
from ..rules import check_records


def check_content(content: Path) -> tuple[Records, list[Problem]]:
    """All records of a folder, and every problem of records, pages and news in file order."""
    records, problems = read_records(content)
    problems += [*check_records(records), *find_prose_problems(content), *find_dead_links(content, records)]
    return records, in_file_order(problems)
