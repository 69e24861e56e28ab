"""The files of records: one beside each page that has one, and one of all records of each type."""

import json
from typing import Any

import pytest

from showcase.data.addresses import RECORD, json_address
from showcase.data.records import RECORDS
from showcase.pages import all_pages
from showcase.publication import Publication
from tests.opened import LICENCE, OPEN, data_files, open_world, parsed
from tests.publishing import SITE, case, publish, render, world
from tests.recording import moved, redirect
from tests.taking import offer

GONE = {"date": "2026-01-02", "by": "recipient"}


def records(publication: Publication) -> dict[str, Any]:
    """The record beside each page, by the page's address."""
    return {at.removesuffix(RECORD): said for at, said in parsed(publication).items() if at.endswith(f"/{RECORD}")}


def crowd(count: int) -> list[dict[str, Any]]:
    """So many case studies of one category, region, edition and level."""
    return [case(f"soup-{number:02}", region="wales", topics=["food"]) for number in range(count)]


def test_a_record_stands_beside_each_page_that_names_one() -> None:
    publication = publish(open_world(*crowd(30), case("song", category="choirs", level="gold", region="jordan")))
    named = {page.record: page for page in (draft.make() for draft in all_pages(publication)) if page.record}
    assert named.keys() == {address + RECORD for address in records(publication)}
    assert all(page.address + RECORD == record for record, page in named.items())


def test_there_is_one_for_each_kind_of_page_and_none_for_later_pages_of_a_list() -> None:
    found = records(publish(open_world(*crowd(30))))
    assert {at.split("/")[1] for at in found} == {
        "case-studies", "recipients", "categories", "programmes", "regions", "topics", "editions", "levels",
    }  # fmt: skip
    assert not any("/page/" in at for at in found)
    assert "/regions/jordan/" not in found
    assert "/topics/music/" not in found
    assert "/editions/2024/" not in found
    assert "/levels/gold/" not in found


def test_a_page_links_its_record_for_programs_and_for_people() -> None:
    pages = render(publish(open_world(*crowd(30))))
    for address in (
        "/case-studies/2025/soup-01/", "/recipients/school-of-soup-01/", "/categories/kitchens/", "/regions/wales/",
        "/topics/food/", "/editions/2025/", "/levels/winner/", "/programmes/crown/",
    ):  # fmt: skip
        assert '<link rel="alternate" type="application/json" title=' in pages[address]
        assert f'<a href="{address}{RECORD}" type="application/json">This page as data (JSON)</a>' in pages[address]
    for address in ("/categories/kitchens/page/2/", "/categories/kitchens/wales/", "/regions/", "/"):
        assert RECORD not in pages[address]


def test_a_site_that_chose_no_terms_publishes_nothing_as_data() -> None:
    publication = publish(world(case()))
    assert not [at for at in data_files(publication, "") if at.startswith("/data/") or at.endswith(RECORD)]
    assert not any(RECORD in page for page in render(publication).values())


def test_a_record_says_its_terms_how_to_cite_it_and_what_it_keeps_to() -> None:
    publication = offer(open_world(case()))
    soup = records(publication)["/case-studies/2025/soup/"]
    assert soup["$schema"] == f"{SITE}/data/schema/1/case-study.json"
    assert soup["version"] == 1
    assert soup["licence"] == LICENCE
    assert soup["attribution"] == taken_text(publication, "/case-studies/2025/soup/cite.txt")
    wales = records(publish(open_world(*crowd(1))))["/regions/wales/"]
    assert wales["attribution"] == f"“Wales”. Lamps & Sons. {SITE}/regions/wales/"


def taken_text(publication: Publication, address: str) -> str:
    """What a keepsake says."""
    return data_files(publication, ".txt")[address].decode().strip()


def test_a_record_stands_at_old_addresses_too_under_its_present_id_and_names_them() -> None:
    content = open_world(
        case(formerly=["/case-studies/2025/old soup%C3%A9/".replace(" ", "-")]),
        redirects=[redirect("/winners/soup.php", "/case-studies/2025/soup/")],
    )
    found = records(moved(content))
    [old] = [at for at in found if "old-soup" in at]
    assert found[old] == found["/case-studies/2025/soup/"]
    assert found[old]["id"] == f"{SITE}/case-studies/2025/soup/"
    assert found[old]["formerly"] == [f"{SITE}/case-studies/2025/old-soup%C3%A9/", f"{SITE}/winners/soup.php/"]


def test_no_list_that_has_nothing_left_is_told_where_it_leads_to() -> None:
    content = open_world(case(region="wales", topics=["food"]))
    content["regions"][1]["formerly"] = ["/regions/cymru/"]
    emptied = ["/regions/gwynedd/", "/categories/kitchens/jordan/", "/categories/kitchens/gwynedd/", "/topics/music/"]
    found = records(moved(content, emptied))
    told = {at: one["formerly"] for at, one in found.items() if one["formerly"]}
    assert told.keys() == {"/regions/wales/", "/regions/cymru/", "/regions/gwynedd/"}
    assert [one for some in told.values() for one in some] == [f"{SITE}/regions/cymru/"] * 3


def test_what_was_withdrawn_leaves_a_date_and_nothing_else() -> None:
    content = open_world(case(withdrawn=GONE, story="It was hot."), case("song"))
    publication = publish(content)
    tombstone = records(publication)["/case-studies/2025/soup/"]
    assert tombstone == {
        "$schema": f"{SITE}/data/schema/1/withdrawn.json",
        "version": 1,
        "type": "withdrawn",
        "id": f"{SITE}/case-studies/2025/soup/",
        **GONE,
        "reason": None,
        "licence": LICENCE,
    }
    everything = data_files(publication)
    assert [at for at, content in everything.items() if b"hot" in content or b"School of Soup" in content] == []
    listed = json.loads(everything["/data/withdrawn.json"])
    assert [one["id"] for one in listed["records"]] == [
        f"{SITE}/case-studies/2025/soup/", f"{SITE}/recipients/school-of-soup/",
    ]  # fmt: skip
    assert [one["key"] for one in json.loads(everything["/data/case-studies.json"])["records"]] == ["2025/song"]


def test_an_address_that_was_withdrawn_and_is_no_folder_has_no_record() -> None:
    gone = [{"address": "/winners/2019.html", "date": "2026-01-01"}, {"address": "/winners/2020", "date": "2026-01-01"}]
    found = records(publish(open_world(case(), withdrawn=gone)))
    assert [at for at in found if "winners" in at] == ["/winners/2020/"]


@pytest.mark.parametrize("kind", RECORDS)
def test_all_records_of_a_type_stand_in_one_file_in_the_sites_order(kind: str) -> None:
    publication = publish(open_world(*crowd(3), case("song", category="choirs", level="gold", region="jordan")))
    said = json.loads(data_files(publication)[json_address(kind)])
    assert said["records"] == json.loads(json.dumps(list(RECORDS[kind](publication))))
    assert said["count"] == len(said["records"]) > 0
    assert (said["type"], said["site"], said["url"]) == (kind, "Lamps & Sons", f"{SITE}/")
    assert (said["licence"], said["version"]) == (LICENCE, 1)


def test_each_record_of_a_list_is_a_line_that_is_its_record() -> None:
    publication = publish(open_world(*crowd(3)))
    lines = data_files(publication)["/data/case-studies.json"].decode().splitlines()
    told = [json.loads(line.rstrip(",")) for line in lines if line.startswith("{") and line != "{"]
    beside = records(publication)
    for one in told:
        whole = beside[one["id"].removeprefix(SITE)]
        assert {name: whole[name] for name in one} == one
    assert len(told) == 3


def test_a_list_without_a_record_is_a_list() -> None:
    said = json.loads(data_files(publish(open_world(case())))["/data/withdrawn.json"])
    assert (said["count"], said["records"]) == (0, [])


HARD = ('He said "no" \\ </script>', "مدرسة الأمل", "=1+1", "Ysgol Gŵyr\u00a0& Łódź", "👩‍🏫 100 %")


@pytest.mark.parametrize("name", HARD)
def test_hard_names_come_out_of_every_file_as_they_went_in(name: str) -> None:
    content = open_world(case(standfirst=name, recipient={"name": name, "slug": "hard"}))
    [honoured] = parsed(publish(content))["/data/recipients.json"]["records"]
    soup = parsed(publish(content))["/case-studies/2025/soup/record.json"]
    assert honoured["name"] == soup["name"] == soup["standfirst"] == name


def test_the_terms_are_those_of_the_site() -> None:
    other = {"name": "ODbL", "url": "https://opendatacommons.org/licenses/odbl/1-0/"}
    site = OPEN | {"data": {"licence": other}}
    assert {said["licence"]["name"] for said in parsed(publish(open_world(case(), site=site))).values()} == {"ODbL"}
