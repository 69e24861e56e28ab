"""Records on their way between processes: light, whole, and able to say where they stand."""

import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from showcase.models import CaseStudy, Figure, Recipient
from showcase.records import Located, find_inner_links, read_bytes, read_file, read_records, without_story
from showcase.rules import check_alone, check_records, check_together, find_doubts, language_of
from tests.building import ROOT, SITES
from tests.writing import VALID, case_study, find_problems, read, write_files

SOUP = "case-studies/soup.yaml"
CONTENTS = [ROOT / "content", SITES / "full", SITES / "broken"]


def everything(content: Path) -> list[Located[Any]]:
    """Every record of a content folder."""
    records, _ = read_records(content)
    tables = (records.programmes, records.categories, records.regions, records.topics, records.recipients)
    site = [records.site] if records.site else []
    return [*site, *(one for table in tables for one in table.values()), *records.case_studies]


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: content.name)
def test_a_record_comes_out_of_another_process_as_it_went_in(content: Path) -> None:
    for record in everything(content):
        again = pickle.loads(pickle.dumps(record))
        assert again == record
        assert again.value.model_fields_set == record.value.model_fields_set
        assert list(vars(again.value)) == list(vars(record.value))
        assert again.value.model_dump() == record.value.model_dump()
        assert (again.place(), again.file) == (record.place(), record.file)


def test_the_same_record_gives_the_same_bytes() -> None:
    [one, other] = [everything(SITES / "full") for _ in range(2)]
    assert [pickle.dumps(record) for record in one] == [pickle.dumps(record) for record in other]


def test_a_record_made_by_hand_can_be_sent_too() -> None:
    figure = Figure(value="76", label="families", proof="76 families")
    assert pickle.loads(pickle.dumps(figure)) == figure


def test_a_case_study_without_its_story_is_otherwise_the_same(tmp_path: Path) -> None:
    records, _ = read(tmp_path, case_study(topics="[food]"))
    [located] = records.case_studies
    light = without_story(located)
    assert light.value == CaseStudy(**{**dict(located.value), "story": None})
    assert (light.slug, light.place("topics", 0)) == (located.slug, located.place("topics", 0))
    assert without_story(light) is light
    assert located.value.story


def test_a_record_whose_file_is_gone_or_changed_stands_where_it_stood(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    file = tmp_path / "topics.yaml"
    _, music = read_file(file, "topics").records
    assert music.place("name") == (file, 2, 23)
    file.write_text("- only one\n")
    assert music.place("name") == music.place() == (file, 2, 3)
    file.unlink()
    assert music.place("name") == music.key_place("name") == music.place_in(3, "name") == (file, 2, 3)


def test_a_recipient_within_a_case_study_knows_its_place(tmp_path: Path) -> None:
    text = VALID[SOUP].replace("soup-school", "{name: A School, place: Leeds}")
    records, _ = read(tmp_path, {SOUP: text})
    recipient = records.recipients["a-school"]
    assert recipient.is_inline
    assert recipient.value == Recipient(name="A School", place="Leeds")
    assert recipient.place("place") == (tmp_path / SOUP, 1, 36)
    assert recipient.place() == (tmp_path / SOUP, 1, 12)


def test_bytes_are_read_as_their_file_is(tmp_path: Path) -> None:
    for text in (VALID[SOUP], VALID[SOUP] + "colour: 3\n", "a: [\n", "[]", "- words\n"):
        write_files(tmp_path, {SOUP: text})
        assert read_bytes(tmp_path / SOUP, "case-studies", text.encode()) == read_file(tmp_path / SOUP, "case-studies")


@pytest.mark.parametrize("content", CONTENTS, ids=lambda content: content.name)
def test_the_rules_find_the_same_record_by_record_and_with_the_stories_gone(content: Path) -> None:
    records, _ = read_records(content)
    alone = {problem for one in everything(content) for problem in check_alone(one, language_of(records))}
    light = replace(records, case_studies=tuple(without_story(one) for one in records.case_studies))
    assert sorted({*alone, *check_together(light), *find_doubts(light)}) == check_records(records)


@pytest.mark.parametrize(
    ("story", "addresses"),
    [
        ("[a](https://example.org) <https://example.org> [b](#c) <mailto:a@b.cd> <a@b.cd>", []),
        ("[a](/b/) and [c](d)", ["/b/", "d"]),
        ("[a][b]\n\n[b]: /c/", ["/c/"]),
        ("[a]( /b/ ) [c](</d e/>)", ["/b/", "/d%20e/"]),
        ("<javascript:alert(1)> [a](HTTPS://example.org)", ["", "HTTPS://example.org"]),
        ("`[a](/b/)` \\[a](/b/)", []),
        ("[![x](/p)](/q)", ["/q"]),
    ],
)
def test_the_links_that_do_not_lead_outside_are_kept(story: str, addresses: list[str]) -> None:
    record = CaseStudy(recipient="a", category="b", edition="c", level="d", story=story)
    found = find_inner_links(record)
    assert [link.address for link in found] == addresses
    assert {link.steps for link in found} <= {("story",)}


def test_a_text_that_is_wrong_for_another_reason_is_still_searched(tmp_path: Path) -> None:
    problems = find_problems(tmp_path, case_study(updated="TBC", standfirst="'TODO: check'", colour="3"))
    places = ["7:10", "7:10", "8:13", "9:1"]
    assert [problem.split(" ")[0] for problem in problems] == [f"{SOUP}:{place}:" for place in places]
