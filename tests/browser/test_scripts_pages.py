"""What scripts do on other pages: calls by the reader's clock, the address to copy, the sheet to print."""

import pytest
from playwright.sync_api import Page, expect

CATEGORY = "categories/impact-through-partnership/"


@pytest.mark.parametrize(
    ("now", "state", "words"),
    [
        ("2024-02-01T12:00:00Z", "open", "Entries close"),
        ("2024-02-25T12:00:00Z", "soon", "5 days left"),
        ("2024-03-01T12:00:00Z", "soon", "Less than a day left"),
        ("2024-03-02T00:00:30Z", "closed", "Entries closed"),
    ],
)
def test_a_call_is_what_it_is_on_the_day_it_is_read(
    page: Page, sample_site: str, now: str, state: str, words: str
) -> None:
    page.clock.set_fixed_time(now)
    page.goto(sample_site + CATEGORY)
    call = page.locator(".call").first
    expect(call).to_have_attribute("data-state", state)
    expect(call).to_contain_text(words, use_inner_text=True)
    expect(call.get_by_role("link", name="Enter this award")).to_be_visible(visible=state != "closed")
    expect(call.get_by_text("left")).to_be_visible(visible=state == "soon")


def test_the_address_of_a_page_is_copied_and_the_button_says_so(page: Page, rich_site: str, story: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(rich_site + story)
    page.locator(".cite summary").click()
    button = page.locator("[data-copy]")
    expect(button).to_have_text("Copy")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/{story}")
    expect(button).to_have_text("Copy")


def test_the_print_button_prints(page: Page, rich_site: str, story: str) -> None:
    page.goto(rich_site + story)
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.locator("[data-print]").click()
    expect(page).to_have_title("printed")
