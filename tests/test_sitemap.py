"""The sitemap: every page that may be found, with the day it last changed where that is known."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from showcase.pages import all_pages
from showcase.publication import Publication
from showcase.sitemap import LANGUAGES, LARGEST, LIMIT, NAMESPACE, PICTURES, Entry, sitemap_files
from tests.pictured import hang, picture
from tests.publishing import Content, Telling, case, contents, make_pages, publish, some, world

SCHEMAS = Path(__file__).parent / "sitemaps"
SITE = "https://example.org"


def is_sound(content: bytes, schema: str) -> bool:
    """Whether a file is as its schema wants it."""
    return bool(etree.XMLSchema(etree.parse(SCHEMAS / schema)).validate(etree.fromstring(content)))


def addresses_in(content: bytes) -> list[str]:
    """The addresses that a sitemap, or the file that names several, lists."""
    return [node.text or "" for node in etree.fromstring(content).iter(f"{{{NAMESPACE}}}loc")]


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
def test_exactly_the_pages_that_may_be_found_are_listed_each_once_as_the_schema_wants_it(content: Content) -> None:
    publication = publish(content)
    assert is_sound(next(sitemap_files(publication, entries(publication))).content, "urlset.xsd")
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


def test_a_page_is_listed_with_the_pictures_that_may_be_shown_there_and_no_other() -> None:
    shown, withdrawn = picture(), picture("hall", withdrawn="2026-01-02")
    publication = publish(world(case(pictures=[shown, withdrawn]), case("tea")), attachments=hang(shown))
    content = next(sitemap_files(publication, entries(publication))).content
    found = {
        url.findtext(f"{{{NAMESPACE}}}loc"): [node.text for node in url.iter(f"{{{PICTURES}}}loc")]
        for url in etree.fromstring(content).iter(f"{{{NAMESPACE}}}url")
    }
    assert found[f"{SITE}/case-studies/2025/soup/"] == [f"{SITE}/pictures/gym-1600.jpg"]
    assert sum(map(len, found.values())) == 1
    assert is_sound(content, "urlset.xsd")


def test_a_page_is_listed_with_its_languages() -> None:
    alternates = (("en-GB", f"{SITE}/a/"), ("cy", f"{SITE}/cy/a/?b&c"))
    content = next(sitemap_files(publish(world()), [Entry("/a/", pictures=("/p.jpg",), alternates=alternates)])).content
    links = [
        (node.get("hreflang"), node.get("href")) for node in etree.fromstring(content).iter(f"{{{LANGUAGES}}}link")
    ]
    assert links == list(alternates)
    assert is_sound(content, "urlset.xsd")


def test_a_file_that_says_what_no_sitemap_may_is_not_sound() -> None:
    content = next(sitemap_files(publish(world()), [Entry("/a/", modified=date(2026, 1, 2))])).content
    assert is_sound(content, "urlset.xsd")
    assert not is_sound(content.replace(b"2026-01-02", b"yesterday"), "urlset.xsd")
    assert not is_sound(content.replace(b"lastmod", b"changed"), "urlset.xsd")


@given(st.integers(1, 60), st.integers(1, 20), st.integers(300, 3000))
def test_a_large_sitemap_is_several_of_which_none_is_too_large(length: int, limit: int, largest: int) -> None:
    pages = [Entry(f"/{'x' * (number % 7)}{number}/", modified=date(2026, 1, 1)) for number in range(length)]
    publication = publish_nothing()
    first, *parts, robots = sitemap_files(publication, pages, limit, largest)
    assert (first.path, robots.path) == ("sitemap.xml", "robots.txt")
    assert b"/sitemap.xml\n" in robots.content
    if parts:
        assert is_sound(first.content, "siteindex.xsd")
        assert addresses_in(first.content) == [f"{SITE}/{one.path}" for one in parts]
    found = [addresses_in(one.content) for one in parts or [first]]
    assert [address for some_ in found for address in some_] == [SITE + page.address for page in pages]
    for one, listed in zip(parts or [first], found, strict=True):
        assert is_sound(one.content, "urlset.xsd")
        assert len(listed) <= limit
        assert len(one.content) <= largest or len(listed) == 1
    assert parts or length <= limit


@cache
def publish_nothing() -> Publication:
    """An empty publication, made once for all examples."""
    return publish(world())


@pytest.mark.parametrize(
    ("length", "files"), [(LIMIT, ["sitemap.xml"]), (LIMIT + 1, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])]
)
def test_a_site_of_up_to_50_000_pages_has_one_sitemap(length: int, files: list[str]) -> None:
    assert (LIMIT, LARGEST) == (50_000, 52_428_800)
    made = sitemap_files(publish_nothing(), [Entry("/a/")] * length)
    assert [one.path for one in made if one.path != "robots.txt"] == files
