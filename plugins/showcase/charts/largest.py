"""The sentence that says what is the most: of one value, or shared by several."""

from collections.abc import Sequence

from babel.lists import format_list

from ..drawing.bidi import own_direction
from ..language import Language
from ..publication import Publication
from .line import Line

NAMED = 3
"""How many that share the largest number are named."""


def largest_of(lines: Sequence[Line]) -> list[Line]:
    """The lines with the largest number, of those that are known and do not lie in others."""
    known = [line for line in lines if line.number and not line.depth and line.kind != "unknown"]
    most = max((line.number for line in known), default=0)
    return [line for line in known if line.number == most]


def largest_words(publication: Publication, lines: Sequence[Line], every: str, most: str, many: str) -> str:
    """The sentence: `every` where one line has them all, `most` where one has more than others, else who shares it.

    `many` is how many share it, in words."""
    found, total = largest_of(lines), len(publication.showcase.case_studies)
    if len(found) != 1:
        return shared_words(publication, found, many)
    words = {
        "name": in_sentence(found[0].label, publication.language),
        "count": publication.count_of_case_studies(found[0].number),
        "total": publication.language.number(total),
    }
    return (every if found[0].number == total else most) % words


def shared_words(publication: Publication, found: Sequence[Line], many: str) -> str:
    """Who shares the largest number: by name, where they are few."""
    language = publication.language
    names = format_list([in_sentence(line.label, language) for line in found], locale=language.locale)
    return language.say("The largest number here, %(count)s, is shared by %(who)s.") % {
        "count": publication.count_of_case_studies(found[0].number),
        "who": names if len(found) <= NAMED else many,
    }


def in_sentence(name: str, language: Language) -> str:
    """The name, held together where it is written the other way than the words round it: a number may follow it."""
    own = own_direction(name, language.direction)
    return name if own == language.direction else f"\u2068{name}\u2069"
