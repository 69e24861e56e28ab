"""What an import changes, and what it leaves alone."""

from pathlib import Path

from tests.sheets import (
    bring,
    csv_of,
    make_content,
    read_content,
    rows_of,
    sheet_of,
    told,
    write,
)


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


def test_a_list_that_is_too_long_is_told_at_its_cell(tmp_path: Path) -> None:
    head = [f"Figure {number} {part}" for number in range(1, 6) for part in ("value", "label", "proof")]
    rows = [["Address", *head], ["2025/oven", *["76", "families", "76 families"] * 5]]
    [line] = told(bring(make_content(tmp_path), csv_of(rows), "a.csv"))
    assert line == ("a.csv, row 2, column B (Figure 1 value): `figures` has 5 items and may have 4. Keep 4 of them.")


def test_records_within_a_record_come_and_go(tmp_path: Path) -> None:
    rows = [
        ["Address", "Withdrawn date", "Withdrawn by", "Shows"],
        ["2025/soup", "2026-03-01", "Recipient", "reach: 76 families"],
    ]
    assert write(bring(make_content(tmp_path), csv_of(rows), "a.csv")) == ["soup.yaml"]
    text = (tmp_path / "case-studies" / "soup.yaml").read_text("utf-8")
    assert "withdrawn:\n  date: 2026-03-01\n  by: recipient\n" in text
    assert "shows:\n  reach: 76 families\n" in text
    rows[1][1:] = ["", "", ""]
    assert write(bring(read_content(tmp_path), csv_of(rows), "a.csv")) == ["soup.yaml"]
    assert "withdrawn" not in (tmp_path / "case-studies" / "soup.yaml").read_text("utf-8")
