"""Feeds at old addresses, where no page can lead a program on: what is new stands there as well."""

from pathlib import Path

import feedparser
import pytest

from showcase.following import feeds_below
from showcase.pages.redirect import redirect_pages
from tests.feeding import faults, feed_files, told_by_atom, told_by_json
from tests.publishing import Content, case, world
from tests.recording import moved, redirect
from tests.writing import find_problems

OLD = ("feed.xml", "feed.json")


def renamed() -> Content:
    """A content in which a category, a topic and a recipient had other addresses."""
    content = world(case(topics=["food"]))
    content["categories"][0]["formerly"] = ["/categories/cooking/"]
    content["topics"][0]["formerly"] = ["/topics/meals/"]
    content["case-studies"][0]["recipient"]["formerly"] = ["/recipients/soup-school/", "/schools/soup/"]
    return content


@pytest.mark.parametrize("published", [(), ("/categories/cooking/feed.xml", "/categories/cooking/feed.json")])
def test_the_feeds_of_a_page_go_with_it_whether_anybody_noted_them_or_not(published: tuple[str, ...]) -> None:
    files = feed_files(moved(renamed(), published))
    for name in OLD:
        assert files[f"categories/cooking/{name}"] == files[f"categories/kitchens/{name}"]
        assert files[f"topics/meals/{name}"] == files[f"topics/food/{name}"]
        assert files[f"recipients/soup-school/{name}"] == files[f"recipients/school-of-soup/{name}"]
    assert not [path for path in files if path.startswith("schools/")]  # no feed of ours ever stood there


@pytest.mark.parametrize("published", ["/regions/jordan/feed.xml", "/regions/jordan/"])
def test_the_feed_of_a_region_without_case_studies_is_there_and_empty(published: str) -> None:
    files = feed_files(moved(world(case()), [published]))
    feed = feedparser.parse(files["regions/jordan/feed.xml"])
    assert not feed.bozo
    assert (feed.version, feed.entries) == ("atom10", [])
    assert feed.feed.links[0].href == "https://example.org/regions/"
    assert feed.feed.links[1].href == "https://example.org/regions/jordan/feed.xml"
    assert feed.feed.id == "https://example.org/regions/jordan/"


def test_a_list_with_nothing_left_leaves_both_feeds_behind() -> None:
    files = feed_files(moved(world(case()), ["/levels/finalist/", "/topics/food/", "/regions/gwynedd/"]))
    for page, to in (
        ("levels/finalist/", "levels/"),
        ("topics/food/", "case-studies/"),
        ("regions/gwynedd/", "regions/"),
    ):
        for name, told_by in zip(OLD, (told_by_atom, told_by_json), strict=True):
            told = told_by(files[f"{page}{name}"])
            assert (told["entries"], told["page"]) == ([], f"https://example.org/{to}")
            assert faults(name, files[f"{page}{name}"]) == []


def test_a_region_that_has_nothing_left_leads_to_the_feed_of_the_one_around_it() -> None:
    files = feed_files(moved(world(case(region="wales")), ["/regions/gwynedd/"]))
    assert files["regions/gwynedd/feed.json"] == files["regions/wales/feed.json"]


def test_a_page_that_leads_to_the_home_page_leaves_the_feed_of_all() -> None:
    files = feed_files(moved(world(case(), redirects=[redirect("/topics/stews/", "/")])))
    assert files["topics/stews/feed.xml"] == files["feed.xml"]
    assert files["topics/stews/feed.json"] == files["feed.json"]


def test_a_feed_that_is_there_is_not_made_twice() -> None:
    published = ["/feed.xml", "/feed.json", "/regions/jordan/feed.xml", "/regions/jordan/feed.json", "/regions/jordan/"]
    files = feed_files(moved(world(case(region="jordan")), published))  # which tells of any that is made twice
    assert b"soup" in files["regions/jordan/feed.xml"]


@pytest.mark.parametrize(
    ("address", "to"),
    [
        ("/rss.xml", "/feed.xml"),
        ("/blog/index.xml", "/categories/kitchens/feed.xml"),
        ("/index.json", "/feed.json"),
        ("/soup.json", "/recipients/school-of-soup/feed.json"),
    ],
)
def test_a_feed_of_another_site_goes_on_as_a_copy(address: str, to: str) -> None:
    files = feed_files(moved(world(case(), redirects=[redirect(address, to)])))
    assert files[address[1:]] == files[to[1:]]


def test_a_copy_of_a_feed_goes_where_that_goes() -> None:
    content = renamed() | {"redirects": [redirect("/rss.xml", "/categories/cooking/feed.xml")]}
    files = feed_files(moved(content))
    assert files["rss.xml"] == files["categories/kitchens/feed.xml"]


@pytest.mark.parametrize("to", ["/feed.xml", "/categories/kitchens/feed.json", "/calendar.ics"])
def test_a_page_of_another_site_may_lead_to_a_feed_or_a_calendar(to: str) -> None:
    publication = moved(world(case(), redirects=[redirect("/feed/", to)]))
    assert [(one.address, one.to) for one in publication.moves] == [("/feed/", to)]
    [page] = [draft.make() for draft in redirect_pages(publication)]
    assert (page.address, page.view.to) == ("/feed/", to)


@pytest.mark.parametrize("address", ["/recipients/soup/feed.xml", "/recipients/soup/feed.json/old/"])
def test_nothing_else_stands_where_the_feed_of_a_page_that_moved_does(tmp_path: Path, address: str) -> None:
    school = {"recipients/soup-school.yaml": "name: Soup School\nformerly: [/recipients/soup/]\n"}
    lead = {"redirects.yaml": f"- {{address: {address}, to: /categories/}}\n"}
    [told] = find_problems(tmp_path / "a", school | lead)
    assert told.startswith(f"redirects.yaml:1:13: The site makes `{address}` itself.")
    gone = {"withdrawn.yaml": f"- {{address: {address}, date: 2026-01-02}}\n"}
    [told] = find_problems(tmp_path / "b", school | gone)
    assert told.startswith(f"withdrawn.yaml:1:13: The site makes `{address}` itself.")


def test_a_feed_of_a_category_that_moved_elsewhere_may_lead_on_by_itself(tmp_path: Path) -> None:
    lead = {"redirects.yaml": "- {address: /categories/cooking/feed.xml, to: /categories/kitchens/feed.xml}\n"}
    assert find_problems(tmp_path, lead) == []


def test_a_feed_stands_below_pages_that_have_one_and_no_others() -> None:
    assert feeds_below("/") == feeds_below("/levels/gold/") == OLD
    for page in ("", "/levels/", "/levels/gold", "/case-studies/2025/soup/", "/categories/kitchens/wales/", "/about/"):
        assert feeds_below(page) == ()
