"""The words of a caption that begin with a capital letter, and what is known of each."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .known import WORD, Known, bare
from .words import ORDINARY

SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+[\"“‘'(\[]*$")
OPENING = re.compile(r"^[\W_]*$")
INITIAL = re.compile(r"\b(?:[^\W\d_]|St|Mr|Mrs|Ms|Dr|Rev|Prof|vs|No|approx)\.\s+$")
"""A dot that ends no sentence."""

SHORT = 4
"""Letters of the longest word that is a set of initials when all of it is in capitals."""


class Word(NamedTuple):
    """A word with a capital letter, and what is known of it."""

    text: str
    start: int
    end: int
    is_first: bool
    """Whether it begins a sentence, where every word has a capital letter."""
    is_whole: bool
    """Whether it is a part of a known name that stands there whole."""
    is_known: bool

    @property
    def name(self) -> str:
        """The word as a problem tells it."""
        return self.text[:-2] if self.is_owner else self.text

    @property
    def bare(self) -> str:
        """The word as it is compared."""
        return bare(self.text)

    @property
    def is_ordinary(self) -> bool:
        """Whether it is a common word, or begins with one and goes on in small letters: Nine-year-old."""
        first, hyphen, rest = self.bare.partition("-")
        return self.bare in ORDINARY or bool(hyphen and first in ORDINARY and self.text.endswith(rest))

    @property
    def is_common(self) -> bool:
        """Whether it names nobody, unless something beside it tells."""
        return self.is_whole or self.is_known or self.is_ordinary

    @property
    def is_owner(self) -> bool:
        """Whether something is said to be its."""
        return self.text.endswith(("'s", "’s"))


Run = Sequence[Word]
"""Words in capital letters with nothing but a blank between them: a whole name, or the words of a title."""


def runs_of(text: str, known: Known) -> Iterator[Run]:
    """The words in capital letters, those together that stand together."""
    words = list(capitals(text, known))
    run = words[:1]
    for before, word in pairwise(words):
        if text[before.end : word.start] in (" ", "\u00a0", ". ") and not word.is_first:
            run.append(word)
        else:
            yield run
            run = [word]
    if run:
        yield run


def capitals(text: str, known: Known) -> Iterator[Word]:
    """Every word that begins with a capital letter; initials and abbreviations do not count."""
    spans = list(known.spans(text))
    for match in WORD.finditer(text):
        word, (start, end) = match[0], match.span()
        if not word[0].isupper() or (word.isupper() and len(word) <= SHORT):
            continue
        before = text[:start]
        is_first = bool(OPENING.match(before) or (SENTENCE_END.search(before) and not INITIAL.search(before)))
        is_whole = any(first <= start and end <= last for first, last in spans)
        yield Word(word, start, end, is_first, is_whole, bare(word) in known.words)


def has_no_capitals(text: str) -> bool:
    """Whether a text is mostly of letters that are neither small nor capital."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(letter.lower() == letter.upper() for letter in letters) > len(letters)
