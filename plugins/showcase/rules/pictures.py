"""Pictures: each is described for those who cannot see it, and shows nobody without a ground that is written down."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..models import CaseStudy, Picture
from ..problems import Problem, quoted
from ..records import Located, fold_name
from .markup import find_markup

FILE_NAME = re.compile(
    r"(?i)\S+\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|svg)|(?:img|dsc[fn]?|pxl|dcim|image|photo|scan)[_ -]?\d[\w-]*"
)
"""What a camera or a program calls a file."""

LABEL = re.compile(
    r"(?i)(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic|screenshot|snapshot)s? (?:of|showing|shows)\b"
    r"|(?:llun|ffotograff) o\b|(?:ein )?(?:bild|foto) von\b|(?:une )?(?:image|photo) (?:de|du|des)\b"
    r"|(?:una )?foto d[ei]\b"
)
"""Words that a screen reader has said already."""

ALONE = re.compile(
    r"(?i)(?:an? |the |my |our )?(?:image|picture|photo(?:graph)?|graphic|logo|alt(?: text)?|untitled)s?\.?"
)
"""What is no description, where nothing else is said."""


class Shown(NamedTuple):
    """A picture of a case study, and its number there."""

    located: Located[Any]
    number: int
    picture: Picture

    def problem(self, field: str, what: str, instead: str, is_warning: bool = False) -> Problem:
        """What is wrong with a field, where it stands; at the picture's first line where it is missing."""
        there = ("pictures", self.number, field) if getattr(self.picture, field) else ("pictures", self.number)
        return Problem(self.located.place(*there), what, instead, is_warning)


def find_unlawful_pictures(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem for each picture that is not described, or shows people on no ground, or children for ever."""
    for shown in pictures_of(record):
        yield from check_description(shown)
        yield from check_ground(shown)


def find_badly_described(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem or a warning for each description that tells a listener nothing, and each caption with HTML."""
    for shown in pictures_of(record):
        yield from check_words(shown)
        for field in ("alt", "caption", "credit"):
            yield from check_markup(shown, field)


def find_repeated_pictures(record: Located[Any], language: str) -> Iterator[Problem]:
    """A warning for each picture that a case study has twice."""
    first: dict[str, int] = {}
    for shown in pictures_of(record):
        name, before = shown.picture.file, first.setdefault(shown.picture.file, shown.number)
        if before != shown.number:
            line = record.place("pictures", before, "file").line
            what = f"The picture {quoted(name)} is shown twice, first in line {line}"
            yield shown.problem("file", what, "Keep one of the two", is_warning=True)


def pictures_of(record: Located[Any]) -> Iterator[Shown]:
    """The pictures of a record, where it is a case study."""
    if isinstance(record.value, CaseStudy):
        yield from (Shown(record, number, picture) for number, picture in enumerate(record.value.pictures))


def check_description(shown: Shown) -> Iterator[Problem]:
    """The problem of a picture with no description, or with one that is said to have none."""
    name, picture = quoted(shown.picture.file), shown.picture
    if not picture.alt and not picture.decorative:
        instead = "Describe it in `alt`; write `decorative: true` if a reader who cannot see it misses nothing"
        yield shown.problem("alt", f"The picture {name} has no `alt`", instead)
    if picture.alt and picture.decorative:
        what = f"The picture {name} is decorative and has an `alt`"
        yield shown.problem("decorative", what, "Delete one of the two")


def check_ground(shown: Shown) -> Iterator[Problem]:
    """The problem of a picture that shows people on no ground, or children without a last day."""
    name, picture = quoted(shown.picture.file), shown.picture
    if picture.depicts != "no-people" and not picture.basis:
        instead = "Write `basis: consent`, or on which other ground they may be shown"
        yield shown.problem("depicts", f"The picture {name} shows people on no ground", instead)
    if picture.depicts == "children-identifiable" and not picture.review_by:
        instead = "Write the last day that it may be shown: `review_by: 2028-09-01`"
        yield shown.problem("depicts", f"The picture {name} shows children for ever", instead)


def check_words(shown: Shown) -> Iterator[Problem]:
    """What is wrong with the words of a description."""
    alt, caption = shown.picture.alt, shown.picture.caption
    if not alt:
        return
    if FILE_NAME.fullmatch(alt) or ALONE.fullmatch(alt):
        yield shown.problem("alt", f"`alt` says {quoted(alt)}, which describes nothing", "Say what is to be seen")
    elif label := LABEL.match(alt):
        what = f"`alt` begins with {quoted(label[0])}, which a screen reader says itself"
        yield shown.problem("alt", what, "Begin with what is to be seen", is_warning=True)
    if caption and fold_name(alt) == fold_name(caption):
        what = "`alt` says the same as `caption`, and would be heard twice"
        yield shown.problem("alt", what, "Describe in `alt` what the caption leaves out", is_warning=True)


def check_markup(shown: Shown, field: str) -> Iterator[Problem]:
    """The problem of HTML in a line of a picture."""
    for offset, what, _ in find_markup(getattr(shown.picture, field) or ""):
        place = shown.located.place_in(offset, "pictures", shown.number, field)
        yield Problem(place, what, "Write plain words: this line is shown as it is")
