"""The inventory of data: all that stands below /data/, so that links lead there, and nothing else stands there."""

from pathlib import Path

import pytest
import yaml

from showcase.data.addresses import records_below
from showcase.data.inventory import data_addresses
from showcase.pages import all_pages
from tests.build.studio import open_studio
from tests.opened import OPEN, data_files, open_world
from tests.publishing import case, publish
from tests.writing import VALID, find_problems

DATA = {"site.yaml": VALID["site.yaml"] + "data: {licence: {name: CC0, url: https://example.org/cc0}}\n"}


def test_it_names_every_page_and_file_and_nothing_else() -> None:
    publication = publish(open_world(case(region="wales")))
    made = {draft.address for draft in all_pages(publication)} | data_files(publication, "").keys()
    assert {address for address in made if address.startswith("/data/")} == {*data_addresses()}
    records = {address for address in made if address.endswith("record.json")}
    assert all(records_below(address.removesuffix("record.json")) for address in records)


@pytest.mark.parametrize("address", ["/data/", "/data/table/", "/data/case-studies.csv", "/data/schema/1/topic.json"])
def test_links_and_old_addresses_lead_there_where_data_are_published(tmp_path: Path, address: str) -> None:
    lead = {
        "categories/kitchens.yaml": VALID["categories/kitchens.yaml"] + f"about: See [this]({address}).\n",
        "redirects.yaml": f"- {{address: /old/, to: {address}}}\n",
    }
    assert find_problems(tmp_path / "with", {**DATA, **lead}) == []
    assert len(find_problems(tmp_path / "without", lead)) == 2


@pytest.mark.parametrize(
    "address", ["/data/", "/data/case-studies.csv", "/data/withdrawn.json/", "/data/topics.csv/a/"]
)
def test_nothing_leads_on_from_where_data_stand(tmp_path: Path, address: str) -> None:
    lead = {"redirects.yaml": f"- {{address: {address}, to: /categories/}}\n"}
    [told] = find_problems(tmp_path / "with", {**DATA, **lead})
    assert told.startswith(f"redirects.yaml:1:13: `{address}` is there, so that nobody would be led on.")
    assert find_problems(tmp_path / "without", lead) == []


def test_a_page_leads_on_to_data_from_an_old_address(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    (studio.plan.content / "site.yaml").write_text(yaml.safe_dump(OPEN), encoding="utf-8")
    lead = [{"address": "/winners.csv", "to": "/data/case-studies.csv"}]
    (studio.plan.content / "redirects.yaml").write_text(yaml.safe_dump(lead), encoding="utf-8")
    assert studio.build().is_good
    assert b'href="/data/case-studies.csv"' in studio.site()["winners.csv/index.html"]
