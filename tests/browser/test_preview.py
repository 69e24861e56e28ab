"""The preview in a browser: pages follow the build, and say what is wrong."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.complaints import complaints
from tests.browser.conftest import OpenPage
from tests.browser.kinds import TOO_WIDE
from tests.browser.test_accessibility import violations
from tests.building import Output
from tests.preview.serving import Served, preview, problem
from tests.preview.test_command import copy_project, edit, read_until, started

LOADED = "performance.timeOrigin"


@pytest.fixture
def served(rich_output: Output, tmp_path: Path) -> Iterator[Served]:
    """A preview of a site, in a folder that a test may change."""
    folder = tmp_path / "output"
    shutil.copytree(rich_output.folder, folder)
    with preview(folder) as running:
        running.build()
        yield running


def change(served: Served, address: str, old: str, new: str) -> None:
    """Nothing; a build has changed some words of a page."""
    file = served.folder / address / "index.html"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    served.build(f"/{address}")


def test_a_page_follows_its_build_and_keeps_its_place(page: Page, served: Served, story: str) -> None:
    heard = complaints(page)
    page.goto(served.address + story, wait_until="load")
    page.evaluate("scrollTo({top: 700, behavior: 'instant'})")
    change(served, story, "</h1>", ", once more</h1>")
    expect(page.get_by_role("heading", level=1)).to_contain_text(", once more")
    page.wait_for_function("() => scrollY === 700")
    assert heard == []


def test_the_list_keeps_its_place_too(page: Page, served: Served) -> None:
    page.goto(f"{served.address}case-studies/", wait_until="networkidle")
    page.evaluate("scrollTo({top: 500, behavior: 'instant'})")
    before = page.evaluate(LOADED)
    served.build("/case-studies/")
    page.wait_for_function(f"() => {LOADED} !== {before} && scrollY === 500")


def test_a_page_stays_when_others_change(page: Page, served: Served, story: str) -> None:
    page.goto(served.address + story)
    before = page.evaluate(LOADED)
    served.build("/about/")
    served.fail(problem())
    expect(page.get_by_role("heading", name="1 problem")).to_be_visible()
    assert page.evaluate(LOADED) == before


def test_new_style_comes_without_loading_the_page_again(page: Page, served: Served) -> None:
    heard = complaints(page)
    page.goto(served.address)
    before = page.evaluate(LOADED)
    sheet = served.folder / "theme" / "css" / "site.css"
    sheet.write_text(f"{sheet.read_text(encoding='utf-8')}\nbody {{ background: rgb(1, 2, 3) }}", encoding="utf-8")
    served.build("/theme/css/site.css")
    expect(page.locator("body")).to_have_css("background-color", "rgb(1, 2, 3)")
    expect(page.locator("head link[rel=stylesheet]")).to_have_count(1)
    assert (page.evaluate(LOADED), heard) == (before, [])


def test_problems_appear_at_their_place_and_go_when_they_are_mended(page: Page, served: Served) -> None:
    heard = complaints(page)
    page.goto(served.address)
    panel = page.get_by_role("region", name="1 problem, 1 warning")
    served.fail(problem(), problem("A doubt.", line=1, is_warning=True))
    expect(panel).to_be_visible()
    expect(page.get_by_role("alert")).to_have_text("1 problem, 1 warning. The site is as it was before.")
    items = [re.compile("soup.yaml:3:9.*Waels.*wales"), re.compile("A doubt")]
    expect(panel.get_by_role("listitem")).to_have_text(items)
    served.build()
    expect(panel).to_be_hidden()
    expect(page.get_by_role("alert")).to_be_empty()
    assert heard == []


def test_a_page_that_is_opened_later_shows_the_problems_too(page: Page, served: Served, story: str) -> None:
    served.fail(problem())
    page.goto(served.address + story)
    expect(page.get_by_role("region", name="1 problem")).to_be_visible()


def test_the_panel_is_put_aside_by_key_and_stays_so_until_the_problems_are_others(page: Page, served: Served) -> None:
    page.goto(served.address)
    served.fail(problem())
    panel, flag = page.get_by_role("region", name="1 problem"), page.get_by_role("button", name="1 problem")
    expect(panel).to_be_visible()
    assert page.evaluate("document.activeElement === document.body"), "the panel must not take the focus"
    page.get_by_role("button", name="Hide").focus()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(flag).to_be_focused()
    page.goto(f"{served.address}case-studies/")
    expect(flag).to_be_visible()
    expect(panel).to_be_hidden()
    flag.press("Enter")
    expect(panel).to_be_visible()
    page.get_by_role("button", name="Hide").press("Enter")
    served.fail(problem(line=4))
    expect(panel).to_be_visible()


def test_warnings_alone_stay_folded(page: Page, served: Served) -> None:
    page.goto(served.address)
    served.fail(problem(is_warning=True))
    flag = page.get_by_role("button", name="1 warning")
    expect(flag).to_be_visible()
    expect(page.get_by_role("alert")).to_be_empty()
    flag.click()
    expect(page.get_by_role("region", name="1 warning")).to_contain_text("The site was built all the same.")


def test_what_a_problem_quotes_is_text(page: Page, served: Served) -> None:
    page.goto(served.address)
    served.fail(problem("`<img src=x>` and <b>bold</b> are no names."))
    expect(page.get_by_role("region", name="1 problem")).to_contain_text("<img src=x> and <b>bold</b> are no names.")


@pytest.mark.parametrize("look", ["light", "dark", "390", "320", "forced", "contrast"])
def test_the_panel_has_no_violation_in_any_look(open_page: OpenPage, served: Served, look: str, story: str) -> None:
    page = open_page(look)
    served.fail(*(problem(line=line, is_warning=line % 3 == 0) for line in range(1, 20)))
    page.goto(served.address + story)
    expect(page.get_by_role("region", name="13 problems, 6 warnings")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate(TOO_WIDE) <= 0
    page.get_by_role("button", name="Hide").click()
    assert violations(page) == []


@pytest.mark.parametrize("look", ["light", "320"])
def test_the_panel_reads_from_the_left_on_a_page_that_reads_from_the_right(
    open_page: OpenPage, served: Served, look: str
) -> None:
    page = open_page(look)
    page.goto(served.address)
    page.evaluate("Object.assign(document.documentElement, {dir: 'rtl', lang: 'ar'})")
    served.fail(problem("`مدرسة النور` is no region."))
    panel = page.get_by_role("region", name="1 problem")
    expect(panel).to_have_css("direction", "ltr")
    expect(panel).to_be_in_viewport(ratio=1)
    expect(panel.get_by_text("مدرسة النور", exact=True)).to_have_css("direction", "rtl")
    assert page.evaluate(TOO_WIDE) <= 0


def test_a_preview_that_stops_is_told_and_found_again(page: Page, served: Served) -> None:
    page.goto(served.address)
    note = page.get_by_role("status").filter(has_text="The preview has stopped.")
    page.context.set_offline(True)
    served.state.hear({"kind": "building"})
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(note).to_be_visible()
    page.context.set_offline(False)
    expect(note).to_be_hidden()


def test_the_first_build_replaces_the_page_that_waits_for_it(page: Page, tmp_path: Path) -> None:
    with preview(tmp_path) as served:
        page.goto(served.address)
        expect(page.get_by_role("heading")).to_have_text("Nothing built yet")
        (tmp_path / "index.html").write_text("<!doctype html><html><head></head><body><h1>Built</h1></body></html>")
        served.build("/")
        expect(page.get_by_role("heading", name="Built")).to_be_visible()


def test_an_edit_arrives_and_a_mistake_is_shown_at_its_line_until_it_is_mended(page: Page, tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    record = project / "content" / "case-studies" / "test-school.yaml"
    with started(project) as (_, printed, address):
        read_until(printed, "built in")
        page.goto(f"{address}case-studies/2025/test-school/")
        heading, panel = page.get_by_role("heading", level=1), page.get_by_role("region", name="1 problem")
        expect(heading).to_contain_text("Test School")
        edit(record, "Test School", "Best School")
        expect(heading).to_contain_text("Best School")
        record.write_text(record.read_text(encoding="utf-8") + "story: |\n  They cooked soup.\n", encoding="utf-8")
        expect(page.get_by_text("They cooked soup.")).to_be_visible()
        edit(record, "level: winner", "level: winer")
        expect(panel).to_be_visible()
        expect(panel.get_by_role("listitem")).to_have_text(re.compile(r"test-school\.yaml:5:\d+.*winer"))
        expect(page.get_by_text("They cooked soup.")).to_be_visible()
        edit(record, "level: winer", "level: winner")
        expect(panel).to_be_hidden()
