"""Case studies to a sheet and back: nothing is lost on the way, and nothing changes but what was edited."""

import csv
import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from showcase.models import CaseStudy, Recipient
from showcase.spreadsheet.columns import all_columns
from showcase.spreadsheet.exporting import left_out
from showcase.spreadsheet.guarding import STAYS, guard, unguard
from showcase.writing import kinds_of
from tests.building import ROOT
from tests.publishing import case, contents, world
from tests.sheets import (
    bring,
    bytes_of,
    csv_of,
    make_content,
    read_content,
    rows_of,
    sheet_of,
    shuffled,
    told,
    write,
)

ENDINGS = (".csv", ".xlsx")
NAUGHTY = ROOT.parent / "shared" / "data" / "naughty_strings" / "records.json"
HOSTILE = ["=cmd|'/c calc'!A1", "'x", "''=x", "'=x", "-5", "+44 20", "@here", "\t=1", "=1+1", "–", "007", "0123.50",
           "1/2", "3-18", "TRUE", "a\u00a0b", "Gŵyr", "ليتل", "_x000D_", "x005F_", STAYS, "a;b", "a, b", "#REF!",
           "https://example.org", "＝1", "30%", "1e5", "2026-03-01", '"q"', "''", "|x|", "sep=;"]  # fmt: skip


def folder_of(folder: Path, content: dict[str, Any]) -> Path:
    """The folder, now holding a content, each type in one file."""
    for type_, records in content.items():
        if records:
            (folder / f"{type_}.yaml").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return folder


@pytest.mark.parametrize("ending", ENDINGS)
@settings(max_examples=15)
@given(contents(most=8))
def test_any_content_exported_and_imported_is_the_same(ending: str, imagined: dict[str, Any]) -> None:
    with TemporaryDirectory() as name:
        content = read_content(folder_of(Path(name), imagined))
        made = bring(content, sheet_of(content, ending), f"a{ending}")
        if imagined["case-studies"]:
            assert (told(made), made.files, made.plan.same) == ([], {}, len(imagined["case-studies"]))


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_sample_content_and_the_one_of_every_field_stay_the_same(ending: str) -> None:
    for folder in (ROOT / "content", ROOT / "tests" / "sites" / "full"):
        content = read_content(folder)
        made = bring(content, sheet_of(content, ending), f"a{ending}")
        assert (told(made), made.files) == ([], {})
        assert made.plan.same == len(content.records.case_studies)


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_of_columns_means_nothing(random: Any) -> None:
    content = read_content(ROOT / "tests" / "sites" / "full")
    rows = rows_of(sheet_of(content, ".csv"))
    order = list(range(len(rows[0])))
    random.shuffle(order)
    for data, name in (
        (csv_of([[row[place] for place in order] for row in rows]), "a.csv"),
        (shuffled(sheet_of(content, ".xlsx"), order), "a.xlsx"),
    ):
        made = bring(content, data, name)
        assert (told(made), made.files) == ([], {})


def naughty_texts() -> list[str]:
    """Texts that have broken programs."""
    if not NAUGHTY.is_file():
        return []
    return [str(one["title"]) for one in json.loads(NAUGHTY.read_text("utf-8"))]


@pytest.mark.parametrize("ending", ENDINGS)
def test_hostile_texts_survive_or_are_refused_at_their_source(ending: str, tmp_path: Path) -> None:
    texts = [*HOSTILE, *naughty_texts()]
    cases = [case(f"story-{number}", standfirst=text, partners=[{"name": text}]) for number, text in enumerate(texts)]
    sound = [one for one in cases if is_sound(one)]
    assert len(sound) > len(cases) * 0.8
    content = read_content(folder_of(tmp_path, world(*sound)))
    made = bring(content, sheet_of(content, ending), f"a{ending}")
    assert (told(made), made.files, made.plan.same) == ([], {}, len(sound))


def is_sound(record: dict[str, Any]) -> bool:
    """True for a case study that a content may hold."""
    with TemporaryDirectory() as name:
        try:
            read_content(folder_of(Path(name), world(record)))
        except AssertionError:
            return False
    return True


def test_no_exported_text_is_a_formula(tmp_path: Path) -> None:
    cases = [case(f"story-{number}", standfirst=text) for number, text in enumerate(HOSTILE) if text.strip() == text]
    content = read_content(folder_of(tmp_path, world(*[one for one in cases if is_sound(one)])))
    book = load_workbook(io.BytesIO(sheet_of(content, ".xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix and cell.number_format == "@" for cell in cells if str(cell.value).startswith("="))
    cells_of_csv = [cell for row in rows_of(sheet_of(content, ".csv")) for cell in row]
    assert "'=1+1" in cells_of_csv
    assert [cell for cell in cells_of_csv if cell[:1] in set("=+-@\t\r")] == []


@given(st.text())
def test_the_guard_of_a_text_comes_off_again(text: str) -> None:
    assert unguard(guard(text)) == text


def test_text_that_no_cell_can_hold_stays_in_its_file(tmp_path: Path) -> None:
    story = "Long words. " * 4000
    content = make_content(tmp_path, {"case-studies/2025/oven.yaml": (
        f"recipient: soup-school\ncategory: gardens\nedition: 2025\nlevel: silver\nstory: {story}\n")})  # fmt: skip
    for ending in ENDINGS:
        assert story.encode() not in sheet_of(content, ending)
        assert bring(content, sheet_of(content, ending), f"a{ending}").files == {}
    assert STAYS in sheet_of(content, ".csv").decode()


def test_an_export_opens_as_text_with_its_accents_and_zeros(tmp_path: Path) -> None:
    content = make_content(tmp_path, {"recipients/soup-school.yaml": "name: Ysgol Gŵyr\nages: 007\n"})
    data = sheet_of(content, ".csv")
    assert data.startswith(b"\xef\xbb\xbf")
    assert "Ysgol Gŵyr" in data.decode()
    sheet = load_workbook(io.BytesIO(sheet_of(content, ".xlsx"))).worksheets[0]
    assert sheet.freeze_panes == "C2"
    ages = next(cell.column_letter for cell in sheet[1] if cell.value == "Recipient ages")
    assert "007" in [cell.value for cell in sheet[ages]]
    assert sheet.column_dimensions[ages].number_format == "@"


def test_words_are_picked_from_lists_and_every_column_is_explained(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(sheet_of(make_content(tmp_path), ".xlsx")))
    main, guide, lists = book.worksheets
    offered = {next(iter(validation.sqref.ranges)).min_col for validation in main.data_validations.dataValidation}
    titles = {cell.value for cell in main[1] if cell.column in offered}
    assert {"Category", "Level", "Region", "Recipient kind", "Featured"} <= titles
    assert [row[0].value for row in guide.iter_rows(min_row=2)] == [cell.value for cell in main[1]]
    assert all(row[1].value for row in guide.iter_rows(min_row=2))
    assert ("gardens", "Green Gardens") in [(row[0].value, row[1].value) for row in lists.iter_rows()]


def test_every_field_has_a_column_or_is_known_to_have_none() -> None:
    headers = {column.header for column in all_columns({})}
    assert {
        "Address",
        "Recipient",
        "Recipient place",
        "Figure 4 proof",
        "Partner 1 role",
        "Shows",
        "Embargo",
    } <= headers
    nested = set(left_out(kinds_of(CaseStudy)))
    assert {name.split()[0] for name in nested} <= {"recipient"}
    assert {"recipient members"} <= nested
    firsts = {str(column.steps[0]) for column in all_columns({})}
    assert set(kinds_of(CaseStudy)) <= firsts | nested
    inner = {str(column.steps[1]) for column in all_columns({}) if column.steps[0] == "recipient"}
    assert set(kinds_of(Recipient)) <= inner | {name.removeprefix("recipient ") for name in nested}


def test_only_an_edit_changes_a_file_and_only_its_own_line(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = rows_of(sheet_of(content, ".csv"))
    row = next(row for row in rows if row[0] == "2025/oven")
    row[rows[0].index("Standfirst")] = "Bread for everybody"
    before = {path: path.read_text("utf-8") for path in tmp_path.rglob("*.yaml")}
    assert write(bring(content, csv_of(rows), "a.csv")) == ["oven.yaml"]
    after = {path: path.read_text("utf-8") for path in tmp_path.rglob("*.yaml")}
    [path] = [path for path in before if before[path] != after[path]]
    assert after[path] == before[path].replace("Bread for all", "Bread for everybody")


def test_a_row_of_no_known_case_study_becomes_a_file(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = [
        ["School", "Award", "Year", "Result", "Themes"],
        ["Cake College", "Green gardens", "2024", "Gold", "Food; music"],
    ]
    made = bring(content, csv_of(rows), "a.csv")
    assert write(made) == ["cake-college.yaml"]
    written = (tmp_path / "case-studies" / "2024" / "cake-college.yaml").read_text("utf-8")
    assert written == (
        "recipient:\n  name: Cake College\ncategory: gardens\nedition: 2024\nlevel: gold\ntopics: [food, music]\n"
    )


def test_an_import_repeated_changes_nothing(tmp_path: Path) -> None:
    rows = [["School", "Award", "Year", "Result"], ["Cake College", "gardens", "2024", "gold"],
            ["Soup School", "gardens", "2024", "gold"], ["Soup School", "kitchens", "2024", "silver"]]  # fmt: skip
    first = bring(make_content(tmp_path), csv_of(rows), "a.csv")
    assert write(first) == ["cake-college.yaml", "soup-school.yaml", "soup-school-kitchens.yaml"]
    again = bring(read_content(tmp_path), csv_of(rows), "a.csv")
    assert (again.files, again.plan.same) == ({}, 3)


def test_a_later_sheet_of_the_same_award_updates(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = [["School", "Award", "Year", "Result", "Summary"], ["oven academy", "Green Gardens", "2025", "Gold", ""]]
    made = bring(content, csv_of(rows), "a.csv")
    assert write(made) == ["oven.yaml"]
    text = (tmp_path / "case-studies" / "2025" / "oven.yaml").read_text("utf-8")
    assert "level: gold\n" in text
    assert "standfirst: Bread for all\n" in text, "an empty cell in a sheet of one's own clears nothing"
    assert "Oven Academy   # as it writes it" in text


def test_an_empty_cell_of_an_export_clears_its_field(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = [["Address", "Standfirst", "Topics"], ["2025/oven", "", ""]]
    assert write(bring(content, csv_of(rows), "a.csv")) == ["oven.yaml"]
    text = (tmp_path / "case-studies" / "2025" / "oven.yaml").read_text("utf-8")
    assert "standfirst" not in text
    assert "topics" not in text


def test_what_the_sheet_leaves_out_stays_as_it_is(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    made = bring(content, csv_of([["Address", "Level"], ["2025/oven", "silver"]]), "a.csv")
    assert (told(made), made.files, made.plan.same) == ([], {}, 1)


def test_an_address_is_understood_however_it_was_copied(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    for address in ("2025/oven", "/case-studies/2025/oven/", "https://example.org/base/case-studies/2025/oven/#story"):
        made = bring(content, csv_of([["Address", "Level"], [address, "gold"]]), "a.csv")
        assert [path.name for path in made.files] == ["oven.yaml"]
    made = bring(content, csv_of([["Address", "Level"], ["2025/ovn", "gold"]]), "a.csv")
    assert told(made) == [
        "a.csv, row 2, column A (Address): There is no case study `2025/ovn`. Did you mean `2025/oven`?"
    ]


def test_items_of_lists_are_edited_cell_by_cell(tmp_path: Path) -> None:
    story = "partners:\n  - name: Baker # first\n    role: bread\n  - name: Choir\n"
    content = make_content(tmp_path, {"case-studies/2025/oven.yaml": (
        f"recipient: soup-school\ncategory: gardens\nedition: 2025\nlevel: silver\n{story}")})  # fmt: skip
    rows = [
        ["Address", "Partner 1 name", "Partner 1 role", "Partner 2 name", "Partner 3"],
        ["2025/oven", "Baker", "", "", "Dyer"],
    ]
    write(bring(content, csv_of(rows), "a.csv"))
    text = (tmp_path / "case-studies" / "2025" / "oven.yaml").read_text("utf-8")
    assert text.endswith("partners:\n  - name: Baker # first\n  - name: Dyer\n")


def test_an_edited_recipient_changes_its_own_file(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = [["Address", "Recipient", "Recipient place"], ["2025/soup", "Soup School", "Y Bala"]]
    assert write(bring(content, csv_of(rows), "a.csv")) == ["soup-school.yaml"]
    text = (tmp_path / "recipients" / "soup-school.yaml").read_text("utf-8")
    assert text == "name: Soup School\naliases: [The Soup School]\n# for good\nplace: Y Bala\n"


def test_rows_that_disagree_about_a_recipient_are_refused(tmp_path: Path) -> None:
    more = {"case-studies/2024/soup.yaml": "recipient: soup-school\ncategory: gardens\nedition: 2024\nlevel: gold\n"}
    content = make_content(tmp_path, more)
    rows = [["Address", "Recipient place"], ["2025/soup", "Y Bala"], ["2024/soup", "Bala"]]
    made = bring(content, csv_of(rows), "a.csv")
    assert told(made) == [
        "a.csv, row 3, column B (Recipient place): Row 2 says `Y Bala` of the same recipient."
        " Write the same in both rows."
    ]


def test_another_recipient_is_named_by_its_name(tmp_path: Path) -> None:
    content = make_content(tmp_path, {"recipients/cake.yaml": "name: Cake College\nplace: Bangor\n"})
    rows = [["Address", "Recipient", "Recipient place"], ["2025/soup", "Cake college", "Bala"]]
    made = bring(content, csv_of(rows), "a.csv")
    assert write(made) == ["soup.yaml"]
    assert "recipient: cake\n" in (tmp_path / "case-studies" / "soup.yaml").read_text("utf-8")


def test_all_mistakes_are_told_at_once_each_at_its_cell(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = [
        ["Winners"],
        ["School", "Award", "Year", "Result", "Figure 1", "Figure 1 label", "Figure 1 proof", "Website", "Quote"],
        ["Cake College", "Gren Gardens", "2024", "gold", "a number too long", "x", "y", "example.org", ""],
        ["Oven Academy", "gardens", "2025", "bronze", "", "", "", "", ""],
        ["Soup School", "kitchens", "2025", "gold", "", "", "", "", "words that nobody said"],
        ["Soup School", "kitchens", "2025", "silver", "", "", "", "", ""],
    ]
    assert told(bring(content, csv_of(rows), "a.csv")) == [
        "a.csv, row 3, column B (Award): There is no category `Gren Gardens`. Did you mean `gardens`?",
        "a.csv, row 3, column E (Figure 1): `value` has 17 characters and may have 12. Shorten it.",
        "a.csv, row 3, column H (Website): `website` is not an address of the web. Write one that begins with https://.",
        "a.csv, row 4, column D (Result): There is no level `bronze`. Write one of `gold` or `silver`.",
        "a.csv, row 5, column I (Quote): The story does not say `words that nobody said`."
        " Copy the words out of one of its paragraphs.",
        "a.csv, row 6: This is the same case study as in row 5. Keep one of the two rows.",
    ]  # fmt: skip


def test_a_problem_of_the_whole_content_is_told_at_its_row(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = [
        ["School", "Award", "Year", "Result", "Story"],
        ["[School name]", "gardens", "2024", "gold", "Read [this](/nowhere/)."],
    ]
    made = bring(content, csv_of(rows), "a.csv")
    assert [(problem.place.line, problem.place.column) for problem in made.problems] == [(2, 1), (2, 5)]


def test_a_name_of_two_recipients_has_to_be_told_apart(tmp_path: Path) -> None:
    twins = {
        "recipients/one.yaml": "name: Twin School\nplace: Bala\n",
        "recipients/two.yaml": "name: Twin School\nplace: York\n",
    }
    content = make_content(tmp_path, twins)
    rows = [["School", "Award", "Year", "Result"], ["Twin School", "gardens", "2024", "gold"]]
    [line] = told(bring(content, csv_of(rows), "a.csv"))
    assert line.startswith("a.csv, row 2, column A (School): More than one recipient is called `Twin School`")
    made = bring(content, csv_of([[*rows[0], "Recipient slug"], [*rows[1], "two"]]), "a.csv")
    assert "recipient: two\n" in next(iter(made.files.values())).decode()


def test_a_name_without_letters_for_an_address_asks_for_one(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = [["School", "Award", "Year", "Result"], ["!!!", "gardens", "2024", "gold"]]
    [line] = told(bring(content, csv_of(rows), "a.csv"))
    assert "No address can be made from this name" in line
    made = bring(content, csv_of([[*rows[0], "Recipient slug"], [*rows[1], "surprise"]]), "a.csv")
    assert write(made) == ["surprise.yaml"]


def test_records_of_one_file_change_together(tmp_path: Path) -> None:
    records = "".join(
        f"# {year}\n- recipient: soup-school\n  category: gardens\n  edition: {year}\n  level: silver\n\n"
        .replace("- recipient", f"- slug: s{year}\n  recipient") for year in (2024, 2025)
    )  # fmt: skip
    content = make_content(tmp_path, {"case-studies/former.yaml": records})
    rows = [["Address", "Level", "Place"], ["2024/s2024", "gold", "Bala"], ["2025/s2025", "gold", ""]]
    assert write(bring(content, csv_of(rows), "a.csv")) == ["former.yaml"]
    text = (tmp_path / "case-studies" / "former.yaml").read_text("utf-8")
    assert text == records.replace("silver", "gold").replace(
        "level: gold\n\n# 2025", "level: gold\n  place: Bala\n\n# 2025"
    )


def test_a_file_that_cannot_be_changed_safely_is_left_to_a_person(tmp_path: Path) -> None:
    odd = "? recipient\n: soup-school\n? category\n: gardens\n? edition\n: 2025\n? level\n: silver\n? place\n: Bala\n"
    content = make_content(tmp_path, {"case-studies/2025/oven.yaml": odd})
    made = bring(content, csv_of([["Address", "Place", "Region"], ["2025/oven", "", "wales"]]), "a.csv")
    assert told(made) == [
        "a.csv, row 2: oven.yaml is written in a way that cannot be changed safely."
        " Make this change in the file itself."
    ]


def test_a_private_record_is_changed_where_it_lies(tmp_path: Path) -> None:
    make_content(tmp_path / "content")
    hidden = tmp_path / "private" / "case-studies" / "2025" / "oven.yaml"
    hidden.parent.mkdir(parents=True)
    hidden.write_text("recipient: soup-school\ncategory: gardens\nedition: 2025\nlevel: silver\n", "utf-8")
    content = read_content(tmp_path / "content", tmp_path / "private")
    made = bring(content, csv_of([["Address", "Level"], ["2025/oven", "gold"]]), "a.csv")
    assert list(made.files) == [hidden]


def test_csv_is_read_by_other_programs_as_it_was_written(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    rows = list(csv.DictReader(io.StringIO(sheet_of(content, ".csv").decode("utf-8-sig"), newline="")))
    assert {row["Address"] for row in rows} == {"2025/soup", "2025/oven"}
    assert bytes_of(load_workbook(io.BytesIO(sheet_of(content, ".xlsx"))))
