"""The desk in a browser, opened from the disk as organisers do: whole, sortable, printable, and silent."""

import io
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page

from showcase.desk import draw_desk, make_desk
from tests.browser.complaints import complaints
from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import violations
from tests.browser.test_layout import OVERFLOWING, SMALL_TARGETS
from tests.desks import papers, rich
from tests.publishing import THEME

pytestmark = pytest.mark.xdist_group("desk")  # its site is made once


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page on the disk."""
    folder = tmp_path_factory.mktemp("desk")
    of = papers(folder, rich(), most=10)
    file = folder / "report.html"
    file.write_bytes(draw_desk(of, make_desk(of), THEME))
    return file.as_uri()


@pytest.mark.parametrize("look", ["light", "dark", "390", "320", "forced", "contrast"])
def test_it_has_no_violation_in_any_look(open_page: OpenPage, desk: str, look: str) -> None:
    page = open_page(look)
    heard = complaints(page)
    page.goto(desk)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    # The tester's own script is put in by the debugger, which no policy hinders.
    assert violations(page) == []
    assert heard == []


@pytest.mark.parametrize("look", ["320", "390"])
def test_nothing_runs_off_the_side_and_everything_can_be_hit(open_page: OpenPage, desk: str, look: str) -> None:
    page = open_page(look)
    page.goto(desk)
    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate(SMALL_TARGETS) == []


def column(page: Page, place: int) -> list[str]:
    """The words of a column of the list of case studies that are not whole."""
    return (
        page.locator("[aria-labelledby=incomplete-2] tbody tr")
        .locator(f":scope > :nth-child({place})")
        .all_inner_texts()
    )


def test_a_list_is_sorted_with_the_keyboard_alone(page: Page, desk: str) -> None:
    page.goto(desk)
    button = page.locator("[aria-labelledby=incomplete-2]").get_by_role("button", name="Case study")
    first = column(page, 2)
    button.focus()
    page.keyboard.press("Enter")
    assert column(page, 2) == sorted(first)
    assert page.locator("[aria-labelledby=incomplete-2] [aria-sort=ascending]").count() == 1
    page.keyboard.press("Enter")
    assert column(page, 2) == sorted(first, reverse=True)
    assert page.locator("[aria-labelledby=incomplete-2] [aria-sort]").get_attribute("aria-sort") == "descending"


def test_numbers_are_sorted_as_numbers_and_totals_stay_last(page: Page, desk: str) -> None:
    page.goto(desk)
    grid = page.get_by_role("table", name="By category and edition")
    grid.get_by_role("button", name="All").click()
    counts = grid.locator("tbody tr td:last-child").evaluate_all("all => all.map(one => Number(one.dataset.order))")
    assert counts == sorted(counts)
    assert grid.locator("tfoot").inner_text().startswith("All")


def test_without_script_every_word_is_there(open_page: OpenPage, desk: str) -> None:
    page = open_page("scriptless")
    page.goto(desk)
    assert page.locator("thead button").count() == 0
    assert "For organisers only" in page.locator("body").inner_text()
    assert page.locator("main section[id]").count() == 10


def test_it_prints_on_a4_with_its_warning_and_without_its_navigation(page: Page, desk: str, tmp_path: Path) -> None:
    page.goto(desk)
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
    words = " ".join(sheet.extract_text() for sheet in printed.pages)
    assert (round(printed.pages[0].mediabox.width), round(printed.pages[0].mediabox.height)) in {(595, 842), (596, 842)}
    assert "For organisers only" in printed.pages[0].extract_text()
    assert "Skip to content" not in words
    assert "By category and edition" in words
