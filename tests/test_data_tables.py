"""Tables of the records: tidy, true to the records, and nothing that a spreadsheet runs."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.data.records import RECORDS
from showcase.data.tables import Table, all_tables
from showcase.publication import Publication
from tests.publishing import Content, Telling, case, contents, programme, publish
from tests.tables import lines_of, open_world, rows_of, written

TABLES = all_tables(str)
few = settings(max_examples=20)
FIGURES = [{"value": "3", "label": "soups a week", "proof": "three soups"}]
STORY = "We began with “one”. Now we make three soups, and sell none.\n\nThat is *all*."


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_name_and_a_meaning_of_its_own(table: Table) -> None:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", name) for name in names)
    assert all(re.fullmatch(r"[A-Z].*\.", column.about) for column in table.columns)
    assert set(table.key) <= set(names)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_what_leads_elsewhere_leads_to_columns_that_are_there(table: Table) -> None:
    columns = {(one.name, column.name) for one in TABLES for column in one.columns}
    for tie in table.foreign:
        assert {(table.name, name) for name in tie.columns} <= columns
        assert {(tie.table, name) for name in tie.others} <= columns


@few
@given(contents())
def test_a_row_says_what_its_record_says(content: Content) -> None:
    publication = publish(content)
    rows = {row["key"]: row for row in rows_of(publication, "case-studies")}
    records = list(RECORDS["case-studies"](publication))
    assert list(rows) == [one["key"] for one in records]
    for record in records:
        row, region = rows[record["key"]], record["region"]
        for name in ("id", "name", "recognition"):
            assert row[name] == record[name]
        for name in ("recipient", "category", "programme", "level"):
            assert row[name] == record[name]["slug"]
        assert row["region"] == (region["slug"] if region else "")
        assert row["country"] == (region["within"][0]["name"] if region else "")


@few
@given(contents())
def test_each_table_has_as_many_rows_as_it_is_said_to_have(content: Content) -> None:
    publication = publish(content)
    for table in TABLES:
        assert len(rows_of(publication, table.name)) == table.count(publication.showcase), table.name


def rich() -> Publication:
    """A publication in which case studies list things."""
    more = {"reported_by": "the school", "story": STORY, "figures": FIGURES, "topics": ["food", "music"]}
    partners = [{"name": "A bakery, and more", "role": 'bakes "bread"', "url": "https://example.org/bread"}]
    return publish(
        open_world(case("soup", region="gwynedd", partners=partners, **more), case("choir", level="finalist")),
        Telling(modified={"case-studies.yaml": date(2026, 2, 3)}),
    )


def test_a_figure_stands_in_its_table_with_who_says_it_and_its_sentence() -> None:
    [row] = rows_of(rich(), "figures")
    assert row == {
        "case_study": "2025/soup", "position": "1", "value": "3", "label": "soups a week",
        "reported_by": "the school", "recipient_name": "School of Soup", "edition": "2025", "announced": "",
        "proof": "three soups", "sentence": "Now we make three soups, and sell none.",
        "url": "https://example.org/case-studies/2025/soup/#figure-1",
    }  # fmt: skip


def test_the_story_is_left_out_and_its_words_are_counted() -> None:
    publication = rich()
    assert "sell none" not in written(publication, "case-studies")
    assert {row["key"]: row["words"] for row in rows_of(publication, "case-studies")} == {
        "2025/soup": "15", "2025/choir": "0",
    }  # fmt: skip


def test_a_row_names_its_record_and_the_day_that_it_changed() -> None:
    row = rows_of(rich(), "case-studies")[0]
    assert row["record"] == "https://example.org/case-studies/2025/soup/record.json"
    assert row["modified"] == "2026-02-03"


def test_topics_of_a_case_study_stand_in_rows_of_their_own() -> None:
    rows = rows_of(rich(), "case-study-topics")
    assert [(row["case_study"], row["position"], row["topic"]) for row in rows] == [
        ("2025/soup", "1", "food"), ("2025/soup", "2", "music"),
    ]  # fmt: skip


def test_a_region_names_the_one_around_it_and_counts_what_lies_within_it() -> None:
    regions = {row["slug"]: row for row in rows_of(rich(), "regions")}
    assert {slug: row["within"] for slug, row in regions.items()} == {
        "united-kingdom": "", "wales": "united-kingdom", "gwynedd": "wales",
    }  # fmt: skip
    assert regions["united-kingdom"]["case_studies"] == "1"


def test_an_edition_says_its_year_and_the_levels_that_are_complete() -> None:
    editions = [{"label": "jubilee", "year": 2026}, {"label": "2025", "complete": ["winner", "finalist"]}]
    content = open_world(case(), programmes=[programme("crown", editions=editions), programme("lantern")])
    rows = [row for row in rows_of(publish(content), "editions") if row["programme"] == "crown"]
    assert [(row["label"], row["year"], row["complete"]) for row in rows] == [
        ("jubilee", "2026", ""), ("2025", "2025", "winner finalist"),
    ]  # fmt: skip


def test_other_names_stand_after_former_ones() -> None:
    honoured = {
        "name": "New School", "slug": "new-school", "aliases": ["The New"],
        "former_names": [{"name": "Old School", "until": 2019}],
    }  # fmt: skip
    rows = rows_of(publish(open_world(case(recipient=honoured))), "names")
    assert [(row["position"], row["name"], row["until"]) for row in rows] == [
        ("1", "Old School", "2019"), ("2", "The New", ""),
    ]  # fmt: skip


RISKY = st.builds(
    lambda marks, first, rest: marks + first + rest,
    st.sampled_from(["", "'", "''"]),
    st.sampled_from("=+-@＝＋－＠"),
    st.from_regex(r"[A-Z0-9(),;:'\"|!]{1,12}", fullmatch=True),
)


@few
@given(RISKY)
def test_no_text_is_run_by_a_spreadsheet_and_all_of_it_comes_back(words: str) -> None:
    publication = publish(open_world(case(standfirst=words, place=words, partners=[{"name": words}])))
    for name, column in (("case-studies", "standfirst"), ("case-studies", "place"), ("partners", "name")):
        head, row = lines_of(publication, name)
        assert row[head.index(column)] == f"'{words}"
        assert rows_of(publication, name)[0][column] == words


def test_numbers_stay_numbers() -> None:
    regions = [{"slug": "wales", "name": "Wales", "point": [-52.5, -3.75]}]
    head, row = lines_of(publish(open_world(case(region="wales"), regions=regions)), "regions")
    assert (row[head.index("latitude")], row[head.index("longitude")]) == ("-52.5", "-3.75")


def test_a_table_is_written_as_rfc_4180_has_it() -> None:
    text = written(rich(), "partners")
    assert text.split("\r\n")[1] == '2025/soup,1,"A bakery, and more","bakes ""bread""",https://example.org/bread'
    assert text.count("\r\n") == text.count("\n") == 2
    assert text.startswith("case_study,position,")
