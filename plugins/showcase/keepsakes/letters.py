"""Letters that no font of the theme has: cards and badges leave them out, so their authors are told."""

import re
from collections.abc import Callable, Iterator

from ..problems import Place, Problem, quoted
from ..records import Records

JOINED = re.compile("[\u0600-\u109f\u1780-\u17ff]")
"""Letters of scripts from Arabic over those of India to Khmer, which join or move round each other."""

Missing = Callable[[str], set[str]]
"""The letters of a text that cannot be drawn."""


def find_undrawable(records: Records, missing: Missing) -> Iterator[Problem]:
    """A warning for each name that cannot be drawn as it is written."""
    for place, name in drawn_names(records):
        letters = missing(name)
        if letters:
            listed = " ".join(f"{letter} (U+{ord(letter):04X})" for letter in sorted(letters))
            what = f"No font has {listed} of {quoted(name)}: share cards and badges leave that out"
            yield Problem(place, what, "Put a font that has it into theme/fonts/", is_warning=True)


def find_unshaped(records: Records) -> Iterator[Problem]:
    """A warning at the first name whose letters join, where nothing on this machine joins them."""
    for place, name in drawn_names(records):
        if JOINED.search(name):
            what = f"This machine draws the letters of {quoted(name)} apart, on share cards and badges"
            instead = "Install FriBidi and build again: `apt-get install libfribidi0`, or `brew install fribidi`"
            yield Problem(place, what, instead, is_warning=True)
            return


def drawn_names(records: Records) -> Iterator[tuple[Place, str]]:
    """Every name that stands on a card or a badge, and where it is written."""
    if records.site:
        yield records.site.place("name"), records.site.value.name
    for recipient in records.recipients.values():
        yield recipient.place("name"), recipient.value.name
    for category in records.categories.values():
        yield category.place("name"), category.value.name
    for programme in records.programmes.values():
        yield programme.place("name"), programme.value.name
        for number, level in enumerate(programme.value.levels):
            yield programme.place("levels", number, "name"), level.name
    for located in records.case_studies:
        if located.value.named:
            yield located.place("named"), located.value.named
