"""Feeds and calendars at old addresses, where no page can lead a program on."""

from dataclasses import replace

import feedparser

from showcase.copies import with_copies
from showcase.feeds import feed_files
from showcase.files import File
from showcase.move import Move
from showcase.pages import all_pages
from showcase.publication import Publication
from showcase.redirects import find_moves
from tests.publishing import case, publish, world
from tests.recording import moved, records_of, redirect


def files_of(publication: Publication) -> dict[str, bytes]:
    """The feeds of a publication, with copies, by their paths."""
    return {file.path: file.content for file in with_copies(feed_files(publication), publication)}


def test_the_feed_of_a_renamed_category_goes_on_at_its_old_address() -> None:
    content = world(case())
    content["categories"][0]["formerly"] = ["/categories/cooking/"]
    files = files_of(moved(content, ["/categories/cooking/feed.xml"]))
    assert files["categories/cooking/feed.xml"] == files["categories/kitchens/feed.xml"]


def test_the_feed_of_a_region_without_case_studies_is_there_and_empty() -> None:
    files = files_of(moved(world(case()), ["/regions/jordan/feed.xml"]))
    feed = feedparser.parse(files["regions/jordan/feed.xml"])
    assert not feed.bozo
    assert (feed.version, feed.entries) == ("atom10", [])
    assert feed.feed.links[0].href == "https://example.org/regions/"


def test_a_feed_that_is_there_is_not_copied_over() -> None:
    published = moved(world(case(region="jordan")), ["/feed.xml", "/regions/jordan/feed.xml"])
    paths = [file.path for file in with_copies(feed_files(published), published)]
    assert len(paths) == len(set(paths))
    assert b"soup" in files_of(published)["regions/jordan/feed.xml"]


def test_a_feed_of_another_site_goes_on_as_a_copy_and_a_calendar_as_an_empty_one() -> None:
    made = moved(world(case(), redirects=[redirect("/rss.xml", "/feed.xml"), redirect("/all.ics", "/calendar.ics")]))
    files = files_of(made)
    assert files["rss.xml"] == files["feed.xml"]
    assert files["all.ics"].startswith(b"BEGIN:VCALENDAR\r\n")  # the calendars are not among these files
    known = replace(made, moves=(Move("/all.ics", "/calendar.ics"),))
    assert [one.content for one in with_copies([File("calendar.ics", b"days")], known)] == [b"days", b"days"]


def test_no_copy_is_written_outside_the_site() -> None:
    content = world(case(), redirects=[redirect("/ok.xml", "/feed.xml")])
    there = {draft.address for draft in all_pages(publish(content))}
    assert dict(find_moves(records_of(content), there, ["/../../feed.xml", "/%2e%2e/feed.xml"])) == {
        "/ok.xml": "/feed.xml"
    }
