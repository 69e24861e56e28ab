"""Ticks, chips and the address of the browse page."""

import re

from playwright.sync_api import Page, expect

from tests.browser.browsing import Browsing, open_sample  # noqa: F401
from tests.browser.conftest import OpenPage


def test_before_a_reader_asks_nothing_of_the_search_folder_is_fetched(page: Page, sample_site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    browse = Browsing(page, sample_site).open()
    assert not [url for url in asked if "/search/" in url]
    browse.tick("level", "gold").check()
    browse.shows(6)
    assert [url for url in asked if url.endswith("/search/columns.json")]
    assert not [url for url in asked if "pagefind" in url or "names.json" in url]


def test_a_tick_narrows_the_list_and_another_in_the_same_facet_widens_it(browse: Browsing) -> None:
    browse.tick("level", "gold").check()
    browse.shows(gold := 6)
    assert browse.query() == "?level=gold"
    browse.tick("level", "silver").check()
    expect(browse.chips).to_have_count(3)
    expect(browse.count).not_to_have_text(re.compile(rf"^{gold} "))
    widened = browse.number()
    assert widened > gold
    browse.tick("region", "england").check()
    expect(browse.count).not_to_have_text(re.compile(rf"^{widened} "))
    assert 0 < browse.number() < widened
    assert browse.query() == "?region=england&level=gold&level=silver"


def test_back_and_forward_bring_back_what_was_asked(browse: Browsing) -> None:
    whole, first = browse.number(), browse.addresses()
    browse.tick("level", "gold").check()
    browse.shows(6)
    browse.page.go_back()
    browse.shows(whole)
    assert browse.addresses() == first
    expect(browse.tick("level", "gold")).not_to_be_checked()
    browse.page.go_forward()
    browse.shows(6)
    expect(browse.tick("level", "gold")).to_be_checked()


def test_an_address_that_is_shared_or_reloaded_shows_the_same(browse: Browsing, open_page: OpenPage) -> None:
    browse.open("q=food&", region=["united-kingdom"], sort=["name"])
    expect(browse.chips).to_have_count(3)
    shown, sentence = browse.addresses(), browse.count.inner_text()
    browse.page.reload(wait_until="networkidle")
    expect(browse.count).to_have_text(sentence)
    assert browse.addresses() == shown
    elsewhere = Browsing(open_page("light"), browse.site).open(browse.query().removeprefix("?"))
    expect(elsewhere.count).to_have_text(sentence)
    assert elsewhere.addresses() == shown
    assert elsewhere.search.input_value() == "food"
    expect(elsewhere.tick("region", "united-kingdom")).to_be_checked()


def test_what_an_address_asks_for_and_the_site_does_not_know_is_left_out(browse: Browsing) -> None:
    browse.open("region=atlantis&level=gold&shoe=44")
    browse.shows(6)
    expect(browse.chips).to_have_text([re.compile("Gold")])


def test_a_value_that_would_show_nothing_is_disabled_and_stays(browse: Browsing) -> None:
    before = browse.page.locator("[data-panel] input").count()
    browse.tick("programme", "worlds-best-school-prizes").check()
    expect(browse.tick("level", "gold")).to_be_disabled()
    assert browse.page.locator("[data-panel] input").count() == before
    browse.page.locator(".chip").click()
    expect(browse.tick("level", "gold")).to_be_enabled()


def test_a_box_with_the_focus_keeps_it_when_it_would_show_nothing(browse: Browsing) -> None:
    browse.open("q=zzzzz&level=gold")
    browse.shows(0)
    box = browse.tick("level", "gold")
    box.focus()
    browse.page.keyboard.press("Space")
    expect(browse.chips).to_have_count(1)
    expect(box).to_be_focused()


def test_a_chip_takes_away_one_thing_and_clear_all_takes_away_everything(browse: Browsing) -> None:
    whole = browse.number()
    browse.open("level=gold&region=england")
    browse.page.get_by_role("button", name="Remove filter: England").click()
    browse.shows(6)
    expect(browse.count).to_be_focused()
    browse.tick("level", "silver").check()
    browse.page.locator("[data-active]").get_by_role("button", name="Clear all").click()
    browse.shows(whole)
    assert browse.query() == ""
    expect(browse.chips).to_have_count(0)
