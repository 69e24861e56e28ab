"""Calendars at old addresses, where no page can lead a program on; which addresses such files have at all."""

from dataclasses import replace

import pytest

from showcase.copies import with_copies
from showcase.files import File
from showcase.move import Move
from showcase.pages import all_pages
from showcase.redirects import find_moves
from tests.publishing import case, publish, world
from tests.recording import moved, records_of, redirect


def test_a_calendar_of_another_site_goes_on_as_a_copy_or_as_an_empty_one() -> None:
    made = moved(world(case(), redirects=[redirect("/rss.xml", "/feed.xml"), redirect("/all.ics", "/calendar.ics")]))
    [empty] = with_copies([], made)
    assert (empty.path, empty.content[:17]) == ("all.ics", b"BEGIN:VCALENDAR\r\n")
    known = replace(made, moves=(Move("/all.ics", "/calendar.ics"),))
    assert [one.content for one in with_copies([File("calendar.ics", b"days")], known)] == [b"days", b"days"]


def test_a_calendar_that_is_there_is_not_copied_over() -> None:
    made = moved(world(case()), ["/calendar.ics"])
    assert [*with_copies([File("calendar.ics", b"days")], made)] == [File("calendar.ics", b"days")]


@pytest.mark.parametrize(
    ("address", "to", "is_copy"),
    [
        ("/rss.xml", "/feed.xml", True),
        ("/feed.json", "/feed.json", True),
        ("/all.json", "/topics/food/feed.json", True),
        ("/all.ics", "/calendar.ics", True),
        ("/feed/", "/feed.xml", False),
        ("/record.json", "/topics/food/record.json", False),
        ("/rss.xml", "/feed.json", False),
    ],
)
def test_what_programs_fetch_is_copied_and_pages_lead_on_all_others(address: str, to: str, is_copy: bool) -> None:
    assert Move(address, to).is_copy == is_copy


def test_no_copy_is_written_outside_the_site() -> None:
    content = world(case(), redirects=[redirect("/ok.xml", "/feed.xml")])
    there = {draft.address for draft in all_pages(publish(content))}
    assert dict(find_moves(records_of(content), there, ["/../../feed.xml", "/%2e%2e/feed.xml"])) == {
        "/ok.xml": "/feed.xml"
    }
