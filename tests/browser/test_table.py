"""The table of all case studies in use: sorted, filtered, shared and taken away."""

import csv
import io
import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from showcase.formulas import unguard
from showcase.publication import Publication
from tests.browser.conftest import OpenPage
from tests.browser.tabling import COUNT, ODD, PAGE, Table, imagined_publication, open_table, serve_table  # noqa: F401
from tests.browser.test_accessibility import violations
from tests.browser.test_table_order import in_order, passes


def test_what_is_asked_for_stands_in_the_address_and_is_there_again(table: Table, publication: Publication) -> None:
    some = publication.showcase.case_studies
    table.page.locator("summary", has_text="Region").click()
    table.page.get_by_label("Wales").check()
    in_wales = [one for one in some if passes(one, "", {"region": ["wales"]})]
    table.shows(in_wales)
    table.page.keyboard.press("Escape")
    expect(table.page.locator(".pick[open]")).to_have_count(0)
    expect(table.page.locator("summary", has_text="Region")).to_be_focused()
    table.press("place")
    table.page.get_by_label("Part of a name").fill("school")
    expected = [one for one in in_order(publication, "place", False) if passes(one, "school", {"region": ["wales"]})]
    table.shows(expected)
    assert table.query() == "?q=school&region=wales&sort=place"
    table.page.reload()
    table.shows(expected)
    expect(table.page.get_by_label("Part of a name")).to_have_value("school")
    expect(table.page.locator("[data-active] .chip")).to_have_text(
        ["Name: school ×", "Wales ×", "Sorted by Place ×", "Clear all"]
    )
    table.page.go_back()
    table.shows(in_wales)
    table.page.get_by_role("button", name="Remove: Wales").click()
    expect(table.page.locator("[data-count]")).to_be_focused()
    expect(table.page.locator("[data-rows] tr")).to_have_count(PAGE)
    assert table.query() == ""


def test_what_is_taken_away_is_what_is_shown(table: Table, tmp_path: Path) -> None:
    table.press("name")
    more = table.page.get_by_role("button", name="Show more")
    expect(more).to_have_text("Show more (100 of 130 shown)")
    more.click()
    expect(table.page.locator("[data-rows] tr")).to_have_count(COUNT)
    expect(table.page.locator("[data-rows] tr").nth(PAGE).locator("a")).to_be_focused()
    with table.page.expect_download() as download:
        table.page.get_by_role("button", name="Download 130 rows (CSV)").click()
    content = Path(download.value.path()).read_bytes()
    heads, *lines = csv.reader(io.StringIO(content.decode(), newline=""))
    assert heads == [*table.page.get_by_role("columnheader").all_inner_texts(), "Address"]
    days = {"2025-03-09": "9 March 2025", "2025-04-09": "9 April 2025"}
    shown = [[days.get(cell, cell.replace("; ", ", ")) or "–" for cell in map(unguard, line[:-1])] for line in lines]
    assert shown == table.cells()
    assert [line[-1].removeprefix("https://example.org") for line in lines] == table.addresses()
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert {name for name, *_ in lines} >= {f"'{name}" for name in ODD[:5]}
    assert content.count(b"\r\n") == content.count(b"\n") == COUNT + 1
    assert download.value.suggested_filename == "case-studies.csv"


def test_rows_are_drawn_as_the_build_drew_them(table: Table) -> None:
    drawn = "rows => [...rows.rows].map(row => row.outerHTML)"
    built = table.page.locator("[data-rows]").evaluate(drawn)
    table.open(edition=["2025", "2024", "2021"])
    expect(table.page.get_by_role("button", name="Show more")).to_be_visible()
    assert table.page.locator("[data-rows]").evaluate(drawn) == built


def test_a_further_page_leads_to_the_whole_table_and_back(table: Table, publication: Publication) -> None:
    some = publication.showcase.case_studies
    table.open("page/2/")
    assert table.addresses() == [one.address for one in some[PAGE:]]
    table.head("name").locator("button").focus()
    table.page.keyboard.press("Enter")
    table.shows(in_order(publication, "name", False))
    assert table.page.url == f"{table.site}data/table/?sort=name"
    table.page.go_back()
    expect(table.page.locator("[data-rows] tr")).to_have_count(COUNT - PAGE)
    assert table.addresses() == [one.address for one in some[PAGE:]]
    table.open(q="zzz")
    expect(table.page.get_by_role("heading", name="Nothing matches all of that")).to_be_visible()
    expect(table.page.get_by_role("table")).to_be_hidden()
    table.page.get_by_role("button", name="See every case study").click()
    expect(table.page.locator("[data-rows] tr")).to_have_count(PAGE)


def test_an_open_list_what_is_asked_for_and_no_result_have_no_violation(table: Table) -> None:
    table.open(q="zzz", sort="name")
    expect(table.page.locator("[data-empty]")).to_be_visible()
    table.page.locator("summary", has_text="Region").click()
    assert violations(table.page) == []


def test_where_the_grid_cannot_be_had_the_table_stays_and_says_so(page: Page, site: str) -> None:
    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/grid.json", refuse)
    table = Table(page, site).open().press("name")
    expect(page.locator("[data-failed]")).to_have_text(re.compile("not available just now"))
    expect(page.locator("[data-rows] tr")).to_have_count(PAGE)
    assert table.query() == ""
    page.unroute("**/grid.json", refuse)
    table.press("name")
    expect(page.locator("[data-failed]")).to_be_hidden()
    expect(table.head("name")).to_have_attribute("aria-sort", "ascending")


def test_without_script_the_table_is_whole_and_nothing_waits_for_one(
    open_page: OpenPage, site: str, publication: Publication
) -> None:
    page = open_page("scriptless")
    page.goto(f"{site}data/table/")
    found = []
    while True:
        found += page.locator("tbody th a").all_inner_texts()
        expect(page.locator("[data-panel], [data-save], thead button").filter(visible=True)).to_have_count(0)
        if not page.get_by_role("link", name="Next").count():
            break
        page.get_by_role("link", name="Next").click()
    assert found == [one.name for one in publication.showcase.case_studies]
