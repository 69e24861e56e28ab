"""The filters on a narrow screen."""

from playwright.sync_api import expect

from tests.browser.browsing import Browsing
from tests.browser.conftest import OpenPage

INSIDE = "document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"


def test_the_drawer_takes_the_panel_keeps_the_focus_and_gives_both_back(open_page: OpenPage, rich_site: str) -> None:
    browse = Browsing(open_page("390"), rich_site).open()
    opener, drawer = browse.page.locator(".drawer-open"), browse.page.locator("dialog.drawer")
    opener.focus()
    browse.page.keyboard.press("Enter")
    expect(drawer.locator("[data-panel]")).to_be_visible()
    for _ in range(5):
        browse.page.keyboard.press("Tab")
        assert browse.page.evaluate(INSIDE)
    browse.page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(opener).to_be_focused()
    expect(browse.page.locator("[data-home] [data-panel]")).to_have_count(1)


def test_the_drawer_says_what_it_will_show_and_shows_it(open_page: OpenPage, sample_site: str) -> None:
    browse = Browsing(open_page("390"), sample_site).open()
    browse.page.locator(".drawer-open").click()
    browse.tick("level", "gold").check()
    apply = browse.page.locator("[data-apply]")
    expect(apply).to_have_text("Show 6 case studies")
    apply.click()
    expect(browse.page.locator("dialog.drawer")).to_be_hidden()
    expect(browse.count).to_be_focused()
    browse.shows(6)


def test_the_drawer_closes_when_the_window_grows(open_page: OpenPage, rich_site: str) -> None:
    browse = Browsing(open_page("390"), rich_site).open()
    browse.page.locator(".drawer-open").click()
    browse.page.set_viewport_size({"width": 1280, "height": 900})
    expect(browse.page.locator("dialog.drawer")).to_be_hidden()
    expect(browse.page.locator("[data-home] [data-panel]")).to_be_visible()
