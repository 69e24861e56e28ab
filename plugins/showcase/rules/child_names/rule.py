"""The rule: no words of a picture of children name one of them."""

from collections.abc import Iterator

from ...models import Picture
from ...problems import Problem
from ...records import Records
from ..pictures import Shown, pictures_of
from .capitals import has_no_capitals
from .known import Known
from .suspects import find_suspects

FEW = 3
"""How many words a problem lists."""

CONFIRM = "if it names no child, write `names_no_child: true` beside it"


def find_child_names(records: Records) -> Iterator[Problem]:
    """A problem for each text of a picture that may name a child who can be told; a warning where none can."""
    language = records.site.value.language if records.site else "en-GB"
    for located in records.case_studies:
        shown = [one for one in pictures_of(located) if is_asked(one.picture)]
        if shown:
            known = Known.of(located, records)
            yield from (problem for one in shown for problem in check(one, known, language))


def is_asked(picture: Picture) -> bool:
    """Whether there are children to be seen, and nobody has confirmed that none is named."""
    return picture.depicts.startswith("children") and not picture.names_no_child


def check(shown: Shown, known: Known, language: str) -> Iterator[Problem]:
    """What is wrong with the words of a picture of children."""
    can_be_told = shown.picture.depicts == "children-identifiable"
    for field in ("alt", "caption"):
        text = getattr(shown.picture, field)
        if not text:
            continue
        suspects = find_suspects(text, known, language)
        if suspects:
            first, words = suspects[0][0], ", ".join(f"`{word}`" for _, word in suspects[:FEW])
            more = f" and {len(suspects) - FEW} more" if len(suspects) > FEW else ""
            what = f"`{field}` may name a child who is to be seen: {words}{more}"
            place = shown.located.place_in(first, "pictures", shown.number, field)
            yield Problem(place, what, f"Leave the name out; {CONFIRM}", is_warning=not can_be_told)
        elif can_be_told and has_no_capitals(text):
            what = f"Names cannot be told from other words in the script of `{field}`"
            yield shown.problem(field, what, f"Read it again; {CONFIRM}", is_warning=True)
