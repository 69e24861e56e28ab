"""What other programs read: structured data, previews, sitemap, robots."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from lxml import etree

from tests.site.reading import Page, Site, report

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
STORY = re.compile(r"case-studies/(?!page/)[^/]+/[^/]+/")


def structured(page: Page) -> Iterator[dict[str, Any]]:
    """Every node of a page's structured data."""
    for node in page.tree.css("script[type='application/ld+json']"):
        found = json.loads(node.text())
        yield from found.get("@graph", [found]) if isinstance(found, dict) else found


def of_type(page: Page, type_: str) -> list[dict[str, Any]]:
    """The nodes of one type."""
    return [node for node in structured(page) if type_ in [node.get("@type"), *node.get("additionalType", [])]]


def test_every_case_study_is_an_article_about_a_recipient_with_an_award(site: Site) -> None:
    offenders = []
    for page in (page for page in site.pages if STORY.fullmatch(page.address) and page.is_indexed):
        articles = of_type(page, "Article")
        about = articles[0].get("about", {}) if len(articles) == 1 else {}
        award = about.get("award") or (articles[0].get("award") if articles else None)
        if not (award and about.get("name") and about.get("@type") and articles[0].get("headline")):
            offenders.append(f"{page.name}: {articles}")
    assert not offenders, report(offenders)


@pytest.mark.parametrize(
    "pattern", [r"case-studies/", r"regions/[^/]+/", r"editions/[^/]+/", r"topics/[^/]+/", r"categories/[^/]+/"]
)
def test_every_list_is_a_collection_with_its_items(site: Site, pattern: str) -> None:
    offenders = []
    for page in (page for address, page in site.by_address.items() if re.fullmatch(pattern, address)):
        collections = of_type(page, "CollectionPage")
        items = collections[0].get("mainEntity", {}).get("itemListElement", []) if collections else None
        if items is None:
            offenders.append(f"{page.name}: no CollectionPage")
            continue
        positions = [item.get("position") for item in items]
        if positions != list(range(1, len(items) + 1)):
            offenders.append(f"{page.name}: {positions}")
    assert not offenders, report(offenders)


def test_every_breadcrumb_is_told_to_programs_as_to_readers(site: Site) -> None:
    offenders = []
    for page in site.pages:
        shown = [node.text(strip=True) for node in page.tree.css(".crumbs li")]
        told = [item["name"] for node in of_type(page, "BreadcrumbList") for item in node["itemListElement"]]
        if shown and told[: len(shown)] != shown and told[1 : len(shown) + 1] != shown:
            offenders.append(f"{page.name}: {shown} {told}")
    assert not offenders, report(offenders)


def test_every_page_has_a_preview(site: Site) -> None:
    offenders = []
    for page in site.pages:
        wanted = ["og:title", "og:description", "og:type", "og:site_name", "og:url"]
        missing = [name for name in wanted if not page.meta(name)]
        if missing and not page.is_redirect and page.address != "404.html":
            offenders.append(f"{page.name}: {missing}")
    assert not offenders, report(offenders)


def test_the_sitemap_lists_exactly_the_pages_that_may_be_found(site: Site) -> None:
    tree = etree.parse(str(site.output.folder / "sitemap.xml"))
    listed = [site.inside(node.text) for node in tree.iterfind(".//s:loc", SITEMAP)]
    assert len(listed) == len(set(listed))
    assert set(listed) == {page.address for page in site.pages if page.is_indexed}


def test_the_sitemap_dates_are_days_that_have_been(site: Site) -> None:
    tree = etree.parse(str(site.output.folder / "sitemap.xml"))
    days = [datetime.fromisoformat(node.text) for node in tree.iterfind(".//s:lastmod", SITEMAP)]
    assert all(2000 <= day.year <= 2100 for day in days)


def test_the_missing_page_is_kept_out_of_search_engines(site: Site) -> None:
    assert not site.by_address["404.html"].is_indexed


def test_robots_may_come_and_are_shown_the_sitemap(site: Site) -> None:
    text = (site.output.folder / "robots.txt").read_text(encoding="utf-8")
    assert "User-agent: *" in text
    assert not re.search(r"^Disallow: /\s*$", text, re.MULTILINE)
    assert f"Sitemap: {site.top}sitemap.xml" in text


def test_the_missing_page_leads_on(site: Site) -> None:
    page = site.by_address["404.html"]
    assert {"", "case-studies/", "categories/"} <= page.linked("body")
    assert page.tree.css("form[role=search] input[name=q]")
