"""Feeds of small sites in memory, made by their bundles as a build does it, and the rules that every feed keeps."""

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

import feedparser
from jsonschema import Draft202012Validator
from lxml import etree

from showcase.bundle import Tools, make_fonts
from showcase.owners import all_bundles
from showcase.pictures import Cabinet
from showcase.publication import Publication
from tests.building import ROOT
from tests.publishing import THEME

RULES = ROOT / "tests" / "feeds"
ATOM, AT = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}"


def feed_files(publication: Publication) -> dict[str, bytes]:
    """Every feed of a publication by its path, each made once."""
    made: dict[str, bytes] = {}
    for bundle in all_bundles(publication):
        if all(path.endswith((".xml", ".json")) for path in bundle.paths):
            for path, content in zip(bundle.paths, bundle.make(bundle.view, tools()), strict=True):
                assert path not in made, f"two outputs make {path}"
                made[path] = content
    return made


@cache
def tools() -> Tools:
    """What bundles are made with, of which feeds need nothing."""
    return Tools(make_fonts(THEME), Cabinet(THEME))


@cache
def atom_rules() -> etree.RelaxNG:
    """The grammar of Atom."""
    return etree.RelaxNG(etree.parse(str(RULES / "atom.rng")))


@cache
def json_rules() -> Draft202012Validator:
    """The schema of JSON Feed."""
    return Draft202012Validator(json.loads((RULES / "jsonfeed.json").read_text(encoding="utf-8")))


def faults(path: str, content: bytes) -> list[str]:
    """What is wrong with a feed by the rules of its format."""
    return list(faults_of_json(content) if path.endswith(".json") else faults_of_atom(content))


def faults_of_atom(content: bytes) -> Iterator[str]:
    """What is wrong with a feed by RFC 4287, its tombstones by RFC 6721, and by what readers of feeds make of it."""
    tree, rules = etree.fromstring(content), atom_rules()
    if not rules.validate(tree):
        yield str(rules.error_log)
    parsed = feedparser.parse(content)
    if parsed.bozo or parsed.version != "atom10":
        yield f"{parsed.version}: {parsed.get('bozo_exception')}"
    links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in tree.findall(f"{ATOM}link")]
    if len(links) != len(set(links)) or ("self", None, None) not in links:
        yield f"links: {links}"
    ids = [one.findtext(f"{ATOM}id") for one in tree.iter(f"{ATOM}entry")]
    gone = [one.get("ref") for one in tree.iter(f"{AT}deleted-entry")]
    if len({*ids, *gone}) != len(ids) + len(gone):
        yield f"twice: {ids} {gone}"
    if tree.find(f"{ATOM}author") is None:
        yield "its entries have no author"
    for entry in tree.iter(f"{ATOM}entry"):
        if not [link for link in entry.findall(f"{ATOM}link") if link.get("rel") == "alternate"]:
            yield "an entry leads nowhere"
    for one in tree.iter(f"{AT}deleted-entry"):
        if datetime.fromisoformat(one.get("when") or "").tzinfo is None:
            yield f"no moment: {one.get('when')}"


def faults_of_json(content: bytes) -> Iterator[str]:
    """What is wrong with a feed by JSON Feed 1.1."""
    made = json.loads(content)
    yield from (f"{one.json_path}: {one.message}" for one in json_rules().iter_errors(made))
    ids = [one["id"] for one in made["items"]]
    if len(ids) != len(set(ids)):
        yield f"twice: {ids}"


def told_by_atom(content: bytes) -> dict[str, Any]:
    """What a feed tells as Atom, as far as both formats have words for it."""
    tree = etree.fromstring(content)
    return {
        "title": tree.findtext(f"{ATOM}title"),
        "page": tree.find(f"{ATOM}link[@rel='alternate']").get("href"),
        "author": tree.findtext(f"{ATOM}author/{ATOM}name"),
        "line": tree.findtext(f"{ATOM}subtitle"),
        "gone": [(one.get("ref"), (one.get("when") or "")[:10]) for one in tree.iter(f"{AT}deleted-entry")],
        "entries": [
            {
                "id": entry.findtext(f"{ATOM}id"),
                "title": entry.findtext(f"{ATOM}title"),
                "html": entry.findtext(f"{ATOM}summary"),
                "days": [entry.findtext(f"{ATOM}{name}") for name in ("published", "updated")],
                "topics": [one.get("term") for one in entry.findall(f"{ATOM}category")],
            }
            for entry in tree.iter(f"{ATOM}entry")
        ],
    }


def told_by_json(content: bytes) -> dict[str, Any]:
    """What a feed tells as JSON Feed, as far as both formats have words for it."""
    made = json.loads(content)
    return {
        "title": made["title"],
        "page": made["home_page_url"],
        "author": made["authors"][0]["name"],
        "line": made["description"],
        "gone": [(one["id"], one["date"]) for one in made.get("_withdrawn", {"items": []})["items"]],
        "entries": [
            {
                "id": one["id"],
                "title": one["title"],
                "html": one["content_html"] if "summary" in one or "<p>" in one["content_html"] else None,
                "days": [one["date_published"], one["date_modified"]],
                "topics": one["tags"],
            }
            for one in made["items"]
        ],
    }
