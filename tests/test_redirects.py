"""Addresses that lead on: to where something stands now, however often it moved, and only where it can be seen."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePosixPath

import feedparser
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showcase.copies import with_copies
from showcase.feeds import feed_files
from showcase.files import File
from showcase.move import Move
from showcase.pages import all_pages
from showcase.publication import Publication
from showcase.records import Records
from showcase.redirects import address_of, find_moves, path_of, paths_of
from showcase.redirects.path import href_of
from tests.publishing import Content, Telling, case, publish, render, world
from tests.recording import records_of

SOUP = "/case-studies/2025/soup/"


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.html"),
        ("/about/", "about/index.html"),
        ("/about", "about/index.html"),
        ("/winners/2019.html", "winners/2019.html"),
        ("/Winners/2019.HTM", "Winners/2019.HTM"),
        ("/winners.php", "winners.php/index.html"),
        ("/gw%C5%B7r/", "gwŷr/index.html"),
        ("/gwŷr/", "gwŷr/index.html"),
        ("/a%20page.html", "a page.html"),
        ("/../up/", None),
        ("/%2e%2e/up/", None),
        ("/a/./b/", None),
        ("/a%2Fb/", None),
        ("/a%5Cb/", None),
        ("/a%00b/", None),
        ("/a//b/", None),
        ("/a:b/", None),
        ("/.git/", None),
        ("/%ff/", None),
        (f"/{'long' * 80}/", None),
        ("about/", None),
    ],
)
def test_a_page_stands_where_every_host_finds_it_or_nowhere(address: str, path: str | None) -> None:
    assert path_of(address) == path


@given(st.text(alphabet=st.sampled_from("/.%25eEfFcC:\\ab\0 ?#ŷ|\n"), max_size=30).map(lambda text: f"/{text}"))
@example("/..%2f..%2fetc/passwd")
def test_no_address_leads_out_of_the_site(address: str) -> None:
    for path in filter(None, (path_of(address),)):
        steps = PurePosixPath(path)
        assert not steps.is_absolute()
        assert ".." not in steps.parts
        assert not re.search(r"[\\\0\n:?|]", path)


@given(st.lists(st.text(alphabet="ab%# ŷ2-", min_size=1, max_size=6).filter(lambda one: one[-1] != " "), min_size=1))
def test_the_address_of_a_file_leads_back_to_it(steps: list[str]) -> None:
    for path in ("/".join([*steps, "index.html"]), "/".join([*steps, "page.html"]), "/".join(steps)):
        address = address_of(path)
        assert path in paths_of(address)
        assert not re.search(r"[\s#?]", address)


def test_an_address_in_html_is_encoded_once() -> None:
    assert href_of("/gwŷr/a%20b/") == "/gw%C5%B7r/a%20b/"


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


def redirect(address: str, to: str) -> dict[str, str]:
    """A line of `redirects.yaml`."""
    return {"address": address, "to": to}


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


def moved(content: Content, published: Collection[str] = (), telling: Telling | None = None) -> Publication:
    """The publication of a content with its moves."""
    made = publish(content, telling)
    there = {draft.address for draft in all_pages(made)}
    return replace(made, moves=find_moves(records_of(content), there, published))


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
