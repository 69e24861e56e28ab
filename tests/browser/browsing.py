"""The browse page as a reader meets it: what is shown, what is ticked, what can be asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.complaints import complaints


@dataclass(frozen=True)
class Browsing:
    """The browse page of a site."""

    page: Page
    site: str

    def open(self, query: str = "", /, **ticks: list[str]) -> "Browsing":
        """The page at an address, when what is asked for is shown."""
        asked = query + urlencode(ticks, doseq=True)
        self.page.goto(f"{self.site}case-studies/" + (f"?{asked}" if asked else ""), wait_until="networkidle")
        return self

    @property
    def count(self) -> Locator:
        """The sentence that says how many there are."""
        return self.page.locator("[data-count]")

    @property
    def search(self) -> Locator:
        """The search box."""
        return self.page.locator("form[role=search] input")

    @property
    def chips(self) -> Locator:
        """What is asked for."""
        return self.page.locator("[data-active] .chip")

    @property
    def rows(self) -> Locator:
        """The list."""
        return self.page.locator("[data-rows] > li")

    def tick(self, facet: str, value: str) -> Locator:
        """The box of a value."""
        return self.page.locator(f"[data-facet={facet}] input[value='{value}']")

    def unfold(self) -> "Browsing":
        """The page with every list of values open."""
        self.page.locator(".facet__rest").evaluate_all("all => { for (const one of all) one.open = true }")
        return self

    def number(self) -> int:
        """How many there are."""
        return int(re.sub(r"\D", "", self.count.inner_text()))

    def shows(self, number: int) -> None:
        """Waits until so many are found and the list says the same."""
        expect(self.count).to_have_text(re.compile(rf"^{number:,} "))
        if number <= 24:
            expect(self.rows).to_have_count(number)

    def addresses(self) -> list[str]:
        """Where the rows lead, in order."""
        links = self.rows.locator("a").evaluate_all("all => all.map(one => one.href)")
        return [link.removeprefix(self.site) for link in links]

    def all_addresses(self) -> list[str]:
        """Where the rows lead, in order, after everything was asked for."""
        more = self.page.locator("[data-more]")
        while more.is_visible():
            before = self.rows.count()
            more.click()
            expect(self.rows).not_to_have_count(before)
        return self.addresses()

    def query(self) -> str:
        """What the address asks for."""
        asked: str = self.page.evaluate("location.search")
        return asked


@pytest.fixture(name="browse")
def open_sample(page: Page, sample_site: str) -> Iterator[Browsing]:
    """The sample site's browse page; the browser must have nothing against it."""
    heard = complaints(page)
    yield Browsing(page, sample_site).open()
    assert heard == []
