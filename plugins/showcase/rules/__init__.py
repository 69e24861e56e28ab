"""What must hold of records: one small function a rule, each finding its problems.

ALONE     asks one record and the site's language: told where the record is read, in whichever process
TOGETHER  asks all records, without the stories of the case studies
"""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from ..problems import Problem, in_file_order
from ..records import Located, Records
from .addresses import find_dead_links
from .announcements import find_unheld, find_wrong_announcements
from .calls import find_doubtful_calls, find_doubtful_prose
from .child_names import find_child_names
from .colours import find_faint_colours
from .complete import find_wrongly_complete
from .corrections import find_public_tracker, find_wrong_corrections
from .duplicates import find_repeated_recognitions, find_repeated_slugs, find_repeated_tiles
from .evidence import find_missing_words
from .figures import find_contradicted_figures
from .identifiers import find_malformed_identifiers, find_shared_identifiers
from .likeness import find_like_recipients
from .lineage import find_circular_lineage, find_muddled_lineage, find_unknown_kin, find_unlinked_members
from .pictures import find_badly_described, find_repeated_pictures, find_unlawful_pictures
from .programmes import find_editions_without_year, find_levels_that_differ, find_unknown_in_programmes
from .redirects import find_wrong_redirects
from .references import find_unknown_slugs
from .regions import find_cycles, find_nameless, find_reserved_words
from .rights import find_contradicted_rights
from .texts import find_bad_texts
from .withdrawals import find_wrong_withdrawals

ALONE: tuple[Callable[[Located[Any], str], Iterator[Problem]], ...] = (
    find_repeated_slugs,
    find_missing_words,
    find_contradicted_figures,
    find_bad_texts,
    find_doubtful_calls,
    find_muddled_lineage,
    find_malformed_identifiers,
    find_unlawful_pictures,
    find_badly_described,
    find_repeated_pictures,
    find_faint_colours,
)
"""The rules for one record; a new one is a function and a line here."""

TOGETHER: tuple[Callable[[Records], Iterator[Problem]], ...] = (
    find_unknown_slugs,
    find_unknown_in_programmes,
    find_wrong_announcements,
    find_unheld,
    find_wrongly_complete,
    find_levels_that_differ,
    find_editions_without_year,
    find_cycles,
    find_nameless,
    find_reserved_words,
    find_repeated_recognitions,
    find_repeated_tiles,
    find_dead_links,
    find_doubtful_prose,
    find_wrong_corrections,
    find_wrong_withdrawals,
    find_wrong_redirects,
    find_public_tracker,
    find_unknown_kin,
    find_circular_lineage,
    find_shared_identifiers,
    find_contradicted_rights,
    find_child_names,
)
"""The rules between records; a new one is a function and a line here."""

DOUBTS: tuple[Callable[[Records], Iterator[Problem]], ...] = (find_like_recipients, find_unlinked_members)
"""The rules between records that only warn: nothing has to wait for them."""

DEFAULT_LANGUAGE = "en-GB"
"""What a site without a record of its own is taken to be written in."""


def check_records(records: Records) -> list[Problem]:
    """Every problem that the rules find, in file order."""
    language = language_of(records)
    alone = [problem for record in all_records(records) for problem in check_alone(record, language)]
    return in_file_order([*alone, *check_together(records), *find_doubts(records)])


def check_alone(record: Located[Any], language: str) -> list[Problem]:
    """Every problem of one record that shows without any other; its inline recipient counts as a part of it."""
    return [problem for rule in ALONE for problem in rule(record, language)]


def check_together(records: Records) -> list[Problem]:
    """Every problem that shows only when all records are known, but for doubts."""
    return [problem for rule in TOGETHER for problem in rule(records)]


def find_doubts(records: Records) -> list[Problem]:
    """Every warning that shows only when all records are known."""
    return [problem for rule in DOUBTS for problem in rule(records)]


def all_records(records: Records) -> Iterator[Located[Any]]:
    """Every record that has a file or a part of one; inline recipients belong to their case studies."""
    site = [records.site] if records.site else []
    tables = (records.programmes, records.categories, records.regions, records.topics)
    recipients = (recipient for recipient in records.recipients.values() if not recipient.is_inline)
    return chain(site, *(table.values() for table in tables), recipients, records.case_studies)


def language_of(records: Records) -> str:
    """The language that the texts of the records are written in."""
    return records.site.value.language if records.site else DEFAULT_LANGUAGE


__all__ = [
    "ALONE",
    "DEFAULT_LANGUAGE",
    "TOGETHER",
    "all_records",
    "check_alone",
    "check_records",
    "check_together",
    "language_of",
]
