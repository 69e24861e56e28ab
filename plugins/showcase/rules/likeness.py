"""Recipients whose names are so like each other that they may be one: a warning, for nobody but the author knows."""

import os
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import NamedTuple

from ..models import Recipient
from ..problems import Place, Problem, shown_path
from ..records import Located, Records, fold_name

SMALL_WORDS = {"the", "a", "an", "and", "of", "project", "projects", "team", "teams", "partnership", "programme"}
"""Words that come and go in a name without changing whom it means."""

COMPARED = 8
"""With how many of the names that share a key each further one is compared, so that time grows with their number."""

PARTS = 4
"""In how many parts a name is cut, to find others that are like it."""

SHORT = 6
"""Names of fewer letters than this are not alike unless they are equal."""

NO_WORD = str.maketrans(
    {chr(code): None if chr(code) == "'" else " " for code in range(128) if not chr(code).isalnum()}
)
"""What stands between the words of a name in plain letters; an apostrophe parts none."""


class Name(NamedTuple):
    """A name of a recipient: its letters and digits as they are compared, its owner and its place among the names."""

    letters: str
    digits: str
    owner: Located[Recipient]
    number: int
    """0 for the name itself, 1 for the first alias."""

    @property
    def text(self) -> str:
        """The name as it is written."""
        recipient = self.owner.value
        return recipient.aliases[self.number - 1] if self.number else recipient.name

    @property
    def place(self) -> Place:
        """Where the name is written."""
        return self.owner.place("aliases", self.number - 1) if self.number else self.owner.place("name")


def find_like_recipients(records: Records) -> Iterator[Problem]:
    """A warning for each recipient with a name that is another's, or one letter from it."""
    return (warning(first, name) for first, name in find_like_names(records))


def find_like_names(records: Records) -> Iterator[tuple[Name, Name]]:
    """For each recipient with a name that is another's, or one letter from it: that other name, and its own."""
    names_by_key: dict[str, list[Name]] = defaultdict(list)
    warned: set[tuple[str, str]] = set()
    likely = sharing_a_key(names_in_order(records.recipients.values()), parts_of)
    for name in sharing_a_key(likely, keys_of):
        keys = sorted(keys_of(name), key=lambda key: (-len(key), key))
        alike = (other for key in keys for other in names_by_key[key][:COMPARED] if may_be_one(other, name))
        first = next(alike, None)
        if first and (first.owner.slug, name.owner.slug) not in warned:
            warned.add((first.owner.slug, name.owner.slug))
            yield first, name
        for key in keys:
            names_by_key[key].append(name)


def names_in_order(recipients: Iterable[Located[Recipient]]) -> list[Name]:
    """Each name of each recipient, in the order of their files."""
    ordered = sorted(((order_of(owner), owner) for owner in recipients), key=itemgetter(0))
    names: list[Name] = []
    for _, owner in ordered:
        texts = (owner.value.name, *owner.value.aliases)
        names += [Name(*fold(text), owner, number) for number, text in enumerate(texts)]
    return names


def order_of(owner: Located[Recipient]) -> tuple[str, int, int]:
    """A key by which recipients stand in the order of their files and, in one file, of their lines."""
    return owner.path.replace(os.sep, "\0"), owner.line, owner.column


def sharing_a_key(names: list[Name], find_keys: Callable[[Name], Iterable[str]]) -> list[Name]:
    """The names that share a key with another: of the many names of a site the few to compare."""
    first: dict[str, int] = {}
    sharing: set[int] = set()
    for number, name in enumerate(names):
        for key in find_keys(name):
            before = first.setdefault(key, number)
            if before != number:
                sharing |= {before, number}
    return [names[number] for number in sorted(sharing)]


def parts_of(name: Name) -> list[str]:
    """The letters without one of their parts: names one letter apart share one of these few keys, and so do others."""
    letters, end, *_ = name
    return [letters[:start] + letters[stop:] + end for start, stop in cuts(len(letters))]


@cache
def cuts(length: int) -> tuple[tuple[int, int], ...]:
    """Which parts are cut out of a name of so many letters: each of its four, as it is or one letter longer.

    A letter that is changed, added or left out stands in one of the parts, and the others are the same in both names.
    """
    return tuple(
        (part * shorter // PARTS, (part + 1) * shorter // PARTS + length - shorter)
        for shorter in (length, length - 1)
        for part in range(PARTS)
    )


def fold(text: str) -> tuple[str, str]:
    """A name's letters without case, accents, punctuation or small words; and its digits, parted as they stand."""
    if text.isascii():
        words = text.lower().translate(NO_WORD).split()
    else:
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", fold_name(text)) if not is_mark(letter))
        words = re.sub(r"[^\w\s]|_", " ", plain.replace("'", "")).split()
    kept = [word for word in words if word not in SMALL_WORDS] or [word for word in words if word != "the"]
    whole = "".join(kept)
    if whole.isalpha():
        return whole, " "
    return re.sub(r"\d", "", whole), re.sub(r"\D+", " ", " ".join(kept))


def is_mark(letter: str) -> bool:
    """True for an accent that stands apart from its letter."""
    return unicodedata.combining(letter) != 0


def keys_of(name: Name) -> set[str]:
    """The letters, and the letters without each one of them: names one letter apart share a key."""
    letters, end = name.letters, name.digits
    shorter = range(len(letters) if len(letters) >= SHORT else 0)
    return {letters + end, *[letters[:index] + letters[index + 1 :] + end for index in shorter]}


def may_be_one(one: Name, other: Name) -> bool:
    """True when two names of different recipients are alike and nothing says that they stand in different places."""
    mine, yours = one.owner.value, other.owner.value
    if one.owner.slug == other.owner.slug or not is_one_letter_apart(one.letters, other.letters):
        return False
    if other.owner.slug in kin_of(mine) or one.owner.slug in kin_of(yours):
        return False
    return not (mine.place and yours.place and fold_name(mine.place) != fold_name(yours.place))


def kin_of(recipient: Recipient) -> set[str | None]:
    """The slugs of the others that it tells apart from itself: its members, and what it became."""
    return {*(one.recipient for one in recipient.members), *(one.recipient for one in recipient.became)}


def is_one_letter_apart(one: str, other: str) -> bool:
    """True when one letter has to be changed, added or left out at most."""
    if len(one) > len(other):
        one, other = other, one
    start = next((index for index, letter in enumerate(one) if letter != other[index]), len(one))
    if len(one) == len(other):
        return one[start + 1 :] == other[start + 1 :]
    return one[start:] == other[start + 1 :]


def warning(first: Name, name: Name) -> Problem:
    """The warning that two names may mean one recipient."""
    there = f"{shown_path(first.place.file)}:{first.place.line}"
    what = f"`{name.text}` may be the same recipient as `{first.text}` ({there})"
    instead = "If so, use one slug and list the other name under `aliases`; if not, write where each has its place"
    return Problem(name.place, what, instead, is_warning=True)
