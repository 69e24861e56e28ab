"""Feeds over time: a level that rises, a mistake that is put right, a recognition that is withdrawn."""

from datetime import UTC, date, datetime
from typing import Any

import feedparser

from tests.feeding import feed_files
from tests.publishing import Content, Record, Telling, case, programme, publish, world

MILESTONES = [
    {"name": "Finalists", "planned": "2025-06-12 09:00 Europe/London", "level": "finalist"},
    {"name": "Winners", "planned": "2025-09-30 09:00 Europe/London", "level": "winner"},
]
BETWEEN, AFTER = datetime(2025, 7, 15, tzinfo=UTC), datetime(2025, 12, 15, tzinfo=UTC)
EARLY = {"case-studies.yaml": date(2025, 5, 1)}
"""Written weeks before anybody may see it."""

RISEN = case(level="finalist", rises=[{"level": "winner", "standfirst": "Soup that won"}], standfirst="Soup")


def year(*cases: Record) -> Content:
    """A content whose programme announces finalists, then winners."""
    return world(
        *cases, programmes=[programme("crown", editions=[{"label": "2025", "milestones": MILESTONES}]),
                            programme("lantern")],
    )  # fmt: skip


def entries(content: Content, moment: datetime, modified: dict[str, date] | None = None) -> list[Any]:
    """The entries of the feed of everything, at a moment."""
    telling = Telling(now=moment, modified=modified or {})
    return list(feedparser.parse(feed_files(publish(content, telling))["feed.xml"]).entries)


def test_a_rise_changes_the_entry_and_keeps_it_the_same() -> None:
    [finalist], [winner] = (entries(year(RISEN), moment, EARLY) for moment in (BETWEEN, AFTER))
    assert (finalist.title, winner.title) == (
        "School of Soup: Kitchens, Finalist 2025", "School of Soup: Kitchens, Winner 2025",
    )  # fmt: skip
    assert (finalist.id, finalist.published) == (winner.id, winner.published)
    assert finalist.published.startswith("2025-06-12")
    assert [one.updated[:10] for one in (finalist, winner)] == ["2025-06-12", "2025-09-30"]
    assert (finalist.summary, winner.summary) == ("Soup", "Soup that won")


def test_without_a_history_the_days_of_its_announcements_count() -> None:
    [finalist], [winner] = (entries(year(RISEN), moment) for moment in (BETWEEN, AFTER))
    assert [one.updated[:10] for one in (finalist, winner)] == ["2025-06-12", "2025-09-30"]


def test_what_comes_to_be_seen_stands_first_though_it_was_written_long_before() -> None:
    later = case("tea", level="finalist", updated="2025-06-20")
    assert [one.link[-5:] for one in entries(year(RISEN, later), BETWEEN, EARLY)] == ["/tea/", "soup/"]
    assert [one.link[-5:] for one in entries(year(RISEN, later), AFTER, EARLY)] == ["soup/", "/tea/"]


def test_who_read_the_mistake_in_a_feed_reads_there_what_is_right() -> None:
    corrections = [{"date": "2025-11-03", "what": "5 < 7"}, {"date": "2025-10-01", "what": "An older one"}]
    for modified in (EARLY, None):
        [entry] = entries(year(RISEN | {"corrections": corrections}), AFTER, modified)
        assert entry.updated.startswith("2025-11-03")
        assert entry.summary == "<p>Soup that won</p><p>Corrected on 3 November 2025: 5 &lt; 7</p>"
