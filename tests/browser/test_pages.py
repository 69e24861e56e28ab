"""Pages as readers meet them: quiet, whole, without script, in their own colours."""

import re

import pytest
from playwright.sync_api import Page, Response

from tests.browser.complaints import complaints
from tests.browser.conftest import OpenPage
from tests.browser.kinds import one_of_each_kind, pages_for
from tests.building import Output
from tests.site.recorded import Content

NEXT = "[rel=next]:visible"


@pytest.mark.parametrize("look", ["light", "scriptless"])
def test_no_page_gives_the_browser_a_reason_to_complain(
    open_page: OpenPage, rich_site: str, rich_output: Output, look: str
) -> None:
    page = open_page(look)
    heard = complaints(page)
    for address in pages_for(look, rich_output.folder).values():
        page.goto(rich_site + address)
    page.wait_for_load_state("networkidle")
    unread = ".js: csp" if look == "scriptless" else None  # what the browser says of script that it was told not to run
    assert [words for words in heard if not (unread and words.endswith(unread))] == []


def test_no_page_below_a_base_path_asks_for_what_is_not_there(
    page: Page, based_site: str, based_output: Output
) -> None:
    heard, asked = complaints(page), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    for address in one_of_each_kind(based_output.folder).values():
        page.goto(based_site + address)
    page.wait_for_load_state("networkidle")
    assert heard == []
    assert [url for url in asked if not url.startswith(based_site)] == []


def test_a_missing_page_is_whole_at_any_depth(page: Page, based_site: str) -> None:
    answer = page.goto(f"{based_site}case-studies/1066/nobody/at/all/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").inner_text().startswith("This page is not here")
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").find("Newsreader") >= 0


def test_a_page_asks_for_few_files_and_nothing_elsewhere(page: Page, rich_site: str, story: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(rich_site + story, wait_until="networkidle")
    assert all(url.startswith(rich_site) for url in asked), asked
    assert len(asked) <= 8, asked


def test_scripts_before_the_first_search_weigh_at_most_8_kb(page: Page, rich_site: str) -> None:
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  (it refuses a built-in)
    page.goto(f"{rich_site}case-studies/", wait_until="networkidle")
    weights = {answer.url: int(answer.headers.get("content-length", "0")) for answer in answers}
    scripts = {url.removeprefix(rich_site): size for url, size in weights.items() if url.endswith(".js")}
    print(sum(scripts.values()), scripts)
    assert scripts
    assert sum(scripts.values()) <= 8 * 1024, scripts
    assert not [url for url in weights if "pagefind" in url]


def test_nothing_is_kept_on_the_readers_machine(page: Page, rich_site: str, story: str) -> None:
    page.goto(f"{rich_site}case-studies/", wait_until="networkidle")
    page.goto(rich_site + story, wait_until="networkidle")
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("facet", ["category", "topic"])
def test_with_script_off_every_case_study_is_reached(
    open_page: OpenPage, rich_site: str, rich_output: Output, facet: str
) -> None:
    folder = {"category": "categories"}.get(facet, f"{facet}s")
    page, found = open_page("scriptless"), set[str]()
    page.goto(rich_site)
    follow(page, f"a[href$='/{folder}/']")
    for value in sorted(value_addresses(page, folder)):
        page.goto(value)
        found |= stories(page)
        while page.locator(NEXT).count():
            follow(page, NEXT)
            found |= stories(page)
    wanted = {one.address for one in Content(rich_output.content).case_studies if one.values(facet)}
    assert wanted <= {address.removeprefix(rich_site) for address in found}


def follow(page: Page, link: str) -> None:
    """Nothing; the page is then the one that the link leads to."""
    with page.expect_navigation():
        page.locator(link).first.click()


def value_addresses(page: Page, folder: str) -> set[str]:
    """The addresses of a facet's values that an index page, with its further pages, shows."""
    found: set[str] = set()
    while True:
        links: list[str] = page.locator("main a").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => one.href)"
        )
        found |= {link for link in links if re.search(rf"/{folder}/(?!page/)[^/]+/$", link)}
        if not page.locator(NEXT).count():
            return found
        follow(page, NEXT)


def stories(page: Page) -> set[str]:
    """The case studies that a page shows links to."""
    links: list[str] = page.locator("main a").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.href)"
    )
    return {link for link in links if re.search(r"/case-studies/(?!page/)[^/]+/[^/]+/$", link)}


def test_with_script_off_nothing_that_needs_script_is_shown(open_page: OpenPage, rich_site: str, story: str) -> None:
    page = open_page("scriptless")
    page.goto(f"{rich_site}case-studies/")
    for part in ("[data-sort]", "[data-more]", "dialog", ".drawer-open", "[data-empty]"):
        assert page.locator(f"{part}:visible").count() == 0, part
    assert page.locator("[data-panel] a:visible").count() > 20
    page.goto(rich_site + story)
    assert page.locator("[data-print]:visible, [data-copy]:visible").count() == 0


def test_a_figure_leads_to_the_sentence_that_proves_it(page: Page, sample_site: str, story: str) -> None:
    page.goto(sample_site + story)
    links = page.locator(".figures a")
    assert links.count() == 4
    for number in range(4):
        links.nth(number).click()
        target = page.locator(":target")
        assert target.count() == 1
        value = page.locator(".figures__value").nth(number).inner_text()
        assert re.sub(r"\D", "", value) in re.sub(r"\D", "", target.inner_text())
        page.go_back()


def test_quiet_readers_get_no_motion(open_page: OpenPage, rich_site: str) -> None:
    page = open_page("still")
    page.goto(rich_site)
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one);
        return parseFloat(style.transitionDuration) > 0.01 || style.animationName !== 'none'
          || style.scrollBehavior === 'smooth' })
        .map(one => one.tagName + '.' + one.className)"""
    )
    assert moving == []


def test_every_page_has_the_colours_of_the_look(open_page: OpenPage, rich_site: str) -> None:
    light, dark = (background(open_page(look), rich_site) for look in ("light", "dark"))
    assert light == "rgb(251, 250, 246)"
    assert dark == "rgb(21, 22, 19)"


def background(page: Page, address: str) -> str:
    """The colour of the paper."""
    page.goto(address)
    colour: str = page.evaluate(
        """() => { const clear = 'rgba(0, 0, 0, 0)', body = getComputedStyle(document.body).backgroundColor;
        return body === clear ? getComputedStyle(document.documentElement).backgroundColor : body }"""
    )
    return colour
