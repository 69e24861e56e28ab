"""The browse page in use."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.browsing import Browsing
from tests.browser.complaints import complaints
from tests.browser.conftest import OpenPage


@pytest.fixture
def browse(page: Page, sample_site: str) -> Iterator[Browsing]:
    """The sample site's browse page; the browser must have nothing against it."""
    heard = complaints(page)
    yield Browsing(page, sample_site).open()
    assert heard == []


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


def test_what_is_typed_is_found_as_it_is_typed_and_replaces_the_address(browse: Browsing) -> None:
    length = browse.page.evaluate("history.length")
    browse.search.press_sequentially("cubatao", delay=20)
    browse.shows(1)
    assert browse.query() == "?q=cubatao"
    assert browse.page.evaluate("history.length") == length
    browse.search.press("Enter")
    expect(browse.count).to_be_focused()
    assert browse.page.url.endswith("/case-studies/?q=cubatao")


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("cubatao", "escola-estadual-parque-dos-sonhos"),
        ("CUBATÃO", "escola-estadual-parque-dos-sonhos"),
        ("a favor del nino", "a-favor-del-nino"),
        ("a favor del niño", "a-favor-del-nino"),
        ("heanor boxing", "heanor-gate-spencer-academy"),
    ],
)
def test_words_are_found_without_their_accents(browse: Browsing, words: str, slug: str) -> None:
    browse.open(f"q={words}")
    browse.shows(1)
    assert browse.addresses()[0].endswith(f"/{slug}/")


def test_a_recipients_name_counts_for_more_than_its_story(browse: Browsing) -> None:
    browse.open("q=hearts")
    expect(browse.rows.first.locator("h3")).to_have_text(re.compile("HEARTs"))


def test_finds_are_marked_in_words_of_the_story(browse: Browsing) -> None:
    browse.open("q=cubatao")
    expect(browse.rows.first.locator("mark").first).to_have_text(re.compile("Cubatão"))


def test_words_and_ticks_narrow_together_and_the_counts_with_them(browse: Browsing) -> None:
    browse.open("q=food")
    both = browse.number()
    counts = browse.page.locator("[data-facet=level] .num").all_inner_texts()
    assert sum(map(int, counts)) == both
    value = browse.page.locator("[data-facet=level] input:enabled").first
    number = int(browse.page.locator("[data-facet=level] label:has(input:enabled) .num").first.inner_text())
    value.check()
    browse.shows(number)
    assert browse.query().startswith("?q=food&level=")


def test_a_word_that_no_story_holds_finds_nothing_even_beside_one_that_many_hold(browse: Browsing) -> None:
    browse.open("q=school zzzzz")
    browse.shows(0)
    expect(browse.page.locator("[data-empty]")).to_be_visible()
    browse.page.locator("[data-empty] [data-clear]").click()
    expect(browse.page.locator("[data-empty]")).to_be_hidden()
    assert browse.rows.count() == 24


@pytest.mark.parametrize(("miss", "meant"), [("haenor", "Heanor"), ("heanr gate", "Heanor gate"), ("katharin", None)])
def test_a_near_miss_in_a_name_is_asked_about(browse: Browsing, miss: str, meant: str | None) -> None:
    browse.open(f"q={miss}")
    suggestion = browse.page.locator("[data-suggestion]")
    if meant is None:
        expect(suggestion).to_be_hidden()
        return
    expect(suggestion).to_have_text(f"Did you mean {meant}?")
    suggestion.get_by_role("button").click()
    expect(browse.search).to_have_value(meant)
    browse.shows(1)


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


def test_a_search_from_any_other_page_comes_to_the_results(browse: Browsing) -> None:
    browse.page.goto(f"{browse.site}regions/east-midlands/", wait_until="networkidle")
    browse.search.fill("cubatao")
    browse.search.press("Enter")
    browse.page.wait_for_url("**/case-studies/?q=cubatao")
    browse.shows(1)


def test_below_the_top_of_a_host_everything_is_found_as_well(page: Page, based_site: str) -> None:
    browse = Browsing(page, based_site).open("q=cubatao")
    browse.shows(1)
    assert browse.addresses()[0].endswith("/escola-estadual-parque-dos-sonhos/")


INSIDE = "document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"


def test_the_drawer_takes_the_panel_keeps_the_focus_and_gives_both_back(open_page: OpenPage, sample_site: str) -> None:
    browse = Browsing(open_page("390"), sample_site).open()
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


def test_the_drawer_closes_when_the_window_grows(open_page: OpenPage, sample_site: str) -> None:
    browse = Browsing(open_page("390"), sample_site).open()
    browse.page.locator(".drawer-open").click()
    browse.page.set_viewport_size({"width": 1280, "height": 900})
    expect(browse.page.locator("dialog.drawer")).to_be_hidden()
    expect(browse.page.locator("[data-home] [data-panel]")).to_be_visible()


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
