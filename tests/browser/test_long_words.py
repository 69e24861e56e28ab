"""A name without a gap: it breaks, and no page becomes wider for it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.kinds import TOO_WIDE, pages_for
from tests.building import SITES, Output, build

pytestmark = pytest.mark.xdist_group("long-words")  # its site is made once

LONGEST = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 2
SEARCH = f"case-studies/?q={LONGEST}{LONGEST}"


@pytest.fixture(scope="module")
def long_words(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """The minimal site with one endless word in every place that takes a name."""
    content = tmp_path_factory.mktemp("long") / "content"
    shutil.copytree(SITES / "minimal", content)
    for file in content.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("name: ", f"name: {LONGEST} "), encoding="utf-8")
    return build(content, content.parent / "output")


@pytest.mark.parametrize("look", ["320", "light"])
def test_no_page_is_wider_than_the_window(
    open_page: OpenPage, build_site: Callable[[Path], str], long_words: Output, look: str
) -> None:
    page, address = open_page(look), build_site(long_words.content)
    wide = []
    for kind in [*pages_for("" if look == "light" else look, long_words.folder).values(), SEARCH]:
        page.goto(address + kind, wait_until="networkidle" if kind == SEARCH else "load")
        if page.evaluate(TOO_WIDE) > 0:
            wide.append(kind)
    assert wide == []
