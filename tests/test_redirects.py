"""Addresses that lead on: to where something stands now, however often it moved, and only where it can be seen."""

from collections.abc import Collection
from datetime import UTC, datetime

import pytest

from showcase.move import Move
from showcase.pages import all_pages
from showcase.records import Records
from showcase.redirects import find_moves
from tests.publishing import Content, Telling, case, publish, render, world
from tests.recording import moved, records_of, redirect

SOUP = "/case-studies/2025/soup/"


def moves(content: Content, published: Collection[str] = (), gone: Collection[str] = ()) -> dict[str, str]:
    """Where each address of a content leads that leads on; the pages that are `gone` are made by nobody."""
    there = {draft.address for draft in all_pages(publish(content))} - set(gone)
    return dict(find_moves(records_of(content), there, published))


def test_what_a_record_was_called_leads_to_what_it_is_called() -> None:
    content = world(
        case(formerly=["/case-studies/2025/broth/", "/stories/soup.html"]),
        topics=[{"slug": "food", "name": "Food", "formerly": ["/topics/meals/"]}],
    )
    content["programmes"][0]["formerly"] = ["/programmes/old-crown/"]
    content["categories"][0]["formerly"] = ["/categories/cooking/"]
    content["case-studies"][0]["recipient"]["formerly"] = ["/recipients/broth-school/"]
    content["case-studies"][0]["topics"] = ["food"]
    assert moves(content) == {
        "/case-studies/2025/broth/": SOUP,
        "/stories/soup.html": SOUP,
        "/topics/meals/": "/topics/food/",
        "/programmes/old-crown/": "/programmes/crown/",
        "/categories/cooking/": "/categories/kitchens/",
        "/recipients/broth-school/": "/recipients/school-of-soup/",
    }


def test_an_address_that_moved_twice_leads_straight_to_the_end() -> None:
    listed = [redirect("/a/", "/b"), redirect("/b/", "/case-studies/2025/broth/"), redirect("/c.php", "/a/")]
    found = moves(world(case(formerly=["/case-studies/2025/broth/"]), redirects=listed))
    assert found == dict.fromkeys(("/a/", "/b/", "/c.php/", "/case-studies/2025/broth/"), SOUP)


def test_what_leads_to_a_page_that_is_not_made_now_is_left_out() -> None:
    content = world(case(formerly=["/case-studies/2025/broth/"]), case("bread"), redirects=[redirect("/old/", SOUP)])
    assert moves(content, gone=[SOUP]) == {}
    assert moves(content) == {"/case-studies/2025/broth/": SOUP, "/old/": SOUP}


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/topics/food/", "/case-studies/"),
        ("/topics/", "/case-studies/"),
        ("/levels/finalist/", "/levels/"),
        ("/levels/long-gone/", "/levels/"),
        ("/editions/1066/", "/editions/"),
        ("/regions/jordan/", "/regions/"),
        ("/regions/gwynedd/", "/regions/wales/"),
        ("/categories/kitchens/jordan/", "/categories/kitchens/"),
        ("/categories/kitchens/gwynedd/", "/categories/kitchens/wales/"),
        ("/news/", "/"),
    ],
)
def test_a_list_that_has_nothing_left_leads_to_the_one_above(address: str, to: str) -> None:
    content = world(case(region="wales"))
    assert moves(content) == {}
    assert moves(content, [address]) == {address: to}


@pytest.mark.parametrize("address", ["/topics/unheard-of/", "/regions/atlantis/", "/recipients/nobody/", "/about/"])
def test_nothing_leads_on_by_itself_from_what_somebody_has_to_judge(address: str) -> None:
    assert moves(world(case()), [address]) == {}


def test_the_lists_of_a_renamed_category_and_region_follow_them() -> None:
    content = world(case(region="wales"))
    content["categories"][0]["formerly"] = ["/categories/cooking/"]
    content["regions"][1]["formerly"] = ["/regions/cymru/"]
    found = moves(content, ["/categories/cooking/cymru/", "/categories/cooking/jordan/", "/categories/kitchens/cymru/"])
    assert found["/categories/cooking/cymru/"] == "/categories/kitchens/wales/"
    assert found["/categories/kitchens/cymru/"] == "/categories/kitchens/wales/"
    assert found["/categories/cooking/jordan/"] == "/categories/kitchens/"


def test_the_page_at_an_old_address_leads_on_and_is_found_by_nobody_else() -> None:
    content = world(case(formerly=["/stories/soup.html"]))
    page = render(moved(content, telling=Telling(url="https://example.org/base")))["/stories/soup.html"]
    assert '<meta http-equiv="refresh" content="0; url=/base/case-studies/2025/soup/">' in page
    assert '<link rel="canonical" href="https://example.org/base/case-studies/2025/soup/">' in page
    assert '<a href="/base/case-studies/2025/soup/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "<script" not in page


def test_pages_that_lead_on_are_in_no_sitemap() -> None:
    made = moved(world(case(formerly=["/old/"])))
    [entry] = [draft.make().entry for draft in all_pages(made) if draft.address == "/old/"]
    assert not entry.is_indexed


def test_an_address_of_other_letters_stands_under_them_and_is_linked_in_ascii() -> None:
    made = moved(world(case(slug="soup"), redirects=[redirect("/gw%C5%B7r/", SOUP)]))
    [page] = [draft.make() for draft in all_pages(made) if draft.address == "/gwŷr/"]
    assert page.path == "gwŷr/index.html"


def test_nothing_leads_on_where_nothing_moved() -> None:
    assert find_moves(Records(), {"/"}, ["/"]) == ()


def test_the_old_address_of_what_was_withdrawn_leads_to_the_notice_and_names_nobody() -> None:
    content = world(case(formerly=["/old/"], withdrawn={"date": "2026-01-05"}), case("bread"))
    made = moved(content)
    assert made.moves == (Move("/old/", SOUP),)
    assert "School of Soup" not in render(made)["/old/"]


def test_what_is_embargoed_again_leads_nowhere_until_it_is_announced() -> None:
    content = world(case(formerly=["/old/"]), case("bread", edition="2024"), redirects=[redirect("/older/", SOUP)])
    announced = [{"name": "Winners", "slug": "winners", "level": "winner", "planned": "2026-03-02 09:00 Europe/London"}]
    content["programmes"][0]["editions"][0] = {"label": "2025", "milestones": announced}
    before, after = (Telling(now=datetime(2026, 3, day, tzinfo=UTC)) for day in (1, 3))
    assert moved(content, [SOUP], before).moves == ()
    assert {move.address for move in moved(content, [SOUP], after).moves} == {"/old/", "/older/"}
