"""A category's page: what it honours, what judges look for, and everyone it has honoured."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from showcase.pages.category import EXAMPLES, CategoryView, category_pages
from showcase.pages.page import PAGE_SIZE
from tests.publishing import (
    CATEGORIES,
    Content,
    Record,
    Telling,
    case,
    contents,
    make_pages,
    page_at,
    publish,
    render,
    some,
    world,
)

ADDRESS = "/categories/kitchens/"


def category(**fields: object) -> Record:
    """The category of kitchens."""
    return {"slug": "kitchens", "name": "Kitchens", "programme": "crown"} | fields


def view_of(content: Content, telling: Telling | None = None, address: str = ADDRESS) -> CategoryView:
    """The view of the category's page."""
    view = page_at(publish(content, telling), address).view
    assert isinstance(view, CategoryView)
    return view


@some
@given(contents(most=70))
def test_winners_stand_on_the_timeline_and_the_others_below_each_once(content: Content) -> None:
    publication = publish(content)
    pages = make_pages(publication, category_pages)
    for slug in CATEGORIES:
        own = [page.view for page in pages if page.address.startswith(f"/categories/{slug}/")]
        of = publication.showcase.by_category[slug]
        wins = [win.link.address for view in own for win in view.wins if win.link]
        rows = [row for view in own for section in view.sections for row in section.rows]
        assert wins == [one.address for one in of if one.is_win]
        assert rows == [publication.row(one) for one in of if not one.is_win]


@some
@given(contents())
def test_the_regions_of_a_category_are_counted_as_by_hand(content: Content) -> None:
    parents = {region["slug"]: region.get("parent") for region in content["regions"]}
    counts: dict[str, int] = {}
    for record in content["case-studies"]:
        step = record.get("region") if record["category"] == "kitchens" else None
        while step:
            address = f"{ADDRESS}{step}/"
            counts[address] = counts.get(address, 0) + 1
            step = parents[step]
    assert {link.address: link.count for link in view_of(content).regions} == counts


def test_an_edition_between_two_winners_that_has_none_says_so() -> None:
    wins = view_of(world(case("soup", edition="2025"), case("tea", edition="2021"))).wins
    assert [(win.edition.label, win.link is not None) for win in wins] == [
        ("2025", True), ("2024", False), ("2023", False), ("2021", True),
    ]  # fmt: skip


def test_editions_before_the_first_winner_and_after_the_last_are_no_gaps() -> None:
    wins = view_of(world(case("soup", edition="2024"), case("tea", edition="2023"))).wins
    assert [win.edition.label for win in wins] == ["2024", "2023"]


CRITERIA = [{"slug": slug, "name": slug.title(), "question": "Who gained?"} for slug in ("reach", "depth")]


def test_a_criterion_quotes_its_newest_case_studies_and_leads_to_their_words() -> None:
    cases = [
        case(f"soup-{year}", edition=year, story=f"They fed a street in {year}.", shows={"reach": f"street in {year}"})
        for year in ("2021", "2025", "2023")
    ]
    reach, depth = view_of(world(*cases, categories=[category(criteria=CRITERIA)])).criteria
    assert [(one.words, one.link.address) for one in reach.examples] == [
        ("street in 2025", "/case-studies/2025/soup-2025/#criterion-reach"),
        ("street in 2023", "/case-studies/2023/soup-2023/#criterion-reach"),
    ]  # fmt: skip
    assert len(reach.examples) == EXAMPLES
    assert depth.examples == ()


def test_what_it_says_is_markdown_under_the_base_path() -> None:
    content = world(categories=[category(about="For *all*. See [regions](/regions/).", who_can_enter="Any.")])
    view = view_of(content, Telling(url="https://example.org/base"))
    assert view.about == '<p>For <em>all</em>. See <a href="/base/regions/">regions</a>.</p>'
    assert view.who_can_enter == "<p>Any.</p>"


WORDING = [{"edition": "2023", "about": "For *some*.", "criteria": CRITERIA[:1]}, {"edition": "2021", "about": "Old."}]


def test_what_was_asked_stands_beside_the_winners_of_that_edition() -> None:
    cases = [case("soup", edition="2025"), case("tea", edition="2023"), case("bread", edition="2021")]
    view = view_of(world(*cases, categories=[category(about="For all.", wording=WORDING)]))
    told = [(win.edition.label, win.asked and win.asked.about) for win in view.wins if win.link]
    assert told == [("2025", None), ("2023", "<p>For <em>some</em>.</p>"), ("2021", "<p>Old.</p>")]
    assert view.wording == ()


def test_editions_of_which_the_same_was_asked_say_it_once_and_lead_to_it() -> None:
    cases = [case(f"soup-{number}", edition=edition) for number, edition in enumerate(("2024", "2024", "2023", "2021"))]
    publication = publish(world(*cases, categories=[category(wording=[{"edition": "2024", "about": "For some."}])]))
    view = page_at(publication, ADDRESS).view
    told = [(win.edition.label, win.asked is not None, win.asked_as_in) for win in view.wins]
    assert told == [("2024", True, ""), ("2024", False, ""), ("2023", False, "2024"), ("2021", False, "2024")]
    page = render(publication)[ADDRESS]
    assert page.count("For some.") == page.count('id="asked-2024"') == 1
    assert page.count('href="#asked-2024"') == 2


def test_what_was_asked_in_an_edition_without_a_winner_stands_by_itself() -> None:
    cases = [case("soup", edition="2021"), case("tea", edition="2023", level="finalist")]
    view = view_of(world(*cases, categories=[category(wording=WORDING)]))
    assert [(one.edition, [criterion.slug for criterion in one.criteria]) for one in view.wording] == [
        ("2023", ["reach"])
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("now", "state", "times"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), "open", 2),
        (datetime(2026, 2, 20, tzinfo=UTC), "soon", 2),
        (datetime(2026, 3, 2, tzinfo=UTC), "closed", 1),
    ],
)
def test_the_way_in_is_offered_twice_while_the_call_is_open(now: datetime, state: str, times: int) -> None:
    call = {"edition": "2025", "closes": "2026-03-01 17:00 Europe/London", "enter": "https://example.org/enter"}
    publication = publish(world(categories=[category(call=call)]), Telling(now=now))
    told = page_at(publication, ADDRESS).view.call
    assert told.state == state
    assert render(publication)[ADDRESS].count('href="https://example.org/enter"') == times


def test_a_deadline_that_was_put_off_is_struck_through_in_words_too() -> None:
    call = {
        "edition": "2025",
        "closes": "2026-03-01 17:00 Europe/London",
        "extended": "2026-03-08 17:00 Europe/London",
    }
    page = render(publish(world(categories=[category(call=call)]), Telling(now=datetime(2026, 3, 2, tzinfo=UTC))))
    box = page[ADDRESS].partition('<section class="call"')[2].partition("</section>")[0]
    assert 'data-closes="2026-03-08T17:00:00+00:00" data-state="soon"' in box
    before, _, after = box.partition("<s>")
    assert "Sunday 8 March 2026" in before
    assert re.search(r'<span class="visually-hidden">It was to be:</span>\s*$', before)
    assert after.startswith('<time datetime="2026-03-01T17:00:00+00:00">Sunday 1 March 2026')


def test_a_call_leads_to_the_categorys_own_calendar() -> None:
    call = {"edition": "2025", "closes": "2026-05-01 17:00 Europe/London"}
    publication = publish(world(categories=[category(call=call)]), Telling(url="https://example.org/base"))
    assert f'href="/base{ADDRESS}calendar.ics" type="text/calendar"' in render(publication)[ADDRESS]
    assert f"{ADDRESS}calendar.ics" not in render(publish(world(categories=[category()])))[ADDRESS]


def test_only_the_first_page_says_what_the_category_is() -> None:
    cases = [case(f"soup-{number:02}", level="finalist") for number in range(PAGE_SIZE + 1)]
    pages = render(publish(world(*cases, categories=[category(about="For all.", line="Kitchens for all")])))
    assert "For all." in pages[ADDRESS]
    assert "For all." not in pages[f"{ADDRESS}page/2/"]
    assert pages[f"{ADDRESS}page/2/"].count('class="row"') == 1


def test_a_category_that_honoured_nobody_yet_says_so() -> None:
    assert "No winner or finalist of this category is recorded here yet." in render(publish(world()))[ADDRESS]


def test_a_category_is_described_by_its_line_or_its_programme() -> None:
    with_line = page_at(publish(world(categories=[category(line="Kitchens for all")])), ADDRESS)
    without = page_at(publish(world()), ADDRESS)
    assert (with_line.description, without.description) == ("Kitchens for all", "Kitchens, a category of The Crown.")


def test_a_category_changed_when_the_last_of_its_case_studies_did() -> None:
    page = page_at(publish(world(case(updated="2026-01-02"), case("tea", updated="2025-01-02"))), ADDRESS)
    assert page.modified == date(2026, 1, 2)
