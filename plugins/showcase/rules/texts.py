"""The texts of a record as a reader meets them: words that were meant to be replaced, and what Markdown cannot hold."""

from collections.abc import Iterator
from typing import Any

from ..problems import Problem
from ..records import PROSE, Located, find_texts
from ..source import plain
from .markup import find_markup
from .placeholders import find_placeholder, may_hold_one


def find_bad_texts(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem for each text of a record with a placeholder, with HTML or with a picture."""
    # Fields that were left out because they are wrong have texts as well.
    texts = list(find_texts(plain(record.node) if record.is_partial else record.value))
    is_suspect = may_hold_one([text for _, text in texts])
    for loc, text in texts:
        findings = [*(find_placeholder(text) if is_suspect else ()), *(find_markup(text) if loc[-1] in PROSE else ())]
        for offset, what, instead in findings:
            yield Problem(record.place_in(offset, *loc), what, instead)
