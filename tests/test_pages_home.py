"""The home page: true counts, the latest, open calls, and every way in."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from markupsafe import Markup

from showcase.pages.home import HomeView, choose_latest
from showcase.publication import Prose
from tests.publishing import (
    Content,
    Record,
    Telling,
    case,
    contents,
    page_at,
    publish,
    read_showcase,
    render,
    some,
    world,
)


def home(content: Content, telling: Telling | None = None) -> HomeView:
    """What the home page shows."""
    view = page_at(publish(content, telling), "/").view
    assert isinstance(view, HomeView)
    return view


def latest_of(*records: Record) -> list[str]:
    """The slugs of the case studies on the cards."""
    return [one.slug for one in choose_latest(read_showcase(world(*records))[0].case_studies)]


def test_the_cards_are_of_different_categories_while_there_is_a_choice() -> None:
    assert latest_of(
        case("soup"), case("tea"), case("bread", category="gardens"), case("song", category="choirs", level="gold")
    ) == ["bread", "soup", "song"]


def test_one_category_alone_still_fills_the_cards() -> None:
    assert latest_of(case("soup"), case("tea"), case("bread"), case("milk")) == ["bread", "milk", "soup"]


def test_a_featured_case_study_comes_before_newer_ones() -> None:
    found = latest_of(case("soup", edition="2021", featured=True), case("tea", category="gardens"), case("bread"))
    assert found == ["soup", "tea", "bread"]


@some
@given(contents())
def test_the_cards_are_three_or_all_and_none_twice(content: Content) -> None:
    chosen = choose_latest(read_showcase(content)[0].case_studies)
    assert len({one.address for one in chosen}) == len(chosen) == min(3, len(content["case-studies"]))


@some
@given(contents())
def test_the_totals_and_years_are_those_of_the_content(content: Content) -> None:
    view, years = home(content), sorted({record["edition"] for record in content["case-studies"]})
    count = len(content["case-studies"])
    assert view.total == f"{count} case stud{'y' if count == 1 else 'ies'}"
    assert list(view.years) == list(dict.fromkeys(years[:1] + years[-1:]))
    assert [(link.label, link.count) for link in view.editions] == [
        (year, sum(record["edition"] == year for record in content["case-studies"])) for year in reversed(years)
    ]


CALLS = {
    "kitchens": {"edition": "2025", "closes": "2026-05-01 17:00 Europe/London"},
    "gardens": {"edition": "2025", "closes": "2026-03-10 17:00 Europe/London"},
    "choirs": {"edition": "2025", "opens": "2026-06-01 09:00 Europe/London"},
    "walks": {"edition": "2025", "closes": "2026-02-01 17:00 Europe/London"},
    "talks": {"edition": "2025"},
}


def test_calls_that_have_not_closed_are_told_the_soonest_deadline_first() -> None:
    categories = [
        {"slug": slug, "name": slug.title(), "programme": "crown", "call": call} for slug, call in CALLS.items()
    ]
    calls = home(world(categories=categories), Telling(now=datetime(2026, 3, 1, tzinfo=UTC))).calls
    assert [(one.category.label, one.call.state) for one in calls] == [
        ("Gardens", "soon"), ("Kitchens", "open"), ("Choirs", "before"),
    ]  # fmt: skip


def test_the_newest_news_is_told_and_no_older() -> None:
    news = tuple(Prose(slug, slug.title(), "", Markup("<p></p>"), date(2026, 1, 1)) for slug in ("second", "first"))
    assert [link.address for link in page_at(publish(world(), news=news), "/").view.news] == ["/news/second/"]


@pytest.mark.parametrize(
    ("cases", "words"),
    [
        ((case(), case("tea", edition="2021")), "2 case studies of award finalists and winners from 2021 to 2025."),
        ((case(),), "1 case study of award finalists and winners."),
    ],
)
def test_the_promise_says_how_many_and_from_when(cases: tuple[Record, ...], words: str) -> None:
    assert words in render(publish(world(*cases)))["/"]


def test_the_home_page_of_a_site_without_a_case_study_can_be_read() -> None:
    page = render(publish(world()))["/"]
    assert "0 case studies" in page
    assert 'id="latest"' not in page
