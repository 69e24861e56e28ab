"""The page of all corrections: each one, its day and its page, the newest first."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.pages.corrections import CorrectionsView, correction_pages
from showcase.pages.page import PAGE_SIZE
from showcase.publication import Prose, Publication
from tests.publishing import Record, case, make_pages, page_at, publish, render, some, world

SITE = {"name": "Lamps", "headline": "Stories", "report": "mailto:lamps@example.org"}
DAYS = st.dates(date(2020, 1, 1), date(2026, 2, 1))


def put_right(day: str, what: str = "The soup was hot, not cold") -> Record:
    """A correction."""
    return {"date": day, "what": what}


def view_of(publication: Publication, address: str = "/corrections/") -> CorrectionsView:
    """What a page of the corrections shows."""
    view = page_at(publication, address).view
    assert isinstance(view, CorrectionsView)
    return view


def told(view: CorrectionsView) -> list[tuple[str | None, str, str]]:
    """The corrections of a page: day, words, and where they lead."""
    return [(one.correction.iso, one.correction.words, one.link.address) for one in view.entries]


def test_every_correction_is_told_with_its_day_and_its_page_the_newest_first() -> None:
    soup = case(corrections=[put_right("2026-01-02", "A"), put_right("2025-12-01", "B")])
    tea = case("tea", edition="2021", corrections=[put_right("2026-01-01", "C")])
    view = view_of(publish(world(soup, tea, case("bread"))))
    assert told(view) == [
        ("2026-01-02", "A", "/case-studies/2025/soup/"),
        ("2026-01-01", "C", "/case-studies/2021/tea/"),
        ("2025-12-01", "B", "/case-studies/2025/soup/"),
    ]
    assert view.total == "3 corrections"
    assert view.entries[1].recognition == "Kitchens, Winner 2021"


@some
@given(st.lists(DAYS, max_size=60))
def test_no_correction_is_lost_between_pages_and_none_is_told_twice(days: list[date]) -> None:
    cases = [case(f"s-{n}", corrections=[put_right(str(day), f"No. {n}")]) for n, day in enumerate(days)]
    pages = make_pages(publish(world(*cases)), correction_pages)
    found = [one for page in pages for one in told(page.view)]
    assert sorted(words for _, words, _ in found) == sorted(f"No. {n}" for n in range(len(days)))
    assert [day for day, _, _ in found] == sorted(map(str, days), reverse=True)
    assert all(len(page.view.entries) <= PAGE_SIZE for page in pages)
    assert pages[0].address == "/corrections/"


def test_where_nothing_was_corrected_the_page_says_so_and_how_to_report() -> None:
    page = render(publish(world(case(), site=SITE)))["/corrections/"]
    assert "Nothing had to be corrected so far." in page
    assert "Report a mistake" in page.partition("<footer")[0]


def test_without_an_address_to_report_to_none_is_claimed() -> None:
    assert view_of(publish(world(case()))).report is None


def test_the_letter_from_the_list_names_the_site_and_no_school() -> None:
    report = view_of(publish(world(case(corrections=[put_right("2026-01-02")]), site=SITE))).report
    assert report is not None
    assert parse_qs(urlsplit(report).query)["subject"] == ["A mistake in Lamps"]


def test_a_correction_leads_to_its_place_on_the_page_and_from_there_to_all_of_them() -> None:
    pages = render(publish(world(case(corrections=[put_right("2026-01-02")]))))
    assert 'href="/case-studies/2025/soup/#corrections"' in pages["/corrections/"]
    assert 'id="corrections"' in pages["/case-studies/2025/soup/"]
    assert 'href="/corrections/"' in pages["/case-studies/2025/soup/"].partition("<footer")[0]


def test_every_page_leads_to_the_corrections() -> None:
    for page in render(publish(world(case()))).values():
        assert '<a href="/corrections/">Corrections</a>' in page.partition("<footer")[2]


def test_what_is_said_about_corrections_stands_on_the_first_page_and_leads_to_the_page_about_the_site() -> None:
    about = Prose("about", "About the lamps", "", Markup("<p></p>"))
    cases = [case(f"s-{n}", corrections=[put_right("2026-01-01")]) for n in range(PAGE_SIZE + 1)]
    pages = render(publish(world(*cases), prose=(about,)))
    assert "How it is done" in pages["/corrections/"]
    assert '<a href="/about/">About the lamps</a>' in pages["/corrections/"].partition("<main")[2]
    assert "How it is done" not in pages["/corrections/page/2/"]


def test_the_page_is_dated_by_the_newest_and_may_be_found() -> None:
    soup = case(corrections=[put_right("2025-12-01"), put_right("2026-01-02")])
    page = page_at(publish(world(soup)), "/corrections/")
    assert (page.modified, page.is_indexed) == (date(2026, 1, 2), True)
    assert page_at(publish(world()), "/corrections/").modified is None


def test_words_are_words_whatever_stands_in_them() -> None:
    fields: dict[str, Any] = {"corrections": [put_right("2026-01-02", "5 < 7 & “<b>not</b>” 8")]}
    pages = render(publish(world(case(**fields))))
    for address in ("/corrections/", "/case-studies/2025/soup/"):
        assert "5 &lt; 7 &amp; “&lt;b&gt;not&lt;/b&gt;” 8" in pages[address]
