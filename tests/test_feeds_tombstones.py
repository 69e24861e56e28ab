"""Tombstones: readers take away what was withdrawn; beyond that no feed tells that it was ever there."""

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.feeding import AT, faults, feed_files, told_by_atom, told_by_json
from tests.publishing import Content, case, contents, publish, world
from tests.recording import moved

GONE = {"date": "2026-01-02", "by": "recipient"}
ALL = {"feed.xml", "feed.json"}


def withdrawing(content: Content, numbers: set[int]) -> tuple[Content, Content]:
    """The content with some of its case studies withdrawn, and as if they had never been."""
    cases = list(enumerate(content["case-studies"]))
    since = [one | {"withdrawn": GONE} if number in numbers else one for number, one in cases]
    never = [one for number, one in cases if number not in numbers]
    return content | {"case-studies": since}, content | {"case-studies": never}


@settings(max_examples=15)
@given(contents(most=8), st.sets(st.integers(0, 7)))
def test_every_feed_but_that_of_all_is_as_if_it_had_never_been(content: Content, numbers: set[int]) -> None:
    with_notice, without = withdrawing(content, numbers)
    publication = publish(with_notice)
    since, never = feed_files(publication), feed_files(publish(without))
    assert {path: since[path] for path in never.keys() - ALL} == {path: never[path] for path in never.keys() - ALL}
    gone = {one.address for one in publication.showcase.withdrawn if one.address.startswith("/recipients/")}
    assert since.keys() - never.keys() == {f"{address[1:]}{name}" for address in gone for name in ALL}


@settings(max_examples=15)
@given(contents(most=8), st.sets(st.integers(0, 7)))
def test_the_feed_of_all_says_which_entries_are_to_go_and_nothing_else(content: Content, numbers: set[int]) -> None:
    with_notice, without = withdrawing(content, numbers)
    since, never = feed_files(publish(with_notice)), feed_files(publish(without))
    wanted = [
        (f"https://example.org/case-studies/{one['edition']}/{one['slug']}/", "2026-01-02")
        for one in with_notice["case-studies"]
        if "withdrawn" in one
    ]
    for path, told_by in (("feed.xml", told_by_atom), ("feed.json", told_by_json)):
        told = told_by(since[path])
        assert sorted(told["gone"]) == sorted(wanted)
        assert told | {"gone": []} == told_by(never[path])
        assert faults(path, since[path]) == []


def test_a_tombstone_says_who_withdrew_it_and_when_and_changes_the_feed() -> None:
    content = world(case(standfirst="Soup for a street"), case("tea", updated="2025-12-01"))
    content["case-studies"][0]["withdrawn"] = GONE
    files = feed_files(publish(content))
    tree, told = etree.fromstring(files["feed.xml"]), json.loads(files["feed.json"])
    [stone] = tree.iter(f"{AT}deleted-entry")
    assert dict(stone.attrib) == {
        "ref": "https://example.org/case-studies/2025/soup/", "when": "2026-01-02T00:00:00+00:00",
    }  # fmt: skip
    sentence = "The recipient withdrew this recognition on 2 January 2026."
    assert stone.findtext(f"{AT}comment") == sentence
    assert tree.findtext("{*}updated") == "2026-01-02T00:00:00+00:00"
    assert told["_withdrawn"] == {
        "about": "https://example.org/corrections/",
        "items": [{"id": stone.get("ref"), "date": "2026-01-02", "note": sentence}],
    }
    assert b"School of Soup" not in b"".join(files.values())


def listed(*withdrawn: dict[str, Any], **types: Any) -> dict[str, bytes]:
    """The feeds of a content from which these addresses were withdrawn."""
    return feed_files(moved(world(case(), withdrawn=list(withdrawn), **types)))


def test_only_case_studies_have_tombstones_and_the_newest_thirty_alone() -> None:
    gone = [{"address": f"/case-studies/2019/tea-{day}/", "date": f"2026-01-{day:02}"} for day in range(1, 32)]
    told = told_by_json(listed(*gone, {"address": "/recipients/tea/", "date": "2026-02-01"})["feed.json"])
    assert [day for _, day in told["gone"]] == [f"2026-01-{day:02}" for day in range(31, 1, -1)]


def test_an_address_without_its_slash_is_that_of_the_same_entry() -> None:
    told = told_by_json(listed({"address": "/case-studies/2019/tea", "date": "2026-01-02"})["feed.json"])
    assert told["gone"] == [("https://example.org/case-studies/2019/tea/", "2026-01-02")]


def test_the_feed_of_a_withdrawn_recipient_says_so_at_each_of_its_addresses() -> None:
    recipient = {"slug": "tea", "name": "Tea School", "formerly": ["/recipients/infusions/"]}
    files = listed(case_studies=[case("tea", recipient=recipient, withdrawn=GONE), case()])
    for path, told_by in (("feed.xml", told_by_atom), ("feed.json", told_by_json)):
        told = told_by(files[f"recipients/tea/{path}"])
        assert (told["title"], told["entries"], told["gone"]) == ("Withdrawn", [], [])
        assert told["line"] == "The recipient withdrew the recognition shown here on 2 January 2026."
        assert files[f"recipients/infusions/{path}"] == files[f"recipients/tea/{path}"]
        assert faults(path, files[f"recipients/tea/{path}"]) == []


def test_nothing_stands_below_a_withdrawn_case_study_that_never_had_a_feed() -> None:
    files = listed({"address": "/case-studies/2019/tea/", "date": "2026-01-02"})
    assert not [path for path in files if path.startswith("case-studies/")]
