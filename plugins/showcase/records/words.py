"""The words for each way in which a value can be wrong."""

import re
from collections.abc import Callable

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from ..models.fields import LINE, SLUG
from ..problems import quoted, suggest, write_one_of
from .names import slug_of_name
from .shape import kind_of, write_example

Words = tuple[str, str]
"""What is wrong, and what to write instead."""


def words_for_slug(name: str, text: str) -> Words:
    """What to say about text that cannot be part of an address."""
    better = slug_of_name(text)
    example = f", such as `{better}`" if better and better != text else ""
    return f"{name} cannot be part of an address", f"Write small letters, digits and single hyphens{example}"


def words_for_pattern(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say about text of the wrong form."""
    pattern, text = details["ctx"]["pattern"], str(details["input"])
    if pattern == SLUG:
        return words_for_slug(f"{quoted(text)} in {name.replace('Item', 'item')}", text)
    if pattern == LINE:
        return f"{name} has several lines", "Write it on one line"
    return f"{name} cannot be {quoted(text)}", write_example(field)


def words_for_type(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say where text, a list or a mapping was expected and another of them stands."""
    stands = details["input"]
    if stands is None or stands == "":
        return f"{name} is empty", "Write something there, or delete the line"
    expected = EXPECTED.get(details["type"], "text")
    return f"{name} has to be {expected}, and {kind_of(stands)} stands there", write_example(field)


def words_for_length(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say about text or a list that is too long."""
    limit, stands = details["ctx"]["max_length"], details["input"]
    if isinstance(stands, str):
        return f"{name} has {len(stands.strip())} characters and may have {limit}", "Shorten it"
    return f"{name} has {len(stands)} items and may have {limit}", f"Keep {limit} of them"


def words_for_empty(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say about text or a list with nothing in it."""
    return f"{name} is empty", write_example(field)


def words_for_choice(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say about a word that is not one of a few."""
    known = re.findall(r"'([^']+)'", details["ctx"]["expected"])
    text = str(details["input"])
    return f"{name} cannot be {quoted(text)}", suggest(text, known, write_one_of(known))


def words_for_number(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say about a number that is none or out of range."""
    limits = {"greater_than_equal": "at least {ge}", "less_than_equal": "at most {le}"}
    limit = limits.get(details["type"], "").format(**details.get("ctx", {}))
    if limit:
        return f"{name} has to be {limit}", write_example(field)
    return f"{name} is not a whole number: {quoted(str(details['input']))}", write_example(field)


def words_for_truth(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say about a word that is neither yes nor no."""
    return f"{name} cannot be {quoted(str(details['input']))}", "Write `true` or `false`"


def words_for_refusal(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What a field of the project's own says about its value."""
    return f"{name} {details['ctx']['what']}", details["ctx"]["instead"]


def words_for_anything(name: str, details: ErrorDetails, field: FieldInfo | None) -> Words:
    """What to say where there are no better words."""
    return f"{name} cannot be used ({details['msg']})", write_example(field)


EXPECTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "dict_type": "a mapping",
}

WORDS: dict[str, Callable[[str, ErrorDetails, FieldInfo | None], Words]] = {
    **dict.fromkeys(EXPECTED, words_for_type),
    "string_pattern_mismatch": words_for_pattern,
    "string_too_long": words_for_length,
    "too_long": words_for_length,
    "string_too_short": words_for_empty,
    "too_short": words_for_empty,
    "literal_error": words_for_choice,
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float", "int_parsing_size"), words_for_number),
    **dict.fromkeys(("greater_than_equal", "less_than_equal"), words_for_number),
    **dict.fromkeys(("bool_parsing", "bool_type"), words_for_truth),
    "refused": words_for_refusal,
}
"""Who finds the words for which of pydantic's errors."""
