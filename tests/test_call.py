"""Calls for entries: what they are at a moment, at its very edges, and by the same rule in the reader's browser."""

import json
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import playwright
import pytest

from showcase.call import State, call_state, moment_words, view_call
from showcase.language import load_language
from showcase.models import Call, Moment
from tests.building import ROOT

ENGLISH = load_language("en-GB", Path())
NODE = Path(playwright.__file__).parent / "driver" / "node"
"""The JavaScript engine that comes with the browser tests' library."""
SECOND, MILLISECOND = timedelta(seconds=1), timedelta(milliseconds=1)


def call(opens: str | None = None, closes: str | None = None, extended: str | None = None) -> Call:
    """A call with these moments."""
    return Call.model_validate({"edition": "2026", "opens": opens, "closes": closes, "extended": extended})


def at(words: str) -> datetime:
    """A moment in UTC, as a build knows it."""
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


WINTER = call("2025-11-03 09:00 Europe/London", "2026-03-01 17:00 Europe/London")
INTO_SUMMER = call("2026-01-05 09:00 Europe/London", "2026-04-05 17:00 Europe/London")
WHOLE_DAYS = call("2026-07-01 start of day Europe/London", "2026-07-31 end of day Europe/London")
FAR_EAST = call(None, "2026-03-01 end of day Pacific/Auckland")
EXTENDED = call("2026-01-05 09:00 UTC", "2026-03-01 17:00 UTC", "2026-03-20 17:00 UTC")
OPEN_ENDED = call("2026-03-29 09:00 Europe/Bratislava", None)

EDGES: list[tuple[Call, str, State]] = [
    (WINTER, "2025-11-03 08:59:59", "before"),
    (WINTER, "2025-11-03 09:00:00", "open"),
    (WINTER, "2026-02-15 17:00:00", "open"),
    (WINTER, "2026-02-15 17:00:01", "soon"),
    (WINTER, "2026-03-01 17:00:00", "soon"),
    (WINTER, "2026-03-01 17:00:01", "closed"),
    # The deadline is told in summer time: 17:00 in London is 16:00 UTC, and fourteen days are hours, not dates.
    (INTO_SUMMER, "2026-03-22 16:00:00", "open"),
    (INTO_SUMMER, "2026-03-22 16:00:01", "soon"),
    (INTO_SUMMER, "2026-04-05 16:00:00", "soon"),
    (INTO_SUMMER, "2026-04-05 16:00:01", "closed"),
    (WHOLE_DAYS, "2026-06-30 22:59:59", "before"),
    (WHOLE_DAYS, "2026-06-30 23:00:00", "open"),
    (WHOLE_DAYS, "2026-07-31 22:59:59", "soon"),
    (WHOLE_DAYS, "2026-07-31 23:00:00", "closed"),
    # It is New Zealand's day that ends: 13 hours before London's does.
    (FAR_EAST, "2026-03-01 10:59:59", "soon"),
    (FAR_EAST, "2026-03-01 11:00:00", "closed"),
    # The later deadline is the one that holds, from the day it is announced.
    (EXTENDED, "2026-02-28 12:00:00", "open"),
    (EXTENDED, "2026-03-01 17:00:01", "open"),
    (EXTENDED, "2026-03-06 17:00:01", "soon"),
    (EXTENDED, "2026-03-20 17:00:00", "soon"),
    (EXTENDED, "2026-03-20 17:00:01", "closed"),
    # The clocks changed that very night.
    (OPEN_ENDED, "2026-03-29 06:59:59", "before"),
    (OPEN_ENDED, "2026-03-29 07:00:00", "open"),
    (OPEN_ENDED, "2036-01-01 00:00:00", "open"),
    (call(), "2026-01-01 00:00:00", "unknown"),
]


@pytest.mark.parametrize(("some", "moment", "state"), EDGES)
def test_a_call_changes_at_the_very_second(some: Call, moment: str, state: State) -> None:
    assert call_state(some, at(moment)) == state


def test_no_call_is_unknown() -> None:
    assert call_state(None, at("2026-01-01 00:00:00")) == "unknown"


ZONES = ("Europe/London", "Pacific/Auckland", "America/New_York", "Asia/Kathmandu", "UTC")
OPENINGS = (None, "2026-03-08 02:30", "2026-03-14 start of day")
CLOSINGS = (None, "2026-03-29 01:30", "2026-04-05 end of day", "2026-10-25 01:30")
EXTENSIONS = (None, "2026-10-31 23:59")
STEPS = (-timedelta(days=1), -SECOND, -MILLISECOND, timedelta(0), MILLISECOND, SECOND, timedelta(days=1))


def moments_near_every_edge() -> Iterator[tuple[Call, datetime]]:
    """Calls of several zones, some across a change of clocks, each with the moments around all that it changes at."""
    for zone, opens, closes, extended in product(ZONES, OPENINGS, CLOSINGS, EXTENSIONS):
        later = extended if closes else None
        one = call(*(f"{moment} {zone}" if moment else None for moment in (opens, closes, later)))
        edges = [moment.instant.astimezone(UTC) for moment in (one.opens, one.closes, one.extended) if moment]
        edges += [one.deadline.instant.astimezone(UTC) - timedelta(days=14)] if one.deadline else []
        yield from ((one, edge + step) for edge in edges or [at("2026-01-01 00:00:00")] for step in STEPS)


def test_the_readers_clock_applies_the_same_rule() -> None:
    near = [*moments_near_every_edge(), *((one, at(moment)) for one, moment, _ in EDGES)]
    views = [(now, view_call(one, now, ENGLISH, "/categories/kitchens/")) for one, now in near]
    found = in_the_browser([[now.isoformat(), view.opens, view.closes] for now, view in views])
    assert found == [view.state for _, view in views]
    assert set(found) == {"unknown", "before", "open", "soon", "closed"}


def in_the_browser(asked: list[list[str]]) -> list[str]:
    """The state that `deadline.js` finds for each moment and its two dates."""
    module = (ROOT / "theme" / "static" / "js" / "deadline.js").as_uri()
    script = (
        'globalThis.document = { documentElement: { lang: "en" } };'
        f"const {{ callState }} = await import({json.dumps(module)});"
        "const moment = (text) => (text ? new Date(text) : null);"
        f"console.log(JSON.stringify({json.dumps(asked)}.map((one) => callState(...one.map(moment)))));"
    )
    command = [str(NODE), "--input-type=module", "-"]
    done = subprocess.run(command, input=script, capture_output=True, text=True, check=True)
    states: list[str] = json.loads(done.stdout)
    return states


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-03-01 17:00 Europe/London", "Sunday 1 March 2026, 17:00 London time"),
        ("2026-03-01 9:05 America/New_York", "Sunday 1 March 2026, 09:05 New York time"),
        ("2026-03-01 00:00 Europe/London", "Sunday 1 March 2026, 00:00 London time"),
        ("2026-03-01 end of day Europe/London", "Sunday 1 March 2026"),
        ("2024-02-29 start of day Europe/London", "Thursday 29 February 2024"),
    ],
)
def test_a_moment_is_said_with_its_weekday_its_year_and_the_hour_and_zone_where_an_hour_is_known(
    moment: str, words: str
) -> None:
    assert moment_words(Moment.parse(moment), ENGLISH) == words


def test_every_zone_can_be_said() -> None:
    zones = {*ZONES, *sorted(available_timezones() - {"Factory"})[::9]}
    said = {zone: moment_words(Moment.parse(f"2026-03-01 17:00 {zone}"), ENGLISH) for zone in zones}
    assert len(said) > 40
    assert [zone for zone, words in said.items() if "17:00 " not in words or "Unknown" in words] == []


def test_a_view_carries_its_dates_for_machines_with_their_offsets() -> None:
    view = view_call(INTO_SUMMER, at("2026-04-01 00:00:00"), ENGLISH, "/categories/kitchens/")
    assert (view.opens, view.closes) == ("2026-01-05T09:00:00+00:00", "2026-04-05T17:00:00+01:00")
    assert (view.state, view.edition, view.feed) == ("soon", "2026", "/categories/kitchens/feed.xml")


def test_a_moment_is_judged_by_instants_whatever_zone_the_clock_is_told_in() -> None:
    # 23 hours after this moment in London, since clocks go forward between the two.
    closes = call(None, "2026-04-05 00:30 Europe/London")
    now = datetime(2026, 3, 22, 0, 0, tzinfo=ZoneInfo("Europe/London"))
    assert call_state(closes, now) == call_state(closes, now.astimezone(UTC)) == "soon"


def test_a_view_of_an_extended_call_has_both_deadlines_the_later_as_the_one_that_holds() -> None:
    view = view_call(EXTENDED, at("2026-03-02 00:00:00"), ENGLISH, "/categories/kitchens/")
    assert (view.closes, view.was_to_close) == ("2026-03-20T17:00:00+00:00", "2026-03-01T17:00:00+00:00")
    assert view.closes_words.startswith("Friday 20 March 2026")
    assert view.was_to_close_words.startswith("Sunday 1 March 2026")
    assert view_call(WINTER, at("2026-03-02 00:00:00"), ENGLISH, "/categories/kitchens/").was_to_close == ""


def test_a_view_of_no_call_is_empty() -> None:
    view = view_call(None, at("2026-01-01 00:00:00"), ENGLISH, "/categories/kitchens/")
    assert (view.state, view.edition, view.enter, view.opens, view.closes_words) == ("unknown", "", None, "", "")
