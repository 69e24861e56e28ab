"""Rows that cannot be drafted whole, judged by what is whole in them, so that all their mistakes are told at once."""

from collections.abc import Iterator

from pydantic import ValidationError

from ..problems import Problem
from ..records.shape import field_at, name_of
from ..records.words import WORDS, words_for_anything
from .drafts import Draft

INNER = {"=inline", "=slug"}


def judge(draft: Draft) -> Iterator[Problem]:
    """A problem for each value of the draft that its model refuses, but for what is missing for a known reason."""
    try:
        draft.model.model_validate(draft.new)
    except ValidationError as error:
        known = {problem.place for problem in draft.row.problems}
        for details in error.errors(include_url=False):
            loc = tuple(step for step in details["loc"] if step not in INNER)
            place = draft.row.place((*draft.prefix, *loc))
            if details["type"] != "missing" and place.column and place not in known:
                words = WORDS.get(details["type"], words_for_anything)(
                    name_of(loc), details, field_at(draft.model, loc)
                )
                yield Problem(place, *words)
