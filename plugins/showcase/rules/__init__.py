"""What must hold between records, and of the words in them: one small function a rule, each finding its problems."""

from collections.abc import Callable, Iterator

from ..problems import Problem, in_file_order
from ..records import Records
from .addresses import find_dead_links
from .duplicates import find_repeated_recognitions, find_repeated_slugs, find_repeated_tiles
from .evidence import find_missing_words
from .figures import find_contradicted_figures
from .likeness import find_like_recipients
from .markup import find_markup
from .placeholders import find_placeholders
from .programmes import find_editions_without_year, find_levels_that_differ, find_unknown_in_programmes
from .references import find_unknown_slugs
from .regions import find_cycles, find_nameless, find_reserved_words

Rule = Callable[[Records], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    find_unknown_slugs,
    find_unknown_in_programmes,
    find_levels_that_differ,
    find_editions_without_year,
    find_cycles,
    find_nameless,
    find_reserved_words,
    find_repeated_slugs,
    find_repeated_recognitions,
    find_repeated_tiles,
    find_like_recipients,
    find_missing_words,
    find_contradicted_figures,
    find_placeholders,
    find_markup,
    find_dead_links,
)
"""Every rule; a new one is a function and a line here."""


def check_records(records: Records) -> list[Problem]:
    """Every problem that the rules find, in file order."""
    return in_file_order([problem for rule in RULES for problem in rule(records)])


__all__ = ["RULES", "Rule", "check_records"]
