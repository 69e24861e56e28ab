"""What expires: what is late, what comes within 90 days, and what is over."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from showcase.desk import make_desk
from showcase.desk.blocks import Table
from tests.desks import entries, papers, section, table
from tests.publishing import NOW, YEARS, Content, case, programme, world


def day(days: int) -> str:
    """The day so many days from now."""
    return (NOW.date() + timedelta(days=days)).isoformat()


def calling(**call: Any) -> Content:
    """A content with a call."""
    content = world(case())
    first, *others = content["categories"]
    return {**content, "categories": [{**first, "call": {"edition": "2025", **call}}, *others]}


def announcing(**milestone: Any) -> Content:
    """A content with an announcement."""
    editions = [{"label": "2025", "milestones": [{"name": "Winners", **milestone}]}, *({"label": y} for y in YEARS[1:])]
    return world(case(), programmes=[programme("crown", editions=editions), programme("lantern")])


def states(folder: Path, content: Content) -> dict[str, list[str]]:
    """The names under each heading."""
    found = section(papers(folder, content), "expiring")
    return {block.title: [row.name for row in block.rows] for block in found.blocks if isinstance(block, Table)}


@pytest.mark.parametrize(
    ("days", "heading"), [(-1, "Late"), (0, "In the next 90 days"), (90, "In the next 90 days"), (91, "")]
)
def test_a_permission_is_late_the_day_after_and_near_for_90_days(tmp_path: Path, days: int, heading: str) -> None:
    found = states(tmp_path, world(case(review_by=day(days))))
    assert found == ({heading: ["School of Soup"]} if heading else {})


def test_a_permission_says_what_to_write_and_how_long_ago_it_ran_out(tmp_path: Path) -> None:
    [entry] = entries(section(papers(tmp_path, world(case(review_by=day(-2)))), "expiring"))
    assert "`review_by`" in entry.do
    assert entry.left == "2 days ago"


def test_what_was_withdrawn_needs_no_permission(tmp_path: Path) -> None:
    assert states(tmp_path, world(case(review_by=day(-2), withdrawn={"date": day(-1)}))) == {}


@pytest.mark.parametrize(
    ("call", "heading"),
    [
        ({"closes": f"{day(10)} 17:00 Europe/London"}, "In the next 90 days"),
        ({"opens": f"{day(10)} 09:00 Europe/London"}, "In the next 90 days"),
        ({"closes": f"{day(100)} 17:00 Europe/London"}, ""),
        ({"closes": f"{day(-10)} 17:00 Europe/London"}, "Over"),
        (
            {"closes": f"{day(-10)} 17:00 Europe/London", "extended": f"{day(10)} 17:00 Europe/London"},
            "In the next 90 days",
        ),
    ],
)
def test_a_call_is_near_or_over_by_the_deadline_that_holds(tmp_path: Path, call: dict[str, str], heading: str) -> None:
    assert states(tmp_path, calling(**call)) == ({heading: ["Kitchens"]} if heading else {})


def test_a_call_stands_with_its_own_line(tmp_path: Path) -> None:
    [entry] = entries(section(papers(tmp_path, calling(closes=f"{day(3)} 17:00 Europe/London")), "expiring"))
    assert entry.spot
    assert "categories.yaml:1" in entry.spot.shown


@pytest.mark.parametrize(
    ("milestone", "heading"),
    [
        ({"planned": f"{day(-1)} 09:00 Europe/London", "waits": True}, "Late"),
        ({"planned": f"{day(-1)} 09:00 Europe/London"}, ""),
        ({"date": day(-1), "waits": True}, "Late"),
        ({"date": day(0), "waits": True}, "In the next 90 days"),
        ({"planned": f"{day(5)} 09:00 Europe/London"}, "In the next 90 days"),
        (
            {
                "planned": f"{day(-2)} 09:00 Europe/London",
                "actual": f"{day(-1)} 09:00 Europe/London",
                "waits": True,
            },
            "",
        ),
        ({"waits": True}, ""),
    ],
)
def test_an_announcement_that_waits_is_late_once_its_time_has_passed(
    tmp_path: Path, milestone: dict[str, Any], heading: str
) -> None:
    assert states(tmp_path, announcing(**milestone)) == ({heading: ["Winners"]} if heading else {})


def test_all_that_has_a_day_stands_in_the_order_of_the_days(tmp_path: Path) -> None:
    content = calling(closes=f"{day(5)} 17:00 Europe/London")
    content["case-studies"] = [case("a", review_by=day(9)), case("b", review_by=day(1))]
    rows = table(section(papers(tmp_path, content), "expiring"), "In the next 90 days").rows
    assert [row.name for row in rows] == ["School of B", "Kitchens", "School of A"]


def test_what_is_late_cannot_wait(tmp_path: Path) -> None:
    content = announcing(planned=f"{day(-1)} 09:00 Europe/London", waits=True, level="finalist")
    content["case-studies"] = [case("a", review_by=day(-9))]
    told = [one.text for one in make_desk(papers(tmp_path, content)).urgent]
    assert told == ["Winners, The Crown 2025: its time has passed, and it waits for you.", "1 permission has run out."]


def test_nothing_cannot_wait_where_nothing_is_near(tmp_path: Path) -> None:
    assert make_desk(papers(tmp_path, world(case()))).urgent == []
