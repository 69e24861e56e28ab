"""Room: nothing sideways, nothing that jumps, targets large enough to hit."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import OpenPage
from tests.browser.kinds import one_of_each_kind, pages_for, with_every_part
from tests.building import Output

MOST_SHIFT = 0.02

OVERFLOWING = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > wide + 1)
    .slice(0, 3).map(one => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 40)}`);
}"""

WATCH_SHIFTS = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""

SETTLE = "() => document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => done(null))))"
PAINTED = """() => new Promise(done => {
  const look = () => performance.getEntriesByName('first-contentful-paint').length ? done(null)
    : requestAnimationFrame(look);
  look();
})"""
LATE = ("", "case-studies", "case-studies/x/x", "categories/x", "about/", "news/x")
"""The kinds of page that are watched while the font is held."""

SMALL_TARGETS = """() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter(one => {
  const box = one.getBoundingClientRect();
  if (!box.width || !box.height || one.matches('.skip')) return false;
  if (one.closest('p, dd, .prose, label, .visually-hidden')) return false;
  // The shapes of a map are small, and the table below it leads to the same pages.
  const same = new URL(one.getAttribute('href') || '', location).href;
  if (one.closest('svg') && [...document.links].some(link => !link.closest('svg') && link.href === same)) return false;
  if (getComputedStyle(one).visibility === 'hidden') return false;
  return box.height < 23.5 && getComputedStyle(one).display !== 'inline' || box.width < 23.5 && box.height < 23.5;
}).map(one => `${one.tagName} ${one.textContent.trim().slice(0, 40)} ${JSON.stringify(one.getBoundingClientRect())}`)"""


@pytest.mark.parametrize("look", ["320", "390"])
def test_nothing_runs_off_the_side(open_page: OpenPage, rich_site: str, rich_output: Output, look: str) -> None:
    page, offenders = open_page(look), []
    for address in pages_for(look, rich_output.folder).values():
        page.goto(rich_site + address)
        offenders += [f"{address}: {one}" for one in page.evaluate(OVERFLOWING)]
    assert not offenders, "\n".join(offenders)


def test_nothing_runs_off_the_side_with_the_longest_names(
    open_page: OpenPage, full_site: str, full_output: Output
) -> None:
    page, offenders = open_page("320"), []
    for address in one_of_each_kind(full_output.folder).values():
        page.goto(full_site + address)
        offenders += [f"{address}: {one}" for one in page.evaluate(OVERFLOWING)]
    assert not offenders, "\n".join(offenders)


def test_nothing_runs_off_the_side_with_text_twice_as_large(
    open_page: OpenPage, rich_site: str, rich_output: Output
) -> None:
    page, offenders = open_page("light"), []
    page.set_viewport_size({"width": 640, "height": 800})
    page.add_init_script("addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '200%')")
    for address in with_every_part(rich_output.folder).values():
        page.goto(rich_site + address)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        offenders += [f"{address}: {one}" for one in page.evaluate(OVERFLOWING)]
    assert not offenders, "\n".join(offenders)


@pytest.mark.parametrize("look", ["light", "390"])
def test_nothing_jumps_while_a_page_comes(open_page: OpenPage, rich_site: str, rich_output: Output, look: str) -> None:
    page, offenders = open_page(look), []
    page.add_init_script(WATCH_SHIFTS)
    # Every page as the first that a reader comes to: with nothing kept from another.
    page.context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    for address in pages_for(look, rich_output.folder).values():
        page.goto(rich_site + address)
        page.evaluate(SETTLE)
        shift = page.evaluate("window.shift")
        offenders += [f"{address}: {shift:.3f}"] if shift > MOST_SHIFT else []
    assert not offenders, "\n".join(offenders)


def hold(held: list[Route], route: Route) -> None:
    """Nothing; the file waits until it is let go."""
    held.append(route)


@pytest.mark.parametrize("look", ["light", "390"])
def test_nothing_jumps_when_the_font_comes_late(
    open_page: OpenPage, rich_site: str, rich_output: Output, look: str
) -> None:
    page, held, offenders = open_page(look), list[Route](), []
    page.add_init_script(WATCH_SHIFTS)
    page.route("**/*.woff2", lambda route: hold(held, route))
    by_kind = one_of_each_kind(rich_output.folder)
    for address in (by_kind[kind] for kind in LATE):
        page.goto(rich_site + address, wait_until="domcontentloaded")
        page.evaluate(PAINTED)
        while held:
            held.pop().continue_()
        page.evaluate(SETTLE)
        shift = page.evaluate("window.shift")
        offenders += [f"{address}: {shift:.3f}"] if shift > MOST_SHIFT else []
    assert not offenders, "\n".join(offenders)


@pytest.mark.parametrize("look", ["light", "320"])
def test_every_target_is_large_enough_to_hit(
    open_page: OpenPage, rich_site: str, rich_output: Output, look: str
) -> None:
    page, offenders = open_page(look), []
    for address in with_every_part(rich_output.folder).values():
        page.goto(rich_site + address)
        offenders += [f"{address}: {one}" for one in page.evaluate(SMALL_TARGETS)]
    assert not offenders, "\n".join(offenders[:40])


def test_text_is_set_in_lines_that_can_be_read(page: Page, rich_site: str, story: str) -> None:
    page.goto(rich_site + story)
    characters = page.evaluate(
        """() => { const one = document.querySelector('.prose p'), range = document.createRange();
        range.selectNodeContents(one);
        const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
        return one.textContent.length / lines.size }"""
    )
    assert 40 <= characters <= 80
