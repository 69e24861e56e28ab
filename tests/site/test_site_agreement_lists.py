"""Pages of recipients, categories and programmes, and pages about the data, against their records and their rows."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.site.reading import Page, Site, report
from tests.site.saying import plain, words
from tests.site.test_site_agreement import open_site, read, record_of, table

__all__ = ["open_site"]

OF_DATA = re.compile(r"theme/css/(?:data|table|charts|map)\.css|theme/js/table[\w-]*\.js|(?:^|/)data/")
"""What only pages about the data need."""


def pages_of(site: Site, kind: str) -> Iterator[tuple[Page, dict[str, Any]]]:
    """The page of each record of a kind, with the record."""
    for address, page in site.by_address.items():
        steps = address.split("/")
        if steps[0] == kind and len(steps) == 3 and page.is_indexed:
            yield page, record_of(page)


def test_every_recipient_says_what_its_record_says(open_site: Site) -> None:
    offenders = []
    for page, record in pages_of(open_site, "recipients"):
        honours = page.tree.css("[aria-labelledby=honours] .timeline h3 a")
        own = [page.absolute(link.attributes["href"] or "") for link in honours]
        facts = words(page.tree.css_first(".facts")) or ""
        said = [
            *record["aliases"],
            *(one["name"] for one in record["former_names"]),
            *(one["value"] for one in record["identifiers"]),
            *(one["name"] for one in record["members"]),
            *([record["website"]] if record["website"] else []),
            *([record["region"]["name"]] if record["region"] else ["Not recorded"]),
        ]
        offenders += [f"{page.name}: {one}" for one in said if plain(one.replace("<", "&lt;")) not in facts]
        if own != record["case_studies"] or words(page.tree.css_first("h1")) != record["name"]:
            offenders.append(f"{page.name}: {own}")
    assert not offenders, report(offenders)


def test_every_category_says_what_its_record_says(open_site: Site) -> None:
    offenders = []
    for page, record in pages_of(open_site, "categories"):
        said = [plain(record[name] or "") for name in ("about", "who_can_enter")]
        said += [part for one in record["criteria"] for part in (one["name"], one["question"])]
        offenders += [f"{page.name}: {one}" for one in said if one not in page.words.replace(" .", ".")]
        call = record["call"] or {}
        closes = [time.attributes["datetime"] for time in page.tree.css("time[datetime]")]
        if call.get("deadline") and call["deadline"] not in closes:
            offenders.append(f"{page.name}: {call}, {closes}")
    assert not offenders, report(offenders)


@pytest.mark.parametrize("kind", ["recipients", "categories", "programmes", "regions", "topics"])
def test_every_row_is_its_record(open_site: Site, kind: str) -> None:
    records = json.loads(read(open_site, f"{open_site.top}data/{kind}.json"))["records"]
    rows = {row["slug"]: row for row in table(open_site, kind)}
    assert rows.keys() == {record["slug"] for record in records}
    for record in records:
        row = rows[record["slug"]]
        plain_fields = [name for name in row.keys() & record.keys() if isinstance(record[name], str | None)]
        assert {name: row[name] or None for name in plain_fields} == {name: record[name] for name in plain_fields}
        if "case_studies" in row:
            assert int(row["case_studies"]) == len(record["case_studies"])


def test_every_figure_stands_on_the_page_of_figures_as_in_its_row(open_site: Site) -> None:
    shown = [
        (words(line.css_first("th")), words(line.css_first(".claims__sentence")), words(line.css("td")[1]))
        for page in open_site.pages_from("data/claims/")
        for line in page.tree.css("tbody tr")
    ]
    rows = table(open_site, "figures")
    nobody = "Nobody is named: the story says it"
    told = [(f"{row['value']} {row['label']}", row["sentence"], row["reported_by"] or nobody) for row in rows]
    assert shown == [tuple(plain(part.replace("<", "&lt;")) for part in line) for line in told]


def test_every_case_study_stands_in_the_plain_table_as_in_its_row(open_site: Site) -> None:
    lines = [line for page in open_site.pages_from("data/table/") for line in page.tree.css("tbody tr")]
    rows = table(open_site, "case-studies")
    assert [words(line.css_first("th")) for line in lines] == [row["name"] for row in rows]
    for line, row in zip(lines, rows, strict=True):
        cells = {words(cell) for cell in line.css("td")}
        assert {row["level_name"], row["category_name"], row["edition"], row["region_name"] or "–"} <= cells


def test_no_other_page_fetches_what_pages_about_the_data_need(open_site: Site) -> None:
    offenders = []
    for page in open_site.pages:
        if not page.address.startswith("data/"):
            fetched = page.tree.css(
                "link[rel=stylesheet], script[src], img, link[rel=preload], link[rel=modulepreload]"
            )
            named = [node.attributes.get("href") or node.attributes.get("src") or "" for node in fetched]
            offenders += [f"{page.name}: {one}" for one in named if OF_DATA.search(one)]
    assert not offenders, report(offenders)
