"""What pydantic says about a record, in words for the person who wrote it."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..models import Record
from ..problems import Problem, quoted, suggest
from ..source import Mapping, Sequence, Step, find, key_place
from .shape import article, field_at, model_at, name_of, record_name, write_example
from .words import WORDS, Words, words_for_anything, words_for_slug


def explain(error: ValidationError, model: type[Record], node: Mapping) -> list[Problem]:
    """A problem for each of the errors, at the place in the file that the author has to change."""
    errors = error.errors(include_url=False)
    return [explain_one(details, model, node) for details in errors if not is_echo(details)]


def is_echo(details: ErrorDetails) -> bool:
    """True for a list that counts as too short only because its items have problems of their own."""
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


def explain_one(details: ErrorDetails, model: type[Record], node: Mapping) -> Problem:
    """The problem that one error stands for."""
    loc = tuple(step for step in details["loc"] if not str(step).startswith("="))
    if details["type"] == "missing":
        return explain_missing(loc, model, node)
    if details["type"] == "extra_forbidden":
        return explain_unknown(loc, model, node)
    if loc and loc[-1] == "[key]":
        return Problem(key_place(node, loc[:-1]), *words_for_key(loc[:-1], details))
    found = find(node, loc)
    words = WORDS.get(details["type"], words_for_anything)
    return Problem(found.place if found else node.place, *words(name_of(loc), details, field_at(model, loc)))


def explain_missing(loc: tuple[Step, ...], model: type[Record], node: Mapping) -> Problem:
    """The problem of a field that has to be there: at its empty value, or at the first line of what lacks it."""
    parent = find(node, loc[:-1]) or node
    name, field = name_of(loc), field_at(model, loc)
    instead = write_example(field, str(loc[-1]))
    if isinstance(parent, Mapping) and loc[-1] in parent.keys:
        return Problem(parent.values[str(loc[-1])].place, f"{name} is empty", instead)
    if isinstance(parent, Sequence):
        return Problem(parent.place, f"{name_of(loc[:-1])} has too few items", write_example(field))
    owner = article(record_name(model_at(model, loc[:-1])))
    return Problem(parent.place, f"{name} is missing from {owner}", instead)


def explain_unknown(loc: tuple[Step, ...], model: type[Record], node: Mapping) -> Problem:
    """The problem of a field that the record does not have, with the field that was meant."""
    owner, key = model_at(model, loc[:-1]), str(loc[-1])
    what = f"{quoted(key)} is not a field of {article(record_name(owner))}"
    return Problem(key_place(node, loc), what, suggest(key, list(owner.model_fields)))


def words_for_key(loc: tuple[Step, ...], details: ErrorDetails) -> Words:
    """What to say about a key that has to be a slug."""
    return words_for_slug(quoted(str(loc[-1])), str(details["input"]))
