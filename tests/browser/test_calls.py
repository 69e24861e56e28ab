"""Calls for entries, as they stand by the reader's clock, whenever the site was built."""

import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.building import SITES

pytestmark = pytest.mark.xdist_group("calls")  # a site for each moment, made once

CALL = """
call:
  edition: 2025
  opens: 2026-02-02 09:00 Europe/London
  closes: 2026-04-10 17:00 Europe/London
  enter: https://example.org/enter
"""
EXTENDED = """name: Patience
programme: small-awards
call:
  edition: 2025
  closes: 2026-04-10 17:00 Europe/London
  extended: 2026-04-24 17:00 Europe/London
"""
CLOSES = "Entries close Friday 10 April 2026, 17:00 London time"
SAID = {
    "2026-02-01": ["Opens Monday 2 February 2026, 09:00 London time", CLOSES, "Add to calendar"],
    "2026-03-01": [CLOSES, "Enter this award", "Add to calendar"],
    "2026-04-01": [CLOSES, "9 days left", "Enter this award", "Add to calendar"],
    "2026-04-09": [CLOSES, "1 day left", "Enter this award", "Add to calendar"],
    "2026-04-10": [CLOSES, "Less than a day left", "Enter this award", "Add to calendar"],
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
    (content / "categories" / "patience.yaml").write_text(EXTENDED, encoding="utf-8")
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


PUT_OFF = "Deadline extended It was to be: Friday 10 April 2026, 17:00 London time"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-04-09", ["Entries close Friday 24 April 2026, 17:00 London time", PUT_OFF, "Add to calendar"]),
        (
            "2026-04-12",
            ["Entries close Friday 24 April 2026, 17:00 London time", PUT_OFF, "12 days left", "Add to calendar"],
        ),
    ],
)
def test_an_extended_call_says_both_deadlines_and_goes_by_the_later(
    page: Page, site: str, day: str, said: list[str]
) -> None:
    read_on(page, day, f"{site}categories/patience/")
    call = page.locator(".call").first
    expect(call.locator("p:visible")).to_have_text(said)
    expect(call.locator("s")).to_have_text("Friday 10 April 2026, 17:00 London time")


def test_a_page_that_stays_open_past_the_hour_takes_the_way_in_away(page: Page, site: str) -> None:
    page.clock.install(time=datetime(2026, 4, 10, 15, 58, 30, tzinfo=UTC))
    page.goto(f"{site}categories/kindness/")
    way_in = page.get_by_role("link", name="Enter this award").first
    expect(way_in).to_be_visible()
    page.clock.run_for(3 * 60_000)
    expect(way_in).to_be_hidden()
    expect(page.locator(".call").first).to_contain_text("Entries closed Friday 10 April 2026")


def test_lists_invite_nobody_to_a_call_that_has_closed(page: Page, site: str) -> None:
    for address in ("", "categories/"):
        read_on(page, "2026-04-25", site + address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_text(re.compile("Entries close |Closing soon|Opens ")).filter(visible=True)).to_have_count(0)
        expect(page.get_by_role("heading", name="Calls for entries")).to_be_hidden()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-01-15", "Opens 2 February 2026"),
        ("2026-03-01", "Entries close 10 April 2026"),
        ("2026-04-01", "Closing soon: 10 April 2026"),
    ],
)
def test_lists_of_categories_say_what_can_be_entered_now(page: Page, site: str, day: str, said: str) -> None:
    read_on(page, day, f"{site}categories/")
    row = page.get_by_role("listitem").filter(has_text="Kindness")
    if row.locator(".closes").count():  # where the site was built after the call, nothing is said of it
        expect(row.locator(".closes span:visible")).to_have_text(said)
    else:
        expect(row).not_to_contain_text("2026")
