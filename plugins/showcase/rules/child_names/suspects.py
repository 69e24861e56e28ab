"""Words of a caption that may be a child's name: by their capital letters, and by what stands beside them."""

import re

from .capitals import Run, Word, runs_of
from .known import Known
from .signs import ADULT_AFTER, AFTER, BEFORE, ONE_OF_SEVERAL
from .words import ACTS, IN_S, JOINERS, NOUNS_IN_CAPITALS, TITLES, WORD_NAMES


def find_suspects(text: str, known: Known, language: str = "en-GB") -> list[tuple[int, str]]:
    """The words that may name a child, each with its place in the text."""
    runs = list(runs_of(text, known))
    found: dict[int, str] = {}
    for number, run in enumerate(runs):
        for word in suspects_of(text, without_adults(text, run), language):
            found[word.start] = word.name
        before = runs[number - 1] if number else None
        if before and joins(text, before, run) and not found.keys().isdisjoint(word.start for word in run):
            found |= {word.start: word.name for word in without_adults(text, before) if not word.is_common}
    return sorted(found.items())


def without_adults(text: str, run: Run) -> Run:
    """The words of a run before the first that is the name of somebody who is no child."""
    title = re.search(r"([^\W\d_]+)\.?\s+$", text[: run[0].start])
    if (title and title[1].casefold() in TITLES) or ADULT_AFTER.match(text[run[-1].end :]):
        return []
    titles = (number for number, word in enumerate(run) if word.bare in TITLES)
    return run[: next(titles, len(run))]


def suspects_of(text: str, run: Run, language: str) -> list[Word]:
    """The words of a run that may be a child's name."""
    if not run:
        return []
    if AFTER.match(text[run[-1].end :]) or BEFORE.search(text[: run[0].start]):
        beside = [word for word in run if is_name(word)]
        if beside:
            return beside
    unknown = [word for word in run if not word.is_common]
    if language.partition("-")[0] in NOUNS_IN_CAPITALS:
        return unknown if len(unknown) > 1 else []
    if any(not word.is_first for word in unknown):
        return unknown
    return [word for word in run[:1] if len(run) == 1 and acts_alone(text, word)]


def is_name(word: Word) -> bool:
    """Whether a word beside an age, a place or the word pupil is a name."""
    if word.bare in WORD_NAMES:
        return True
    is_plural = word.bare.endswith("s") and word.bare not in IN_S
    return not word.is_whole and not word.is_ordinary and not (word.is_first and is_plural)


def acts_alone(text: str, word: Word) -> bool:
    """Whether a word that begins a sentence goes on as the name of one child does."""
    after = text[word.end :]
    following = re.match(r"\s+([^\W\d_]+)", after)
    acts = bool(following and following[1].casefold() in ACTS) or bool(ONE_OF_SEVERAL.match(after))
    if word.is_common:
        return acts and word.bare in WORD_NAMES
    if looks_common(word):
        return False
    goes_on = following and re.fullmatch(r"(?i)is|was|has|\w+ed|\w+ing", following[1])
    is_all = not re.search(r"\w", after)
    return bool(acts or goes_on or is_all or word.is_owner or after.startswith(","))


def looks_common(word: Word) -> bool:
    """Whether a word has the form of several things, or of something done."""
    return (word.bare.endswith("s") and word.bare not in IN_S) or word.bare.endswith("ing")


def joins(text: str, before: Run, run: Run) -> bool:
    """Whether nothing but a comma or an and stands between two runs."""
    return re.fullmatch(rf"\s*{JOINERS}(?:\s+{JOINERS})?\s+", text[before[-1].end : run[0].start]) is not None
