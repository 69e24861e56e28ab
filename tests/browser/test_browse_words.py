"""Words looked for on the browse page."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import Browsing, open_sample  # noqa: F401


def test_what_is_typed_is_found_as_it_is_typed_and_replaces_the_address(browse: Browsing) -> None:
    length = browse.page.evaluate("history.length")
    browse.search.press_sequentially("cubatao", delay=20)
    browse.page.wait_for_url("**/?q=cubatao")  # a slow machine shows the one that is found after three letters
    browse.shows(1)
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


def test_a_search_from_any_other_page_comes_to_the_results(browse: Browsing) -> None:
    browse.page.goto(f"{browse.site}regions/east-midlands/", wait_until="networkidle")
    browse.search.fill("cubatao")
    browse.search.press("Enter")
    browse.page.wait_for_url("**/case-studies/?q=cubatao")
    browse.shows(1)
