"""The sitemap: every page that may be found, with the day it last changed where that is known."""

from datetime import date

from hypothesis import given
from lxml import etree

from showcase.pages import all_pages
from showcase.publication import Publication
from showcase.sitemap import NAMESPACE, Entry, sitemap_files
from tests.publishing import Content, Telling, case, contents, make_pages, publish, some, world


def entries(publication: Publication) -> list[Entry]:
    """Every page as the sitemap lists it."""
    return [page.entry for page in make_pages(publication)]


def sitemap(publication: Publication) -> dict[str, str | None]:
    """Each address of the sitemap with its date."""
    [text] = [file.content for file in sitemap_files(publication, entries(publication)) if file.path == "sitemap.xml"]
    found: dict[str, str | None] = {}
    for url in etree.fromstring(text).iter(f"{{{NAMESPACE}}}url"):
        address = url.findtext(f"{{{NAMESPACE}}}loc")
        assert address not in found
        found[address] = url.findtext(f"{{{NAMESPACE}}}lastmod")
    return found


@some
@given(contents())
def test_exactly_the_pages_that_may_be_found_are_listed_each_once(content: Content) -> None:
    publication = publish(content)
    wanted = {f"https://example.org{page.address}" for page in all_pages(publication)} - {
        "https://example.org/404.html"
    }
    assert set(sitemap(publication)) == wanted


def test_a_page_is_dated_by_the_last_change_of_what_it_shows() -> None:
    content = world(
        case(updated="2026-01-02", region="wales"), case("tea", updated="2025-03-04", region="wales", edition="2024"),
        case("bread", category="gardens", edition="2021"),
    )  # fmt: skip
    found = {address.removeprefix("https://example.org"): day for address, day in sitemap(publish(content)).items()}
    assert found["/case-studies/2025/soup/"] == "2026-01-02"
    assert found["/case-studies/2024/tea/"] == found["/editions/2024/"] == "2025-03-04"
    assert found["/"] == found["/regions/wales/"] == found["/categories/kitchens/wales/"] == "2026-01-02"
    assert found["/case-studies/2021/bread/"] is found["/categories/gardens/"] is found["/editions/2021/"] is None


def test_a_base_path_stands_in_every_address_and_in_robots() -> None:
    publication = publish(world(case()), Telling(url="https://example.org/base", modified={"x.yaml": date(2026, 1, 1)}))
    assert all(address.startswith("https://example.org/base/") for address in sitemap(publication))
    robots = next(file for file in sitemap_files(publication, ()) if file.path == "robots.txt").content.decode()
    assert robots == "User-agent: *\nAllow: /\nSitemap: https://example.org/base/sitemap.xml\n"


def test_an_address_is_text_whatever_stands_in_it() -> None:
    publication = publish(world(), Telling(url="https://example.org/a&b"))
    files = sitemap_files(publication, [Entry("/<é>/"), Entry("/hidden/", is_indexed=False)])
    tree = etree.fromstring(next(files).content)
    assert [node.text for node in tree.iter(f"{{{NAMESPACE}}}loc")] == ["https://example.org/a&b/<é>/"]


def test_the_sitemap_is_the_same_twice() -> None:
    publication = publish(world(case(), case("tea")))
    assert [*sitemap_files(publication, entries(publication))] == [*sitemap_files(publication, entries(publication))]
