"""Feeds: sound, complete, newest first, and the same twice."""

import html
import json
from datetime import date

import feedparser
import pytest
from hypothesis import given, settings
from lxml import etree

from showcase.feeds import FEED_SIZE
from tests.feeding import ATOM, faults, feed_files, told_by_atom, told_by_json
from tests.publishing import Content, Telling, case, contents, programme, publish, some, world


def feeds(content: Content, telling: Telling | None = None) -> dict[str, bytes]:
    """Every feed by its path."""
    return feed_files(publish(content, telling))


def entries(feed: bytes) -> list[str]:
    """Where the entries of a feed lead, inside the site."""
    return [one["id"].removeprefix("https://example.org") for one in told_by_atom(feed)["entries"]]


@some
@given(contents())
def test_every_page_that_lists_case_studies_has_a_feed_that_holds_its_own(content: Content) -> None:
    publication = publish(content)
    made = feed_files(publication)
    own = {"": {one.address for one in publication.showcase.case_studies}}
    own |= {f"{one.address[1:]}": set() for one in publication.showcase.recipients}
    for facet in publication.facets.values():
        for value, members in zip(facet.values, facet.members, strict=True):
            if members or facet.name in ("category", "programme"):
                own[value.address[1:]] = {publication.showcase.case_studies[number].address for number in members}
    for one in publication.showcase.case_studies:
        own[one.recipient.address[1:]].add(one.address)
    assert made.keys() == {f"{page}{name}" for page in own for name in ("feed.xml", "feed.json")}
    for page, wanted in own.items():
        found = entries(made[f"{page}feed.xml"])
        assert set(found) <= wanted
        assert len(found) == len(set(found)) == min(len(wanted), FEED_SIZE)
        assert [one["id"] for one in told_by_json(made[f"{page}feed.json"])["entries"]] == [
            f"https://example.org{address}" for address in found
        ]


@settings(max_examples=10)
@given(contents())
def test_every_feed_keeps_the_rules_of_its_format(content: Content) -> None:
    made = feeds(content)
    wanted = [path for path in made if not path.startswith("recipients/") or "school-0" in path]
    assert {path: faults(path, made[path]) for path in wanted} == {path: [] for path in wanted}


@settings(max_examples=10)
@given(contents())
def test_both_formats_tell_the_same(content: Content) -> None:
    made = feeds(
        content | {"case-studies": [one | {"standfirst": "A <b> & c"} for one in content["case-studies"][::2]]}
    )
    for path in made:
        if path.endswith(".xml"):
            atom = told_by_atom(made[path])
            assert told_by_json(made[path.replace(".xml", ".json")]) == atom


@settings(max_examples=10)
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


def test_a_title_that_stands_in_for_other_words_is_text_too() -> None:
    content = world(case(recipient={"name": "<Soup> & Co", "slug": "soup"}))
    [item] = json.loads(feeds(content)["feed.json"])["items"]
    assert item["content_html"] == "&lt;Soup&gt; &amp; Co: Kitchens, Winner 2025"


def test_what_was_written_before_its_year_began_was_not_published_after_it_changed() -> None:
    [entry] = feedparser.parse(feeds(world(case(updated="2024-06-01")))["feed.xml"]).entries
    assert entry.published == entry.updated == "2024-06-01T00:00:00+00:00"


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
