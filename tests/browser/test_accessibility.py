"""Every kind of page, in every look: does a tester of accessibility find anything wrong?"""

from functools import cache
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import pages_for
from tests.building import Output

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = ["light", "dark"]
"""In the first every kind of page is looked at; at 320 pixels the pages with every field are, below. Colours that a
reader forces on a page are not ours to judge, and all else is the same then."""


@cache
def axe() -> str:
    """The tester's own script."""
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, *rules: str) -> list[str]:
    """What the tester finds wrong on the page as it stands, by some rules or by all, each with the element."""
    page.evaluate(axe())
    run_only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    options: dict[str, Any] = {"runOnly": run_only, "resultTypes": ["violations"]}
    if page.evaluate("matchMedia('(forced-colors: active)').matches"):
        # The colours are then the reader's own: the tester would judge a palette that is not ours.
        options["rules"] = {"color-contrast": {"enabled": False}}
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary'].splitlines()[-1]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def all_violations(page: Page, site: str, output: Output, *rules: str, is_first: bool = False) -> list[str]:
    """What the tester finds wrong on the page that is looked at of every kind, or with every part."""
    offenders = []
    for kind, address in pages_for("light" if is_first else "", output.folder).items():
        page.goto(site + address)
        offenders += [f"{kind} ({address}): {violation}" for violation in violations(page, *rules)]
    return offenders


@pytest.mark.parametrize("look", LOOKS)
def test_no_kind_of_page_has_a_violation(open_page: OpenPage, rich_site: str, rich_output: Output, look: str) -> None:
    offenders = all_violations(open_page(look), rich_site, rich_output, is_first=look == LOOKS[0])
    assert not offenders, "\n" + "\n".join(offenders[:60])


def test_readers_who_ask_for_contrast_get_it(open_page: OpenPage, rich_site: str, rich_output: Output) -> None:
    rules = ("color-contrast", "color-contrast-enhanced")
    offenders = all_violations(open_page("contrast"), rich_site, rich_output, *rules)
    assert not offenders, "\n" + "\n".join(offenders[:60])


def test_no_page_with_every_field_has_a_violation(open_page: OpenPage, full_site: str, full_output: Output) -> None:
    offenders = all_violations(open_page("320"), full_site, full_output)
    assert not offenders, "\n" + "\n".join(offenders[:60])


def test_the_page_with_a_tick_chips_and_no_result_has_no_violation(page: Page, rich_site: str) -> None:
    page.goto(f"{rich_site}case-studies/")
    page.locator("[data-facet=region] input[type=checkbox]:enabled").first.check()
    page.locator("[data-active] button").first.wait_for()
    assert violations(page) == []
    page.locator("[role=search] input[name=q]").fill("zzzzzzzz")
    page.locator("[data-empty]").wait_for(state="visible")
    assert violations(page) == []


def test_the_open_drawer_has_no_violation(open_page: OpenPage, rich_site: str) -> None:
    page = open_page("390")
    page.goto(f"{rich_site}case-studies/")
    page.get_by_role("button", name="Filter", exact=True).click()
    page.get_by_role("dialog").wait_for()
    assert violations(page) == []


def test_the_tester_sees_a_fault_when_there_is_one(page: Page, rich_site: str) -> None:
    page.goto(rich_site)
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any(violation.startswith("image-alt") for violation in violations(page))
