"""Feeds of whole sites: there for every page that case studies count under, sound, complete, newest first."""

import json
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tests.feeding import faults, told_by_atom, told_by_json
from tests.site.reading import Site, report
from tests.site.recorded import Content

FACETS = {
    "category": "categories", "edition": "editions", "level": "levels", "programme": "programmes",
    "recipient": "recipients", "region": "regions", "topic": "topics",
}  # fmt: skip
NAMES = ("feed.xml", "feed.json")


def feeds(site: Site) -> list[str]:
    """The names of all feeds."""
    return sorted(file.relative_to(site.output.folder).as_posix() for file in site.files if file.name in NAMES)


def links_in(site: Site, name: str) -> Iterator[str]:
    """Every address that a feed names, but for its terms and its pictures."""
    content = (site.output.folder / name).read_bytes()
    if name.endswith(".xml"):
        yield from (link.get("href") or "" for link in etree.fromstring(content).iter("{*}link"))
        return
    made = json.loads(content)
    yield from (made["home_page_url"], made["feed_url"], *(item["url"] for item in made["items"]))
    yield from (item["image"] for item in made["items"] if "image" in item)


def test_there_are_feeds_of_all_and_of_everything_that_case_studies_count_under(site: Site, content: Content) -> None:
    pages = ["", *(f"{folder}/{slug}/" for facet, folder in FACETS.items() for slug in content.under(facet))]
    assert not {f"{page}{name}" for page in pages for name in NAMES} - set(feeds(site))


def test_every_feed_keeps_the_rules_of_its_format(site: Site) -> None:
    found = {name: faults(name, (site.output.folder / name).read_bytes()) for name in feeds(site)}
    assert not any(found.values()), report([f"{name}: {some}" for name, some in found.items() if some])


def test_both_formats_of_a_feed_tell_the_same(site: Site) -> None:
    offenders = []
    for name in (name for name in feeds(site) if name.endswith(".xml")):
        file = site.output.folder / name
        if told_by_atom(file.read_bytes()) != told_by_json(file.with_suffix(".json").read_bytes()):
            offenders.append(name)
    assert not offenders, report(offenders)


def test_every_link_in_a_feed_is_whole_and_leads_somewhere(based_output: Any) -> None:
    site = Site(based_output)
    offenders = [
        f"{name}: {address}"
        for name in feeds(site)
        for address in links_in(site, name)
        if site.file_at(address) is None
    ]
    assert not offenders, report(offenders)


def test_a_feed_holds_its_own_case_studies_and_as_many_as_it_may(based_output: Any) -> None:
    site, content = Site(based_output), Content(based_output.content)
    for facet, folder in FACETS.items():
        for value, wanted in content.under(facet).items():
            told = told_by_atom((site.output.folder / folder / value / "feed.xml").read_bytes())
            found = [site.inside(entry["id"]) for entry in told["entries"]]
            assert set(found) <= wanted, value
            assert len(found) == len(set(found)) == min(len(wanted), 30), value


def test_every_feed_stands_newest_first(site: Site) -> None:
    for name in feeds(site):
        told_by = told_by_json if name.endswith(".json") else told_by_atom
        days = [entry["days"][1] for entry in told_by((site.output.folder / name).read_bytes())["entries"]]
        assert days == sorted(days, reverse=True), name


def test_every_feed_is_announced_and_every_announced_feed_is_there(site: Site) -> None:
    announced = {
        site.inside(page.absolute(node.attributes["href"] or ""))
        for page in site.pages
        for kind in ("atom", "feed")
        for node in page.tree.css(f"link[rel=alternate][type^='application/{kind}+']")
    }
    assert announced <= set(feeds(site))
    for name in set(feeds(site)) - announced:  # of a page that leads on, or was withdrawn
        page = (site.output.folder / name).with_name("index.html").read_text(encoding="utf-8")
        assert "noindex" in page, name
