"""The parser's complaints in plain words: what stands there, and what to write instead."""

from pathlib import Path

import yaml

from ..problems import Place, Problem

QUOTE_IT = "Put the whole text between double quotes, or begin a block with | on the line before"

WORDS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "A colon followed by a space stands where no key can be", QUOTE_IT),
    ("found a tab character", "A tab begins this line", "Indent with spaces"),
    (
        "could not find expected ':'",
        "The line before has no colon after its key",
        "Write `key: text`, or indent the line so that it belongs to the text above",
    ),
    (
        "block sequence entries are not allowed",
        "A list begins on the line of its key",
        "Begin it on the next line, or put text that begins with - between quotes",
    ),
    (
        "did not find expected comment or line break",
        "Text follows | or > on the same line",
        "Begin the text on the next line, indented; or put text that begins with | or > between quotes",
    ),
    ("did not find expected ',' or ']'", "A list that begins with [ is not closed", "Close it with ]"),
    ("did not find expected ',' or '}'", "A mapping that begins with { is not closed", "Close it with }"),
    (
        "did not find expected node content",
        "A list or mapping is closed or divided where nothing was opened",
        "Put text that begins with ], } or a comma between quotes",
    ),
    (
        "did not find expected '-' indicator",
        "A line of a list does not begin with a hyphen",
        "Begin each item with - at the same indentation",
    ),
    (
        "found unknown escape character",
        "A backslash stands before a letter that it does not change",
        "Write it twice, or use single quotes",
    ),
    ("invalid Unicode character", "A code after a backslash names no character", "Write the character itself"),
    ("did not find expected hexdecimal number", "A code after a backslash is too short", "Write the character itself"),
    ("found undefined tag handle", "Text cannot begin with !", "Put it between quotes"),
    (
        "did not find expected <document start>",
        "This line stands further left than the lines before it",
        "Begin every key of a record at the same column",
    ),
)
"""How a complaint begins in the parser's words; what is wrong; what to write instead. The first match counts."""

MISPLACED_KEY = (
    "The line does not fit the lines before it",
    "Begin every key of a record at the same column, and close each quote at the end of its text",
)


def explain(error: yaml.MarkedYAMLError, text: str, file: Path) -> Problem:
    """The problem that a complaint of the parser stands for, where the author has to look."""
    complaint = error.problem or ""
    mark = error.problem_mark or error.context_mark
    begins = error.context_mark or mark
    if "unexpected end of stream" in complaint or "document indicator" in complaint:
        return at(file, begins, "A quote is opened and not closed", "Close it at the end of its text")
    if "expected alphabetic or numeric" in complaint or "cannot start any token" in complaint:
        return at(file, begins, *first_character(text, mark, error.context or ""))
    if "expected key" in complaint:
        return at(file, mark, *MISPLACED_KEY)
    if "directive" in (error.context or ""):
        return at(file, begins, "Text cannot begin with %", "Put it between quotes")
    for beginning, what, instead in WORDS:
        if beginning in complaint:
            return at(file, mark, what, instead)
    return at(file, mark, f"This cannot be read as YAML ({complaint})", "Look for a missing quote or indentation")


def first_character(text: str, mark: yaml.Mark | None, context: str) -> tuple[str, str]:
    """What to say about a character that text cannot begin with."""
    if "alias" in context or "anchor" in context:
        return f"Text cannot begin with {'*' if 'alias' in context else '&'}", "Put it between quotes"
    character = text[mark.index : mark.index + 1] if mark else ""
    if character == "\t":
        return "A tab stands where only spaces can", "Indent with spaces"
    return f"Text cannot begin with {character}", "Put it between quotes"


def at(file: Path, mark: yaml.Mark | None, what: str, instead: str) -> Problem:
    """The problem at a mark of the parser."""
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
    return Problem(place, what, instead)
