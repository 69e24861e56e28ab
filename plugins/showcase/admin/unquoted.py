"""Words that the editing page would change: without quotes they are numbers to it, and `007` comes back as 7.

Here everything is text. Sveltia reads YAML 1.2, where a number is a number, and writes it as a browser does.
"""

import re
from collections.abc import Iterator

import yaml

from ..problems import Place, Problem
from ..records import RecordFile

PLAIN = re.compile(r"(?:^|[:,\[{-])[ \t]*([-+.~]?[\w.+-]*)[ \t]*(?=$|[,\]}]|[ \t]#)", re.MULTILINE)
"""A word by itself, where a value may stand: most of them are, and all of them are looked at once more."""

NUMBER = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?")
BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
SPECIAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|~|null|Null|NULL|True|TRUE|False|FALSE")
EXACT = 2**53
"""Up to here a browser knows whole numbers exactly."""


def find_unquoted(files: list[RecordFile]) -> Iterator[Problem]:
    """A warning for each word of the files that would come back as another."""
    for file in files:
        text = file.path.read_text(encoding="utf-8", errors="replace")
        if any(is_altered(match[1]) for match in PLAIN.finditer(text)):
            yield from find_in(file, text)


def find_in(file: RecordFile, text: str) -> Iterator[Problem]:
    """The same of one file that may have some."""
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent) and event.style in (None, "") and is_altered(event.value):
                mark = event.start_mark
                assert mark is not None
                what = f"Without quotes, the editing page takes `{event.value}` for another word"
                place = Place(file.path, mark.line + 1, mark.column + 1)
                yield Problem(place, what, f'Write `"{event.value}"`', is_warning=True)
    except yaml.YAMLError:
        return  # the reader has told it already


def is_altered(word: str) -> bool:
    """Whether a browser would write the word otherwise than it stands here."""
    if BASED.fullmatch(word) or SPECIAL.fullmatch(word):
        return True
    return NUMBER.fullmatch(word) is not None and written(word) != word


def written(word: str) -> str:
    """How a browser writes the number that a word stands for."""
    value = float(word)
    if word.lstrip("+-").isdigit() and abs(int(word)) >= EXACT:
        return "not this number"
    return str(int(value)) if value.is_integer() and abs(value) < EXACT else repr(value)
