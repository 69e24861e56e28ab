"""Words that claim to stand in the story: proofs of figures, what shows a criterion, the pull quote."""

import re
from collections.abc import Iterator
from typing import Any

from ..models import CaseStudy
from ..problems import Problem, quoted
from ..records import Located
from ..source import Step
from ..story import find_words

PLAIN_WORDS = re.compile(r"(?!\d+[.)])[^\W_](?:[^\W_]|[ £€$%.,;:()'’–-])*")
"""Words without a mark that Markdown could read as its own."""

HIDING = re.compile(r"[<`\[\]&\\]")
"""Marks that can make Markdown show a line otherwise than it stands there."""


def find_missing_words(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem for each quotation that a case study's story, as a reader sees it, does not hold."""
    if isinstance(record.value, CaseStudy):
        story = record.value.story or ""
        for loc, words in quotations(record.value):
            if not stands_plainly(story, words) and not find_words(story, words, language):
                yield not_in_story(record, loc, words)


def quotations(case_study: CaseStudy) -> Iterator[tuple[tuple[Step, ...], str]]:
    """The words that the story has to hold, each with its field."""
    for index, figure in enumerate(case_study.figures):
        yield ("figures", index, "proof"), figure.proof
    for slug, words in case_study.shows.items():
        yield ("shows", slug), words
    if case_study.pull:
        yield ("pull",), case_study.pull


def stands_plainly(story: str, words: str) -> bool:
    """True when one line of the Markdown holds the words and nothing in it could hide them: no need to render it."""
    return words in story and PLAIN_WORDS.fullmatch(words) is not None and HIDING.search(story) is None


def not_in_story(case_study: Located[CaseStudy], loc: tuple[Step, ...], words: str) -> Problem:
    """The problem of words that the story does not hold."""
    place = case_study.place(*loc)
    if case_study.value.story is None:
        return Problem(
            place, f"There is no story that could say {quoted(words)}", "Write a `story`, or delete the words"
        )
    return Problem(place, f"The story does not say {quoted(words)}", "Copy the words out of one of its paragraphs")
