"""The page for an address that does not exist: a way on, with script and without."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("case-studies/2024/heanor-gate/", "heanor gate"),
        ("heanor_gate.html", "heanor gate"),
        ("Caf%C3%A9-club/1", "Café club"),
    ],
)
def test_the_words_of_a_missing_address_can_be_searched_for(
    page: Page, based_site: str, address: str, words: str
) -> None:
    page.goto(based_site + address)
    expect(page.get_by_role("searchbox")).to_have_value(words)
    page.get_by_role("link", name=f"Search for “{words}”").click()
    page.wait_for_url(f"{based_site}case-studies/?q=*")
    expect(page.get_by_role("searchbox")).to_have_value(words)


def test_an_address_without_words_offers_no_search(page: Page, rich_site: str) -> None:
    page.goto(f"{rich_site}1/2/")
    expect(page.get_by_role("heading", level=1)).to_have_text("This page is not here.")
    expect(page.locator("[data-missing]")).to_have_text("See every case study")


def test_without_script_it_leads_to_every_part_of_the_site(open_page: OpenPage, rich_site: str) -> None:
    page = open_page("scriptless")
    page.goto(f"{rich_site}nowhere/at-all/")
    page.get_by_role("link", name="Recipients, A to Z").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recipients")
