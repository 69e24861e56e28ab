"""Recipients' names: the order that they give, and how their words are spelt."""

import re
import unicodedata
from collections import Counter, defaultdict

from ..showcase import Showcase

STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe"})
"""Letters that no normal form takes apart, and that a reader without them on the keyboard writes so."""

SHORTEST = 3


def order_by_name(showcase: Showcase) -> list[int]:
    """The numbers of all case studies in the order of the names that they stand under, newest first for each."""
    names = [(case_study.filed, case_study.recipient.slug) for case_study in showcase.case_studies]
    return sorted(range(len(names)), key=names.__getitem__)


def spell_names(showcase: Showcase) -> dict[str, str]:
    """The words of recipients' names by their folded form, each in its most usual spelling."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for word, times in count_words(showcase).items():
        spellings[fold(word)][word] = times
    return {
        folded: min(found, key=lambda word: (-found[word], word))
        for folded, found in sorted(spellings.items())
        if len(folded) >= SHORTEST
    }


def count_words(showcase: Showcase) -> Counter[str]:
    """How often each word stands in a name that case studies are found by."""
    names = Counter(name for case_study in showcase.case_studies for name in case_study.names)
    words: Counter[str] = Counter()
    for name, times in names.items():
        for word in words_of(name):
            words[word] += times
    return words


def words_of(name: str) -> list[str]:
    """The words of a name, numbers left out; an apostrophe belongs to its word, a dash divides two."""
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", unicodedata.normalize("NFC", name))


def fold(word: str) -> str:
    """The word in lower case, without accents, strokes or apostrophes."""
    if word.isascii() and word.isalnum():
        return word.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold()).translate(STROKES)
    return "".join(letter for letter in plain if letter.isalnum())
