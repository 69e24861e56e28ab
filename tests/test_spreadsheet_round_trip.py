"""Case studies to a sheet and back: nothing is lost on the way, whatever it says."""

import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from showcase.formulas import guard, unguard
from showcase.spreadsheet import Content
from showcase.spreadsheet.guarding import STAYS
from tests.building import ROOT
from tests.publishing import case, contents, world
from tests.sheets import (
    STANDING,
    bring,
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
def test_a_content_as_authors_write_it_stays_the_same(sound_content: Path, ending: str) -> None:
    content = read_content(sound_content)
    made = bring(content, sheet_of(content, ending), f"a{ending}")
    assert (told(made), made.files) == ([], {})
    assert made.plan.same == len(content.records.case_studies)


@settings(max_examples=4)
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


@pytest.mark.parametrize("ending", ENDINGS)
def test_hostile_texts_survive_or_are_refused_at_their_source(ending: str, tmp_path: Path) -> None:
    comes_back_the_same(HOSTILE, ending, tmp_path)


@pytest.mark.skipif(not NAUGHTY.is_file(), reason=f"{NAUGHTY} is not here")
@pytest.mark.parametrize("ending", ENDINGS)
def test_texts_that_have_broken_programs_survive_too(ending: str, tmp_path: Path) -> None:
    comes_back_the_same([str(one["title"]) for one in json.loads(NAUGHTY.read_text("utf-8"))], ending, tmp_path)


def comes_back_the_same(texts: list[str], ending: str, folder: Path) -> None:
    """Nothing; case studies that say these texts, where a content may, are the same after the way out and back."""
    cases = [case(f"story-{number}", standfirst=text, partners=[{"name": text}]) for number, text in enumerate(texts)]
    sound = [one for one in cases if is_sound(one)]
    assert len(sound) > len(cases) * 0.8
    content = read_content(folder_of(folder, world(*sound)))
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


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_lies_beside_a_record_stays_to_the_letter_when_a_sheet_changes_it(tmp_path: Path, ending: str) -> None:
    beside = (
        "pictures:\n  - file: 2025/oven.jpg   # as the baker sent it\n    alt: An oven,  open\n"
        "    credit: 'The baker'\n"
        "    depicts: no-people\n    focus: [ 40, 60 ]\n"
        "documents: [{file: bread.pdf, title: How it is baked}]\n"
        "recordings:\n  - {title: The oven, url: https://example.org/oven, transcript: It hums.}\n"
    )
    oven = "case-studies/2025/oven.yaml"
    content = make_content(tmp_path, {oven: STANDING[oven] + beside})
    rows = [[str(cell or "") for cell in row] for row in table_of(content, ending)]
    place = rows[0].index("Standfirst")
    changed = [[cell.replace("Bread for all", "Bread and more") if at == place else cell for at, cell in enumerate(row)]
               for row in rows]  # fmt: skip
    made = bring(content, csv_of(changed), "a.csv")
    assert write(made) == ["oven.yaml"]
    expected = (STANDING[oven] + beside).replace("Bread for all", "Bread and more")
    assert (tmp_path / oven).read_text() == expected


def table_of(content: Content, ending: str) -> list[list[Any]]:
    """The rows of the sheet of case studies."""
    data = sheet_of(content, ending)
    if ending == ".csv":
        return [list(row) for row in rows_of(data)]
    book = load_workbook(io.BytesIO(data))
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
