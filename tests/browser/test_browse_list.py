"""The list of the browse page: its order, how far it goes, where it lies."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.browsing import Browsing, open_sample  # noqa: F401


def test_the_order_can_be_chosen_and_goes_into_the_address(browse: Browsing) -> None:
    sort = browse.page.get_by_label("Sort by")
    expect(sort).to_have_value("newest")
    newest = browse.addresses()
    sort.select_option("oldest")
    expect(browse.rows.first.locator("a")).not_to_have_attribute("href", re.compile(newest[0]))
    oldest = browse.all_addresses()
    assert browse.query() == "?sort=oldest"
    assert oldest[::-1][:24] == newest
    sort.select_option("name")
    expect(browse.rows).to_have_count(24)
    names = [name.casefold() for name in browse.rows.locator("h3").all_inner_texts()]
    assert names == sorted(names, key=lambda name: re.sub("^(the|el|la) ", "", name))
    browse.search.fill("school")
    expect(browse.page.locator("[data-sort] option[value=best]")).not_to_have_attribute("hidden", "")
    assert sort.input_value() == "name"


def test_more_rows_come_when_asked_for_and_are_there_again_on_the_way_back(browse: Browsing) -> None:
    browse.open("sort=oldest")
    browse.page.get_by_role("button", name="Show more").click()
    expect(browse.rows).to_have_count(48)
    expect(browse.rows.nth(24).locator("a")).to_be_focused()
    shown = browse.addresses()
    browse.rows.nth(40).scroll_into_view_if_needed()
    top = browse.page.evaluate("scrollY")
    browse.page.wait_for_function("top => history.state?.top === Math.round(top)", arg=top)
    browse.rows.nth(40).locator("a").click()
    browse.page.wait_for_url("**/case-studies/*/*/")
    browse.page.go_back(wait_until="networkidle")
    expect(browse.rows).to_have_count(48)
    assert browse.addresses() == shown
    browse.page.wait_for_function("top => Math.abs(scrollY - top) < 2", arg=top)


def test_the_other_pages_of_the_list_lead_on_until_something_is_asked_for(browse: Browsing) -> None:
    pages, more = browse.page.locator("[data-pages]"), browse.page.locator("[data-more]")
    expect(pages).to_be_visible()
    expect(more).to_be_hidden()
    browse.tick("programme", "worlds-best-school-prizes").check()
    expect(pages).to_be_hidden()
    expect(more).to_be_visible()


def test_what_is_ticked_on_a_further_page_is_answered_on_the_first(browse: Browsing) -> None:
    browse.page.goto(f"{browse.site}case-studies/page/2/", wait_until="networkidle")
    browse.tick("level", "gold").click()
    browse.page.wait_for_url("**/case-studies/?level=gold")
    browse.shows(6)


def test_below_the_top_of_a_host_everything_is_found_as_well(page: Page, sample_content: Path, based_site: str) -> None:
    browse = Browsing(page, based_site).open("q=cubatao")
    browse.shows(1)
    assert browse.addresses()[0].endswith("/escola-estadual-parque-dos-sonhos/")
