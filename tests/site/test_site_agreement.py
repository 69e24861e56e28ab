"""Every page against its record, its row in the tables, its feed entry and its structured data: no difference."""

import csv
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.site.reading import Page, Site, report
from tests.site.saying import Said, article_says, entry_says, page_says, plain, record_also_says, row_says
from tests.site.test_site_machines import STORY, of_type


@pytest.fixture
def open_site(site: Site) -> Site:
    """Each of the sites that publishes its records as data."""
    if not (site.output.folder / "data").exists():
        assert not [file for file in site.files if file.name == "record.json"]
        pytest.skip("this site chose no licence for its data")
    return site


def stories(site: Site) -> Iterator[tuple[Page, dict[str, Any]]]:
    """The page of each case study, with the record beside it."""
    for page in site.pages:
        if STORY.fullmatch(page.address) and page.is_indexed:
            yield page, record_of(page)


def record_of(page: Page) -> dict[str, Any]:
    """The record that a page names as its own."""
    [link] = page.tree.css("link[rel=alternate][type='application/json']")
    found: dict[str, Any] = json.loads(read(page.site, page.absolute(link.attributes["href"] or "")))
    return found


def read(site: Site, address: str) -> str:
    """The file at an address."""
    file = site.file_at(address)
    assert file, address
    return file.read_text(encoding="utf-8")


def table(site: Site, name: str) -> list[dict[str, str]]:
    """A table as its rows."""
    text = read(site, f"{site.top}data/{name}.csv")
    return [{key: undone(cell) for key, cell in row.items()} for row in csv.DictReader(text.splitlines(keepends=True))]


def undone(cell: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from running it."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in set("=+-@\t\r\n＝＋－＠") else cell


def differences(one: Said, other: Said, what: str) -> list[str]:
    """What two forms say differently, of what both of them say."""
    return [
        f"{one['id']}: {what}: {key}: {one[key]!r} is not {other[key]!r}"
        for key in one.keys() & other.keys()
        if one[key] != other[key]
    ]


def test_every_page_says_what_its_record_says(open_site: Site) -> None:
    found = [(page_says(page), record_also_says(record)) for page, record in stories(open_site)]
    assert found
    offenders = [line for page, record in found for line in differences(page, record, "page and record")]
    assert not offenders, report(offenders)


def test_every_row_says_what_the_record_says(open_site: Site) -> None:
    rows = {row["id"]: row_says(row, open_site.top) for row in table(open_site, "case-studies")}
    records = {record["id"]: record_also_says(record) for _, record in stories(open_site)}
    assert rows.keys() == records.keys()
    offenders = [line for key, row in rows.items() for line in differences(row, records[key], "row and record")]
    assert not offenders, report(offenders)


def test_every_figure_is_a_row_with_its_sentence(open_site: Site) -> None:
    told = {
        (record["key"], str(place)): (figure["value"], figure["label"], figure["proof"], figure["sentence"])
        for page, record in stories(open_site)
        for place, figure in enumerate(record["figures"], 1)
    }
    rows = {
        (row["case_study"], row["position"]): tuple(row[name] for name in ("value", "label", "proof", "sentence"))
        for row in table(open_site, "figures")
    }
    assert rows == told
    says = {record["key"]: page_says(page)["story"] for page, record in stories(open_site)}
    for (key, _), (_, _, proof, sentence) in told.items():
        assert proof in sentence
        assert plain(sentence.replace("<", "&lt;")) in says[key]


def test_the_file_of_all_holds_each_record_as_it_stands_beside_its_page(open_site: Site) -> None:
    for kind in ("case-studies", "recipients", "categories", "programmes", "regions", "topics"):
        listed = json.loads(read(open_site, f"{open_site.top}data/{kind}.json"))
        assert listed["count"] == len(listed["records"])
        for record in listed["records"]:
            if open_site.inside(record["id"]) in open_site.by_address:
                beside = json.loads(read(open_site, f"{record['id']}record.json"))
                assert record.items() <= beside.items(), record["id"]
    rows = table(open_site, kind)
    assert [row["id"] for row in rows] == [record["id"] for record in listed["records"]]


def test_every_feed_entry_says_what_the_record_says(open_site: Site) -> None:
    records = {record["id"]: record_also_says(record) for _, record in stories(open_site)}
    feeds = [file for file in open_site.files if file.name == "feed.json"]
    offenders, seen = [], set()
    for file in feeds:
        for item in json.loads(file.read_text(encoding="utf-8"))["items"]:
            said = entry_says(item)
            if records[item["id"]]["modified"] is None:  # a day of its own, where nothing tells when it changed
                del said["modified"]
            offenders += differences(said, records[item["id"]], f"{file} and record")
            seen.add(item["id"])
    assert not offenders, report(offenders)
    assert seen == records.keys()


def test_every_structured_page_says_what_the_record_says(open_site: Site) -> None:
    offenders = []
    for page, record in stories(open_site):
        [article] = of_type(page, "Article")
        wanted = record_also_says(record) | {
            "topics": [topic["name"] for topic in record["topics"]],
            "pictures": [one["url"] for one in record["pictures"]],
            "announced": record["stages"][0]["announced"] if record["stages"] else record["announced"],
        }
        offenders += differences(article_says(article), wanted, "structured data and record")
    assert not offenders, report(offenders)


@pytest.mark.parametrize("kind", ["recipients", "categories", "regions", "topics", "programmes", "editions", "levels"])
def test_every_list_of_a_record_is_that_of_its_page(open_site: Site, kind: str) -> None:
    count = 0
    for address, page in open_site.by_address.items():
        steps = address.split("/")
        if steps[0] == kind and len(steps) == 3 and page.is_indexed:
            record = record_of(page)
            count += 1
            assert record["id"] == page.absolute("")
            assert record["name" if "name" in record else "label"] in page.words
            if "case_studies" in record and kind != "recipients":  # others' honours stand there too
                assert set(record["case_studies"]) == {*shown(open_site, address, kind)}, address
    assert count


def shown(site: Site, address: str, kind: str) -> Iterator[str]:
    """The case studies that a list shows on all its pages."""
    pages = [site.by_address[address]] if kind == "categories" else site.pages_from(address)
    for page in pages:
        for inside in page.linked("main"):
            if STORY.fullmatch(inside):
                yield site.top + inside


def test_every_place_has_its_record(open_site: Site) -> None:
    found: Mapping[str, Any] = json.loads(read(open_site, f"{open_site.top}data/case-studies.geojson"))
    records = {record["id"]: record for _, record in stories(open_site)}
    assert {one["id"] for one in found["features"]} == records.keys()
    for feature in found["features"]:
        told, record = feature["properties"], records[feature["id"]]
        assert (told["name"], told["recognition"]) == (record["name"], record["recognition"])
        assert (feature["geometry"] is None) <= (record["region"] is None or told["precision"] is None)
