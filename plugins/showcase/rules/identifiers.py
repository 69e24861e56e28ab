"""Identifiers: numbers in the form that their register gives, each of one recipient alone."""

from collections.abc import Iterator
from typing import Any

from ..models import Recipient
from ..problems import Problem, shown_path
from ..records import Located, Records
from ..registers import is_well_formed, key_of, register_of
from .lineage import told_in


def find_malformed_identifiers(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem for each identifier without its register's form, and for each that the record has twice."""
    told = told_in(record)
    if told is None or not told.value.identifiers:
        return
    seen: set[tuple[str, str]] = set()
    for index, one in enumerate(told.value.identifiers):
        register = register_of(one)
        if register and not is_well_formed(one):
            what = f"The {one.scheme} `{one.value}` cannot be right"
            yield told.problem(("identifiers", index, "value"), what, f"Write {register.words}")
        elif key_of(one) in seen:
            what = f"The {one.scheme} `{one.value}` is listed twice"
            yield told.problem(("identifiers", index), what, "Keep one of the two")
        seen.add(key_of(one))


def find_shared_identifiers(records: Records) -> Iterator[Problem]:
    """A problem for each identifier that another recipient has already."""
    first: dict[tuple[str, str], Located[Recipient]] = {}
    for recipient in records.recipients.values():
        for index, one in enumerate(recipient.value.identifiers):
            before = first.setdefault(key_of(one), recipient)
            if before is not recipient:
                there = before.place()
                what = f"`{before.slug}` has the {one.scheme} `{one.value}` already, in {shown_path(there.file)}"
                instead = "If they are one, keep one and list the other's name under `former_names` or `aliases`"
                yield Problem(recipient.place("identifiers", index), f"{what}:{there.line}", instead)
