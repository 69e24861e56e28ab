"""The browse page when something cannot be had."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.browsing import Browsing, open_sample  # noqa: F401


def refuse(page: Page, pattern: str) -> None:
    """Lets nothing through that matches."""

    def abort(route: Route) -> None:
        route.abort()

    page.route(re.compile(pattern), abort)


def is_as_built(browse: Browsing, addresses: list[str]) -> None:
    """The page again as it was built, and says so."""
    expect(browse.page.locator("[data-failed]")).to_have_text(re.compile("not available just now"))
    expect(browse.page.locator("[data-facet=level] a[data-value=gold]")).to_be_visible()
    assert browse.page.locator("[data-panel] input").count() == 0
    assert browse.addresses() == addresses
    expect(browse.page.locator("[data-pages]")).to_be_visible()
    expect(browse.page.locator("html.js-failed:not(.js)")).to_have_count(1)


@pytest.mark.parametrize("lost", [r"/search/columns\.json$", r"/search/rows/", r"/js/live\.js$", r"/js/columns\.js$"])
def test_where_a_file_cannot_be_had_the_page_is_again_as_it_was_built(page: Page, sample_site: str, lost: str) -> None:
    refuse(page, lost)
    browse = Browsing(page, sample_site).open()
    addresses = browse.addresses()
    browse.tick("programme", "pearson-national-teaching-awards").evaluate("box => box.click()")
    is_as_built(browse, addresses)


@pytest.mark.parametrize("lost", [r"/js/browse\.js$", r"/js/facets\.js$"])
def test_a_script_that_never_comes_leaves_the_page_as_built(page: Page, sample_site: str, lost: str) -> None:
    refuse(page, lost)
    browse = Browsing(page, sample_site).open()
    is_as_built(browse, browse.addresses())
    assert len(browse.addresses()) == 24


@pytest.mark.parametrize("lost", [r"/pagefind\.js$", r"/search/fragments\.json$", r"/js/search\.js$", r"\.pf_meta$"])
def test_without_the_index_of_words_the_filters_still_work(page: Page, sample_site: str, lost: str) -> None:
    refuse(page, lost)
    browse = Browsing(page, sample_site).open("q=food&level=gold")
    expect(browse.page.locator("[data-failed]")).to_have_text(re.compile("not available just now"))
    browse.shows(6)
    page.unroute_all()
    browse.search.fill("cubatao")
    expect(browse.chips.first).to_have_text(re.compile("cubatao"))
