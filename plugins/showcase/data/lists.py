"""All records of a type as one file of JSON, each on a line of its own: what changes is then told line by line."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from pydantic_core import to_json

from ..bundle import Bundle, long_bundle
from ..publication import Publication
from .addresses import json_address
from .beside import head, licence
from .records import RECORDS
from .records.others import withdrawn_all

Maker = Callable[[Publication], Iterator[Bundle]]

KINDS: Mapping[str, Callable[[Publication], Iterator[Mapping[str, Any]]]] = {**RECORDS, "withdrawn": withdrawn_all}
"""All types of which there is a file: those that pages show, and what was withdrawn, so that copies can follow."""


SCHEMAS = {"withdrawn": "withdrawn-list"}
"""The schemas of files that are not called as the file is: that name is taken by one record of its type."""


def list_of(kind: str, publication: Publication) -> Iterator[Bundle]:
    """The file of all records of a type."""
    records = [to_json(one) for one in KINDS[kind](publication)]
    beginning = to_json(beginning_of(publication, kind, len(records)), indent=1).removesuffix(b"\n}")
    pieces = (beginning, b',\n "records": [', *lines(records), b"\n ]\n}\n")
    yield long_bundle(json_address(kind)[1:], pieces)


def beginning_of(publication: Publication, kind: str, count: int) -> dict[str, Any]:
    """What is said before the records."""
    return {
        **head(publication, SCHEMAS.get(kind, kind)),
        "type": kind,
        "site": publication.showcase.site.name,
        "url": publication.absolute("/"),
        "licence": licence(publication),
        "count": count,
    }


def lines(records: Iterable[bytes]) -> Iterator[bytes]:
    """Each record at the beginning of a line, with what parts it from the one before."""
    parting = b"\n"
    for one in records:
        yield parting
        yield one
        parting = b",\n"


LIST_MAKERS: tuple[Maker, ...] = tuple(partial(list_of, kind) for kind in KINDS)
"""One a type: each is made in a process of its own."""
