"""Pages by keyboard alone."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import one_of_each_kind
from tests.building import Output

FOCUSED = """() => { const one = document.activeElement, box = one.getBoundingClientRect();
  const ring = part => parseFloat(part.outlineWidth) >= 2 && part.outlineStyle !== 'none';
  let around = false;
  for (let up = one; up && up !== document.body; up = up.parentElement) around ||= ring(getComputedStyle(up));
  return {name: one.tagName + ' ' + (one.name || one.textContent.trim().slice(0, 40)), around,
    isBody: one === document.body, inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    id: [...document.querySelectorAll('*')].indexOf(one)} }"""
MOST_STEPS = 400


def walk(page: Page) -> list[dict[str, Any]]:
    """Every stop of the Tab key, from the top of the page to its end."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        stop: dict[str, Any] = page.evaluate(FOCUSED)
        if stop["isBody"] or any(stop["id"] == earlier["id"] for earlier in stops):
            return stops
        stops.append(stop)
    raise AssertionError(f"the Tab key never came to the end: {stops[-3:]}")


@pytest.mark.parametrize("kind", ["", "case-studies", "case-studies/x/x", "categories/x", "regions"])
def test_the_tab_key_comes_to_every_control_and_shows_where_it_is(
    open_page: OpenPage, rich_site: str, rich_output: Output, kind: str
) -> None:
    page = open_page("still")
    page.goto(rich_site + one_of_each_kind(rich_output.folder)[kind], wait_until="networkidle")
    stops = walk(page)
    assert stops[0]["name"].startswith("A Skip")
    assert [stop["name"] for stop in stops if not stop["around"]] == []
    assert [stop["name"] for stop in stops if not stop["inView"]] == []
    controls = page.locator("a[href], button, input, select, summary").evaluate_all(
        """all => all.filter(one => !one.disabled && one.tabIndex >= 0)
        .filter(one => one.checkVisibility({visibilityProperty: true}))
        .map(one => [...document.querySelectorAll('*')].indexOf(one))"""
    )
    assert set(controls) <= {stop["id"] for stop in stops}
    assert [stop["id"] for stop in stops] == sorted(stop["id"] for stop in stops), "the order is not that of reading"


def test_the_skip_link_goes_to_the_main_part(page: Page, rich_site: str, story: str) -> None:
    page.goto(rich_site + story)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
