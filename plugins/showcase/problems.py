"""What an author can get wrong, as values: where it stands, what is wrong, and what to write instead."""

from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

MANY = 500
"""From this many known words on, only those that begin alike are compared, so that a long list stays quick."""

NEARLY = 2
"""By how many letters their lengths may then differ."""

SHOWN = 12
"""How many known words a sentence lists at most."""


class Place(NamedTuple):
    """A position in a file; line and column count from 1."""

    file: Path
    line: int
    column: int

    def __str__(self) -> str:
        return f"{shown_path(self.file)}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """A mistake in the content, or a doubt about it where it is only a warning."""

    place: Place
    what: str
    instead: str
    is_warning: bool = False

    def __str__(self) -> str:
        warning = "warning: " if self.is_warning else ""
        return f"{self.place}: {warning}{sentence(self.what)} {sentence(self.instead)}"


def shown_path(file: Path) -> str:
    """The file relative to the working directory where it lies inside, else as it was given."""
    try:
        return file.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return file.as_posix()


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends like a sentence already."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def quoted(text: str) -> str:
    """The text as a problem shows it: on one line, shortened, between backticks."""
    flat = " ".join(text.split())
    return f"`{flat[:57]}…`" if len(flat) > 60 else f"`{flat}`"


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that looks most like this one, or None when none is near."""
    is_long = len(known) > MANY
    likely = [other for other in known if not is_long or begins_alike(word, other)]
    by_folded = {other.casefold(): other for other in sorted(likely, reverse=True)}
    found = get_close_matches(word.casefold()[:100], list(by_folded), n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def begins_alike(word: str, other: str) -> bool:
    """True for words of one first letter and nearly one length."""
    return word[:1] == other[:1] and abs(len(word) - len(other)) <= NEARLY


def suggest(word: str, known: Collection[str], otherwise: str = "") -> str:
    """The sentence that says what to write instead of an unknown word."""
    near = nearest(word, known)
    if near is not None:
        return f"Did you mean `{near}`?"
    return otherwise or write_one_of(known)


def write_one_of(known: Collection[str]) -> str:
    """The sentence that lists what can be written, cut short where there is much."""
    words = [f"`{word}`" for word in sorted(known)]
    if not words:
        return "There is nothing to choose from yet: leave it out."
    if len(words) == 1:
        return f"Write {words[0]}."
    if len(words) > SHOWN:
        return f"Write one of {', '.join(words[:SHOWN])} … ({len(words)} in all)."
    return f"Write one of {', '.join(words[:-1])} or {words[-1]}."


def in_file_order(problems: Collection[Problem]) -> list[Problem]:
    """The problems by file, line and column, each of them once."""
    return sorted(set(problems))
