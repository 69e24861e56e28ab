"""Recipients whose names are so like each other that they may be one: a warning, for nobody but the author knows."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ..models import Recipient
from ..problems import Place, Problem, shown_path
from ..records import Located, Records, fold_name

SMALL_WORDS = {"the", "a", "an", "and", "of", "project", "projects", "team", "teams", "partnership", "programme"}
"""Words that come and go in a name without changing whom it means."""

COMPARED = 8
"""With how many of the names that share a key each further one is compared, so that time grows with their number."""

SHORT = 6
"""Names of fewer letters than this are not alike unless they are equal."""


class Name(NamedTuple):
    """A name of a recipient, where it stands, and its letters as they are compared."""

    letters: str
    digits: str
    text: str
    place: Place
    owner: Located[Recipient]


def find_like_recipients(records: Records) -> Iterator[Problem]:
    """A warning for each recipient with a name that is another's, or one letter from it."""
    names = sorted((name for owner in records.recipients.values() for name in names_of(owner)), key=lambda n: n.place)
    names_by_key: dict[tuple[str, str], list[Name]] = defaultdict(list)
    warned: set[tuple[str, str]] = set()
    for name in names:
        keys = list(keys_of(name))
        alike = (other for key in keys for other in names_by_key[key][:COMPARED] if may_be_one(other, name))
        first = next(alike, None)
        if first and (first.owner.slug, name.owner.slug) not in warned:
            warned.add((first.owner.slug, name.owner.slug))
            yield warning(first, name)
        for key in keys:
            names_by_key[key].append(name)


def names_of(owner: Located[Recipient]) -> Iterator[Name]:
    """Each name that a recipient goes by."""
    yield make_name(owner.value.name, owner.place("name"), owner)
    for index, alias in enumerate(owner.value.aliases):
        yield make_name(alias, owner.place("aliases", index), owner)


def make_name(text: str, place: Place, owner: Located[Recipient]) -> Name:
    """The name with its letters folded: no case, accents, punctuation or small words."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", fold_name(text)) if not is_mark(letter))
    words = re.sub(r"[^\w\s]|_", " ", plain.replace("'", "")).split()
    kept = [word for word in words if word not in SMALL_WORDS] or [word for word in words if word != "the"]
    whole = "".join(kept)
    return Name(re.sub(r"\d", "", whole), re.sub(r"\D+", " ", " ".join(kept)), text, place, owner)


def is_mark(letter: str) -> bool:
    """True for an accent that stands apart from its letter."""
    return unicodedata.combining(letter) != 0


def keys_of(name: Name) -> Iterator[tuple[str, str]]:
    """The letters, and the letters without each one of them: names one letter apart share a key."""
    yield name.digits, name.letters
    if len(name.letters) >= SHORT:
        shorter = {name.letters[:index] + name.letters[index + 1 :] for index in range(len(name.letters))}
        yield from ((name.digits, letters) for letters in sorted(shorter))


def may_be_one(one: Name, other: Name) -> bool:
    """True when two names of different recipients are alike and nothing says that they stand in different places."""
    mine, yours = one.owner.value, other.owner.value
    if one.owner.slug == other.owner.slug or not is_one_letter_apart(one.letters, other.letters):
        return False
    return not (mine.place and yours.place and fold_name(mine.place) != fold_name(yours.place))


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
    what = (
        f"`{name.text}` may be the same recipient as `{first.text}` ({shown_path(first.place.file)}:{first.place.line})"
    )
    instead = "If so, use one slug and list the other name under `aliases`; if not, write where each has its place"
    return Problem(name.place, what, instead, is_warning=True)
