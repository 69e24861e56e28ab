"""Feeds: sound, complete, newest first, and the same twice."""

import html
from datetime import date

import feedparser
import pytest
from hypothesis import given
from lxml import etree

from showcase.feeds import FEED_SIZE, feed_files
from tests.publishing import Content, Telling, case, contents, programme, publish, some, world

ATOM = "{http://www.w3.org/2005/Atom}"


def feeds(content: Content, telling: Telling | None = None) -> dict[str, bytes]:
    """Every feed by its path."""
    return {file.path: file.content for file in feed_files(publish(content, telling))}


def entries(feed: bytes) -> list[str]:
    """Where the entries of a feed lead, inside the site."""
    return [entry.link.removeprefix("https://example.org") for entry in feedparser.parse(feed).entries]


@some
@given(contents())
def test_every_feed_can_be_parsed_and_holds_its_own_case_studies(content: Content) -> None:
    publication = publish(content)
    made = {file.path: file.content for file in feed_files(publication)}
    for facet, folder in (("category", "categories"), ("region", "regions")):
        for value, members in zip(publication.facets[facet].values, publication.facets[facet].members, strict=True):
            feed = made.get(f"{folder}/{value.slug}/feed.xml")
            assert (feed is not None) == bool(members or facet == "category")
            own = {publication.showcase.case_studies[number].address for number in members}
            assert feed is None or (set(entries(feed)) <= own and len(entries(feed)) == min(len(own), FEED_SIZE))
    for feed in made.values():
        parsed = feedparser.parse(feed)
        assert not parsed.bozo
        assert parsed.version == "atom10"
        assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)


@some
@given(contents())
def test_feeds_are_the_same_twice(content: Content) -> None:
    assert feeds(content) == feeds(content)


def test_what_changed_last_stands_first_and_gives_the_feed_its_date() -> None:
    content = world(
        case("soup"),
        case("tea", edition="2021", updated="2026-02-01"),
        case("bread", edition="2024", updated="2026-01-01"),
    )
    feed = feeds(content)["feed.xml"]
    assert entries(feed) == [f"/case-studies/{part}/" for part in ("2021/tea", "2024/bread", "2025/soup")]
    assert feedparser.parse(feed).feed.updated == "2026-02-01T00:00:00+00:00"


def test_an_entry_says_who_what_when_and_keeps_its_id() -> None:
    milestones = [{"name": "Winners", "date": "2025-09-30", "level": "winner"}]
    programmes = [programme("crown", editions=[{"label": "2025", "milestones": milestones}]), programme("lantern")]
    content = world(
        case(standfirst="Soup <for> a street", topics=["food"], updated="2026-01-02"), programmes=programmes
    )
    [entry] = feedparser.parse(feeds(content)["feed.xml"]).entries
    assert (entry.title, entry.id) == (
        "School of Soup: Kitchens, Winner 2025", "https://example.org/case-studies/2025/soup/",
    )  # fmt: skip
    assert (entry.published, entry.updated) == ("2025-09-30T00:00:00+00:00", "2026-01-02T00:00:00+00:00")
    assert [tag.term for tag in entry.tags] == ["Kitchens", "Food"]


def test_text_is_text_whatever_stands_in_it() -> None:
    content = world(case(standfirst="A <b>bold</b> & “quiet” soup", recipient={"name": "<Soup> & Co", "slug": "soup"}))
    tree = etree.fromstring(feeds(content)["feed.xml"])
    assert tree.findtext(f"{ATOM}entry/{ATOM}title") == "<Soup> & Co: Kitchens, Winner 2025"
    summary = tree.find(f"{ATOM}entry/{ATOM}summary")
    assert summary is not None
    shown = html.unescape(summary.text) if summary.get("type") == "html" else summary.text
    assert shown == "A <b>bold</b> & “quiet” soup"


def test_a_long_feed_holds_the_newest_only() -> None:
    cases = [case(f"soup-{number:02}", updated=f"2026-01-{number + 1:02}") for number in range(FEED_SIZE + 1)]
    found = entries(feeds(world(*cases))["feed.xml"])
    assert len(found) == FEED_SIZE
    assert "/case-studies/2025/soup-00/" not in found


def test_a_feed_without_entries_is_sound_and_has_a_date() -> None:
    parsed = feedparser.parse(feeds(world())["feed.xml"])
    assert not parsed.bozo
    assert parsed.feed.updated == "1970-01-01T00:00:00+00:00"


@pytest.mark.parametrize("path", ["feed.xml", "categories/kitchens/feed.xml", "regions/wales/feed.xml"])
def test_every_address_in_a_feed_is_whole_and_below_the_base_path(path: str) -> None:
    content = world(case(region="wales"))
    tree = etree.fromstring(feeds(content, Telling(url="https://example.org/base"))[path])
    links = [node.get("href") for node in tree.iter(f"{ATOM}link")]
    assert f"https://example.org/base/{path}" in links
    assert all(link.startswith("https://example.org/base/") for link in links)


def test_the_day_of_the_last_commit_counts_where_the_record_says_none() -> None:
    telling = Telling(modified={"case-studies.yaml": date(2026, 2, 3)})
    assert feedparser.parse(feeds(world(case()), telling)["feed.xml"]).entries[0].updated.startswith("2026-02-03")
