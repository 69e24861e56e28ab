"""Awkward words: each is refused where it is written, with a reason, or comes back whole from every format."""

import csv
import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import pytest
from frictionless import Package
from icalendar import Calendar
from lxml import etree
from selectolax.lexbor import LexborHTMLParser as Tree

from showcase.calendar import calendar_files
from showcase.formulas import unguard
from showcase.frame import make_frame
from showcase.pages import Page
from showcase.pages.case_study import case_study_pages
from showcase.render import render_page
from showcase.sitemap import sitemap_files
from tests.awkward import NAUGHTY, awkward, kept
from tests.publishing import Record, environment_of

pytestmark = pytest.mark.xdist_group("naughty")


def test_whatever_is_refused_is_refused_with_a_reason() -> None:
    strings, found = awkward(), kept()
    assert found.refused.keys() | found.words.keys() == strings.keys()
    assert all(one for one in found.refused.values())


@pytest.mark.skipif(not NAUGHTY.is_file(), reason="the collection of naughty strings is not on this machine")
def test_most_of_the_collection_is_taken() -> None:
    assert len(awkward()) > 550
    assert len(kept().words) > 500


def test_what_xml_cannot_carry_is_refused_at_the_source() -> None:
    fit = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
    strings, found = awkward(), kept()
    unfit = {number for number, words in strings.items() if not fit.fullmatch(words)}
    assert len(unfit) >= 5
    assert unfit <= found.refused.keys()


def said(record: Record) -> dict[str, Any]:
    """The words of a case study as data, by where they stand."""
    return {
        "name": record["name"], "recipient": record["recipient"]["name"], "category": record["category"]["name"],
        "standfirst": record["standfirst"], "place": record["place"], "reported_by": record["reported_by"],
        "partner": record["partners"][0]["name"], "role": record["partners"][0]["role"],
        "source": record["sources"][0]["title"], "correction": record["corrections"][0]["what"],
    }  # fmt: skip


def test_they_come_back_from_the_record_of_a_page_and_from_the_file_of_all() -> None:
    found = kept()
    listed = {one["key"]: one for one in found.json("data/case-studies.json")["records"]}
    for number, words in found.words.items():
        record = found.json(f"case-studies/2025/n-{number}/record.json")
        assert set(said(record).values()) == {words}
        assert record.items() >= listed[f"2025/n-{number}"].items()
        label = words if len(words) <= 60 else "more"
        assert [one["label"] for one in record["figures"]] == [label]
        code = Tree(record["story"]).css_first("code")
        assert code
        assert code.text() == re.sub("[ \t\n\r]+", " ", words)


CELLS = {
    "case-studies": ("key", ("name", "standfirst", "place", "reported_by", "recipient_name", "category_name")),
    "partners": ("case_study", ("name", "role")),
    "sources": ("case_study", ("title",)),
    "corrections": ("case_study", ("what",)),
    "figures": ("case_study", ("recipient_name", "reported_by")),
}
"""Columns that hold the words, by table, each with the column that says whose they are."""


@pytest.mark.parametrize("table", CELLS)
def test_they_come_back_from_the_tables_without_what_guards_them(table: str) -> None:
    found = kept()
    key, columns = CELLS[table]
    text = found.files[f"data/{table}.csv"].decode()
    rows = {row[key]: row for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)}
    for number, words in found.words.items():
        cells = [rows[f"2025/n-{number}"][column] for column in columns]
        assert {unguard(cell) for cell in cells} == {words}
        assert not [cell for cell in cells if re.match("[=+\\-@\t\r\n＝＋－＠]", cell)]


def test_they_come_back_from_the_data_package(tmp_path: Path) -> None:
    found = kept()
    for path, content in found.files.items():
        if path.startswith("data/"):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
    package = Package(str(tmp_path / "data" / "datapackage.json"))
    assert package.validate().valid
    rows = {row["key"]: row for row in package.get_table_resource("case-studies").read_rows()}
    for number, words in found.words.items():
        row = rows[f"2025/n-{number}"]
        assert {unguard(row[column]) for column in CELLS["case-studies"][1]} == {words}


def test_they_come_back_from_the_map() -> None:
    found = kept()
    features = {one["id"]: one["properties"] for one in found.json("data/case-studies.geojson")["features"]}
    for number, words in found.words.items():
        assert features[f"https://example.org/case-studies/2025/n-{number}/"]["name"] == words


def test_they_come_back_from_both_kinds_of_feed() -> None:
    found = kept()
    for number, words in found.words.items():
        atom = feedparser.parse(found.files[f"recipients/n-{number}/feed.xml"])
        feed = found.json(f"recipients/n-{number}/feed.json")
        assert not atom.bozo
        assert {one["title"] for one in (*atom.entries, *feed["items"])} == {f"{words}: {words}, Winner 2025"}
        assert {atom.feed.title, feed["title"]} == {f"Lamps & Sons: {words}"}


def test_they_come_back_from_the_calendar() -> None:
    found = kept()
    [calendar] = [file for file in calendar_files(found.publication) if file.path == "calendar.ics"]
    events = Calendar.from_ical(calendar.content).walk("VEVENT")
    titles = {str(one["UID"]): str(one["SUMMARY"]) for one in events}
    for number, words in found.words.items():
        uid = f"categories/c-{number}/2025/closes@example.org"
        assert titles[uid] == f"Entries close: {words}, The Crown 2025"


@cache
def pages() -> tuple[Page, ...]:
    """The page of each case study."""
    return tuple(draft.make() for draft in case_study_pages(kept().publication))


def test_they_come_back_from_the_pages_and_from_what_machines_read_there() -> None:
    publication = kept().publication
    environment, frame = environment_of(publication.language, publication.base), make_frame(publication)
    for page in pages():
        number = int(page.address.rpartition("n-")[2].strip("/"))
        tree = Tree(render_page(environment, frame, publication, page).decode())
        data = [json.loads(one.text()) for one in tree.css('script[type="application/ld+json"]')]
        [article] = [one for one in data if one["@type"] == "Article"]
        heading = tree.css_first("h1")
        assert heading
        words = kept().words[number]
        assert heading.text() == words
        assert {article["headline"], article["description"], article["about"]["name"]} == {words}


def test_the_sitemap_of_their_pages_can_be_read() -> None:
    files = {file.path: file.content for file in sitemap_files(kept().publication, [page.entry for page in pages()])}
    locations = {
        one.text for path in files if path.endswith(".xml") for one in etree.fromstring(files[path]).iter("{*}loc")
    }
    assert locations >= {f"https://example.org{page.address}" for page in pages()}
