"""The calendar: read back by a reader of calendars, sound by the rules of RFC 5545, and the same twice."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from showcase.calendar import calendar_files
from tests.publishing import Content, Telling, programme, publish, some, world
from tests.writing import VALID, find_problems

LINE = re.compile(rb"[A-Z0-9-]+(;[A-Z-]+=[^:;]+)*:[^\r\n]*")
"""A line of a calendar once what was folded is joined again."""


def calendars(content: Content, telling: Telling | None = None) -> dict[str, bytes]:
    """Every calendar by its path."""
    return {file.path: file.content for file in calendar_files(publish(content, telling))}


def events(calendar: bytes) -> list[Any]:
    """The entries of a calendar, as a reader of calendars finds them."""
    return list(Calendar.from_ical(calendar).walk("VEVENT"))


def event(content: Content, words: str, telling: Telling | None = None) -> Any:
    """The one entry of the whole calendar whose title holds these words."""
    [found] = [one for one in events(calendars(content, telling)["calendar.ics"]) if words in one["SUMMARY"]]
    return found


CALL = {
    "edition": "2025",
    "opens": "2026-01-05 09:00 Europe/London",
    "closes": "2026-04-05 17:00 Europe/London",
    "enter": "https://example.org/enter",
}


LATER = "2026-04-12 17:00 UTC"


def with_call(name: str = "Kitchens", milestones: list[dict[str, Any]] | None = None, **call: str) -> Content:
    """A content whose category of kitchens has a call, and whose programme the milestones in 2025."""
    editions = [{"label": "2025", "milestones": milestones or []}, {"label": "2024"}]
    category = {"slug": "kitchens", "name": name, "programme": "crown"}
    return world(
        programmes=[programme("crown", editions=editions)],
        categories=[category | {"call": CALL | call}, category | {"slug": "gardens", "name": "Gardens"}],
    )


def test_an_hour_is_an_instant_in_utc_and_a_day_without_one_is_a_whole_day() -> None:
    content = with_call(opens="2026-01-05 start of day Europe/London")
    assert event(content, "Entries open")["DTSTART"].dt == date(2026, 1, 5)
    assert event(content, "Entries close")["DTSTART"].dt == datetime(2026, 4, 5, 16, tzinfo=UTC)


def test_an_entry_says_what_it_is_when_in_the_awards_own_zone_and_where_to_enter() -> None:
    one = event(with_call(), "Entries close", Telling(url="https://example.org/base"))
    assert one["SUMMARY"] == "Entries close: Kitchens, The Crown 2025"
    assert one["DESCRIPTION"] == (
        "Sunday 5 April 2026, 17:00 London time\nWhere to enter: https://example.org/enter"
    )  # fmt: skip
    assert one["URL"] == "https://example.org/base/categories/kitchens/"
    assert one["UID"] == "base/categories/kitchens/2025/closes@example.org"


def test_a_deadline_that_is_put_off_stays_the_same_entry_and_counts_as_revised() -> None:
    before, after = event(with_call(), "Entries close"), event(with_call(extended=LATER), "Entries close")
    assert after["DTSTART"].dt == datetime(2026, 4, 12, 17, tzinfo=UTC)
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert "It was to be: Sunday 5 April 2026, 17:00 London time" in after["DESCRIPTION"]
    assert "It was to be" not in before["DESCRIPTION"]


@pytest.mark.parametrize(
    ("milestone", "starts", "sequence", "status"),
    [
        ({"date": "2026-06-18"}, date(2026, 6, 18), 0, "CONFIRMED"),
        ({"planned": "2026-06-18 09:00 Europe/London"}, datetime(2026, 6, 18, 8, tzinfo=UTC), 0, "CONFIRMED"),
        (
            {"planned": "2026-06-18 09:00 Europe/London", "actual": "2026-06-18 09:40 Europe/London"},
            datetime(2026, 6, 18, 8, 40, tzinfo=UTC), 1, "CONFIRMED",
        ),
        ({"planned": "2026-06-18 09:00 UTC", "waits": True}, datetime(2026, 6, 18, 9, tzinfo=UTC), 0, "TENTATIVE"),
    ],
)  # fmt: skip
def test_an_announcement_is_when_it_happened_or_is_planned(
    milestone: dict[str, Any], starts: date, sequence: int, status: str
) -> None:
    one = event(with_call(milestones=[{"name": "Golds named"} | milestone]), "Golds named")
    assert (one["DTSTART"].dt, one["SEQUENCE"], one["STATUS"]) == (starts, sequence, status)
    assert one["SUMMARY"] == "Golds named: The Crown 2025"
    assert one["URL"] == "https://example.org/programmes/crown/"


def test_an_announcement_without_a_day_is_left_out() -> None:
    made = calendars(with_call(milestones=[{"name": "Golds named", "waits": True}]))
    assert "Golds" not in made["calendar.ics"].decode()


def test_an_announcement_stays_the_same_entry_when_its_day_changes_and_under_its_slug_when_its_name_does() -> None:
    def uid(**fields: str) -> str:
        milestone = {"name": "Golds named", "date": "2026-06-18"} | fields
        [one] = [e for e in events(calendars(with_call(milestones=[milestone]))["calendar.ics"]) if "named" in e["UID"]]
        return str(one["UID"])

    assert uid() == uid(date="2026-07-18") == "programmes/crown/2025/golds-named@example.org"
    assert uid(slug="named") == uid(slug="named", name="All golds")


def test_a_category_has_its_own_call_and_the_announcements_of_that_edition() -> None:
    made = calendars(with_call(milestones=[{"name": "Golds named", "date": "2026-06-18"}]))
    titles = [str(one["SUMMARY"]) for one in events(made["categories/kitchens/calendar.ics"])]
    assert [title.partition(":")[0] for title in titles] == ["Entries open", "Entries close", "Golds named"]
    assert events(made["calendar.ics"]) == events(made["categories/kitchens/calendar.ics"])
    assert [str(one["SUMMARY"]) for one in events(made["categories/gardens/calendar.ics"])] == titles[2:]


def test_every_category_has_a_calendar_even_before_anything_is_known() -> None:
    made = calendars(world())
    own = [f"categories/{slug}/calendar.ics" for slug in ("choirs", "gardens", "kitchens")]
    assert sorted(made) == ["calendar.ics", *own]
    assert all(events(calendar) == [] for calendar in made.values())


def test_an_entry_is_stamped_with_the_day_its_record_changed_and_never_with_the_clock() -> None:
    content = with_call(milestones=[{"name": "Golds named", "date": "2026-06-18"}])
    telling = Telling(modified={"categories.yaml": date(2026, 1, 2), "programmes.yaml": date(2026, 1, 3)})
    assert event(content, "Entries close", telling)["DTSTAMP"].dt == datetime(2026, 1, 2, tzinfo=UTC)
    assert event(content, "Golds named", telling)["DTSTAMP"].dt == datetime(2026, 1, 3, tzinfo=UTC)
    late = Telling(now=datetime(2031, 1, 1, tzinfo=UTC))
    assert calendars(content, late) == calendars(content)


NAMES = st.text(st.sampled_from("aZ ,;:\\\"'ŵ学👩‍🏫<&"), min_size=1, max_size=120).map(str.strip).filter(bool)


@some
@given(NAMES, NAMES)
def test_any_name_makes_a_calendar_by_the_rules_and_comes_back_as_it_was(name: str, milestone: str) -> None:
    made = calendars(with_call(name, milestones=[{"name": milestone, "date": "2026-06-18"}] * 2))
    for calendar in made.values():
        assert calendar.startswith(b"BEGIN:VCALENDAR\r\n")
        assert calendar.endswith(b"END:VCALENDAR\r\n")
        assert max(map(len, calendar.split(b"\r\n"))) <= 75
        assert b"\n" not in calendar.replace(b"\r\n", b"")
        assert all(LINE.fullmatch(line) for line in calendar.replace(b"\r\n ", b"").split(b"\r\n")[:-1])
        found = events(calendar)
        assert all({"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(one) for one in found)
        assert len({one["UID"] for one in found}) == len(found)
    titles = {str(one["SUMMARY"]) for one in events(made["calendar.ics"])}
    assert {f"Entries close: {name}, The Crown 2025", f"{milestone}: The Crown 2025"} <= titles


def test_texts_can_lead_to_the_calendars_that_there_are(tmp_path: Path) -> None:
    def linking(address: str) -> list[str]:
        line = f"about: '[Dates]({address})'\n"
        return find_problems(tmp_path, {"categories/kitchens.yaml": VALID["categories/kitchens.yaml"] + line})

    assert linking("/calendar.ics") == linking("/categories/kitchens/calendar.ics") == []
    [problem] = linking("/categories/gardens/calendar.ics")
    assert "Nothing on the site has the address" in problem
