"""Calls for entries, as they stand by the reader's clock, whenever the site was built."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.building import SITES

CALL = """
call:
  edition: 2025
  opens: 2026-02-02 09:00 Europe/London
  closes: 2026-04-10 17:00 Europe/London
  enter: https://example.org/enter
"""
CLOSES = "Entries close Friday 10 April 2026, 17:00 London time"
SAID = {
    "2026-02-01": ["Opens Monday 2 February 2026, 09:00 London time"],
    "2026-03-01": [CLOSES, "Enter this award"],
    "2026-04-01": [CLOSES, "10 days left", "Enter this award"],
    "2026-04-11": [
        CLOSES.replace("close ", "closed "),
        "The next call has not been announced. Follow this category's feed",
    ],
}
"""What a call says on a day, by the reader's clock."""


@pytest.fixture(scope="module", params=["2026-01-01", "2026-03-01", "2027-01-01"])
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, build_site: Callable[[Path], str]
) -> str:
    """The minimal site with a call, built before it opens, while it is open, and after it closed."""
    content = tmp_path_factory.mktemp("call") / "content"
    shutil.copytree(SITES / "minimal", content)
    [category] = (content / "categories").glob("*.yaml")
    category.write_text(category.read_text(encoding="utf-8") + CALL, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(datetime.fromisoformat(request.param).timestamp())))
        return build_site(content)


def read_on(page: Page, day: str, address: str) -> None:
    """Opens a page on a day at noon."""
    page.clock.set_fixed_time(datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC))
    page.goto(address)


@pytest.mark.parametrize("day", SAID)
def test_a_call_says_what_it_is_on_the_day_it_is_read(page: Page, site: str, day: str) -> None:
    read_on(page, day, f"{site}categories/kindness/")
    call = page.locator(".call").first
    shown = call.locator("p:visible")
    expect(shown).to_have_text(SAID[day])


def test_lists_invite_nobody_to_a_call_that_has_closed(page: Page, site: str) -> None:
    for address in ("", "categories/"):
        read_on(page, "2026-04-11", site + address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_text("Entries close ").filter(visible=True)).to_have_count(0)
        expect(page.get_by_role("heading", name="Open calls")).to_be_hidden()
