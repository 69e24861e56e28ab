"""Writing from right to left: the page turns round, and a map does not."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.kinds import TOO_WIDE, pages_for
from tests.building import SITES, Output, build

pytestmark = pytest.mark.xdist_group("directions")  # its site is made once


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The site in which every field is used, told in Arabic."""
    content = tmp_path_factory.mktemp("arabic") / "content"
    shutil.copytree(SITES / "full", content)
    site = content / "site.yaml"
    words = site.read_text(encoding="utf-8")
    site.write_text(words.replace("language: en-GB", "language: ar"), encoding="utf-8")
    assert site.read_text(encoding="utf-8") != words
    return build(content, content.parent / "output")


@pytest.mark.parametrize("look", ["320", "light"])
def test_nothing_runs_off_the_side_from_right_to_left(
    open_page: OpenPage, build_site: Callable[[Path], str], arabic: Output, look: str
) -> None:
    page, address, offenders = open_page(look), build_site(arabic.content), []
    for kind in pages_for("" if look == "light" else look, arabic.folder).values():
        page.goto(address + kind)
        assert page.evaluate("document.dir") == "rtl"
        if page.evaluate(TOO_WIDE) > 0:
            offenders.append(kind)
    assert offenders == []


def test_the_masthead_begins_at_the_right_and_west_stays_left_on_the_map(
    page: Page, build_site: Callable[[Path], str], arabic: Output
) -> None:
    page.goto(f"{build_site(arabic.content)}regions/")
    name = page.locator(".masthead__name").bounding_box()
    assert name
    assert name["x"] > 640
    west, east = (page.locator(f".map [data-column='{column}']").first.bounding_box() for column in (1, 3))
    assert west
    assert east
    assert west["x"] < east["x"]
