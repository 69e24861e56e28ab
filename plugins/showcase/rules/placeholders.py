"""Words that somebody meant to replace."""

import re
from collections.abc import Iterator

from ..problems import Problem, quoted
from ..records import Records
from ..source import Scalar
from .texts import all_records, find_scalars

HINTS = ("TB", "TODO", "FIXME", "xxx", "XXX", "orem", "OREM", "{{", " here", "here]", "[")
"""A text with none of these is not searched further."""

ANYWHERE = re.compile(
    r"""
    \b(?:TBC|TBA|TBD|FIXME)\b
    | \bTODO\b(?!\ +[A-ZÀ-Þ]{2})            # capitals go on: a Spanish heading
    | \bx{3,}\b | \bX{4,}\b | \bXXX\b(?!\ +[A-Z])   # thirty in Roman numerals goes before a name
    | (?i:\blorem\ ipsum\b)
    | \{\{[^{}]*\}\}
    | (?i:\b(?:insert|add|your|the)\ (?:(?:your|the|some|an?)\ )?
        (?:text|name|title|story|quote|number|date)\ (?:goes\ )?here\b)
    | (?i:\[(?:insert|name|school|date|number|text|tbc|add)\b[^\]]*\](?!\())
    """,
    re.VERBOSE,
)

ALONE = re.compile(r"(?i)tb[cad]|todo|x{3,}|placeholder|to be (?:confirmed|announced|decided)|coming soon|lorem|\?{2,}")


def find_placeholders(records: Records) -> Iterator[Problem]:
    """A problem for each text that holds a placeholder, at the placeholder where its line can be told."""
    for record in all_records(records):
        for scalar in find_scalars(record.node):
            found = search(scalar.text) if scalar.text else None
            if found:
                yield placeholder(scalar, found)


def search(text: str) -> re.Match[str] | None:
    """The first placeholder of a text."""
    if len(text) < 20 and (alone := ALONE.fullmatch(text.strip())):
        return alone
    if not any(hint in text for hint in HINTS) or text.startswith(("http://", "https://")):
        return None
    return ANYWHERE.search(text)


def placeholder(scalar: Scalar, found: re.Match[str]) -> Problem:
    """The problem of a placeholder."""
    what = f"{quoted(found[0])} holds a place for words that are not there yet"
    return Problem(scalar.place_of(found.start()), what, "Write them, or delete the field")
