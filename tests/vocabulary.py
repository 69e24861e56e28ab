"""schema.org as its own tables have it: what of some JSON-LD is no word of it, or stands where it does not belong."""

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pyld import jsonld

from showcase.frame import make_frame
from showcase.publication import Publication
from showcase.render import render_page
from tests.publishing import environment_of, page_at

FOLDER = Path(__file__).parent / "schemaorg"
SCHEMA = "http://schema.org/"
CONTEXT = "https://schema.org"
Node = dict[str, Any]

PLAIN = frozenset({"Text", "Number", "Boolean", "Date", "DateTime", "Time", "Distance", "Duration"})
"""What is written as it is; a distance is one in words."""


def told_in(page: str) -> list[Node]:
    """What a page tells machines, each piece by itself."""
    return [
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    ]


def told_at(publication: Publication, address: str) -> list[Node]:
    """What the page at an address tells machines, as it stands in it."""
    environment = environment_of(publication.language, publication.base)
    page = page_at(publication, address)
    return told_in(render_page(environment, make_frame(publication), publication, page).decode())


def load(url: str, options: object) -> Mapping[str, Any]:
    """The context of schema.org; nothing else is fetched from anywhere."""
    assert url.rstrip("/") == CONTEXT, f"nobody fetches {url}"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context()}


@cache
def context() -> Node:
    """The context as it was published."""
    made: Node = json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))
    return made


@cache
def table(name: str) -> dict[str, dict[str, str]]:
    """A table of the release by what its rows are called."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["label"]: row for row in csv.DictReader(file)}


def expand(documents: Sequence[Node]) -> list[Node]:
    """What a processor of JSON-LD makes of documents: every word with its whole address."""
    expanded: list[Node] = jsonld.expand(list(documents), {"documentLoader": load})
    return expanded


@cache
def is_a(kind: str, wanted: str) -> bool:
    """Whether a type is another, or one of its kinds."""
    parents = table("types").get(kind, {"subTypeOf": ""})["subTypeOf"].split()
    return kind == wanted or any(is_a(parent, wanted) for parent in parents)


def find_faults(documents: Sequence[Node]) -> list[str]:
    """Every word that schema.org does not have, or does not have there; and what the processor dropped."""
    expanded = expand(documents)
    lost = sum(map(count_words, documents)) - sum(map(count_words, expanded))
    found = [fault for node in expanded for fault in faults_of(node)]
    return [*found, *([f"{lost} words are gone"] if lost else [])]


def count_words(value: object) -> int:
    """How many properties there are in a document, before or after it was expanded."""
    if isinstance(value, list):
        return sum(map(count_words, value))
    if not isinstance(value, dict):
        return 0
    return sum((not key.startswith("@")) + count_words(part) for key, part in value.items() if key != "@context")


def faults_of(node: Node) -> Iterator[str]:
    """What is wrong with a node, and with those in it."""
    kinds = [kind.removeprefix(SCHEMA) for kind in node.get("@type", ())]
    if not kinds:
        yield f"no type: {node}"
    yield from (f"{kind} is no type" for kind in kinds if kind not in table("types"))
    for name, values in node.items():
        if not name.startswith("@"):
            yield from faults_of_property(kinds, name.removeprefix(SCHEMA), values)


def faults_of_property(kinds: Sequence[str], name: str, values: Sequence[Node]) -> Iterator[str]:
    """What is wrong with a property of a node of some types, and with its values."""
    row = table("properties").get(name)
    if row is None:
        yield f"{name} is no property"
        return
    if row["supersededBy"]:
        yield f"{name} gave way to {row['supersededBy']}"
    if not any(is_a(kind, domain) for kind in kinds for domain in row["domainIncludes"].split()):
        yield f"{name} is no property of {' or '.join(kinds)}"
    for value in values:
        if not fits(value, row["rangeIncludes"].split()):
            yield f"{name} of {' or '.join(kinds)} is not {value}"
        if "@type" in value and "@value" not in value:
            yield from faults_of(value)


def fits(value: Node, wanted: Sequence[str]) -> bool:
    """Whether a property can have a value: an address, words, a number, a day, or something of a type."""
    if "@value" not in value:
        kinds = [kind.removeprefix(SCHEMA) for kind in value.get("@type", ())]
        return any(is_a(kind, one) for kind in kinds for one in wanted) if kinds else "@id" in value
    if "Date" in wanted:
        return is_day(value["@value"])
    number = "Integer" in wanted or "Number" in wanted
    return any(is_a(one, plain) for one in wanted for plain in PLAIN) and (
        not number or "Text" in wanted or isinstance(value["@value"], int)
    )


def is_day(text: object) -> bool:
    """Whether it is a day as ISO 8601 writes it."""
    try:
        return bool(date.fromisoformat(str(text)))
    except ValueError:
        return False
