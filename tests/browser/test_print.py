"""Paper: one sheet a story, with its citation; larger print keeps every word."""

import io

import pypdf
from playwright.sync_api import Page

from tests.browser.test_layout import OVERFLOWING

HEANOR = "case-studies/2025/heanor-gate-spencer-academy/"
PARTNERSHIP = "categories/impact-through-partnership/"


def sheets(page: Page, scale: float = 1) -> list[str]:
    """The words of each sheet of the printed page."""
    printed = page.pdf(prefer_css_page_size=True, format="A4", scale=scale)
    return [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(printed)).pages]


def test_the_longest_story_of_a_finalist_is_one_sheet_with_its_citation(page: Page, sample_site: str) -> None:
    page.goto(sample_site + HEANOR)
    printed = sheets(page)
    assert len(printed) == 1
    assert "Heanor Gate Spencer Academy" in printed[0]
    assert "£30,000" in printed[0]
    assert HEANOR in printed[0].replace("\n", "")
    assert "Skip to content" not in printed[0]


def test_the_sheet_is_a4(page: Page, rich_site: str, story: str) -> None:
    page.goto(rich_site + story)
    box = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages[0].mediabox
    assert (round(box.width), round(box.height)) in {(595, 842), (596, 842), (596, 843), (595, 841)}


def test_large_print_keeps_every_word(page: Page, rich_site: str, story: str) -> None:
    page.goto(rich_site + story)
    usual, large = " ".join(sheets(page)).split(), " ".join(sheets(page, scale=1.6)).split()
    assert len(large) > 0.97 * len(usual)
    assert 2 <= len(sheets(page, scale=1.6)) <= 5


def test_large_print_does_not_run_off_the_sheet(page: Page, rich_site: str, story: str, category: str) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": round(182 / 25.4 * 96 / 1.6), "height": 900})
    for address in (story, category):
        page.goto(rich_site + address)
        assert page.evaluate(OVERFLOWING) == [], address


def test_a_category_is_printed_with_its_criteria(page: Page, sample_site: str) -> None:
    page.goto(sample_site + PARTNERSHIP)
    printed = " ".join(sheets(page))
    for words in ("Opportunity", "Reaching outwards", "Achievement", "Celebrating"):
        assert words in printed


def test_what_was_asked_in_earlier_editions_is_printed_without_being_opened(page: Page, full_site: str) -> None:
    page.goto(f"{full_site}categories/working-together/")
    assert page.locator("details.wording[open]").count() == 0
    printed = " ".join(" ".join(sheets(page)).split())
    for words in (
        "What was asked in 2024",
        "For schools that open their gates.",
        "Any primary school.",
        "Who came in?",
    ):
        assert words in printed
