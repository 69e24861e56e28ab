"""Which case study a row is, and whose: known ones are updated, unknown ones added."""

from pathlib import Path

from showcase.spreadsheet import describe
from tests.sheets import (
    bring,
    csv_of,
    make_content,
    read_content,
    told,
    write,
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


def test_an_address_is_understood_however_it_was_copied(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    for address in ("2025/oven", "/case-studies/2025/oven/", "https://example.org/base/case-studies/2025/oven/#story"):
        made = bring(content, csv_of([["Address", "Level"], [address, "gold"]]), "a.csv")
        assert [path.name for path in made.files] == ["oven.yaml"]
    made = bring(content, csv_of([["Address", "Level"], ["2025/ovn", "gold"]]), "a.csv")
    assert told(made) == [
        "a.csv, row 2, column A (Address): There is no case study `2025/ovn`. Did you mean `2025/oven`?"
    ]


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


def test_a_private_record_is_changed_where_it_lies(tmp_path: Path) -> None:
    make_content(tmp_path / "content")
    hidden = tmp_path / "private" / "case-studies" / "2025" / "oven.yaml"
    hidden.parent.mkdir(parents=True)
    hidden.write_text("recipient: soup-school\ncategory: gardens\nedition: 2025\nlevel: silver\n", "utf-8")
    content = read_content(tmp_path / "content", tmp_path / "private")
    made = bring(content, csv_of([["Address", "Level"], ["2025/oven", "gold"]]), "a.csv")
    assert list(made.files) == [hidden]


def test_no_slug_leads_out_of_the_content(tmp_path: Path) -> None:
    content = make_content(tmp_path / "content")
    head = ["School", "Award", "Year", "Result", "Slug", "Recipient slug"]
    for slug, recipient in (("../../../out", ""), ("", "../../out"), ("A B", "")):
        made = bring(content, csv_of([head, ["Cake College", "gardens", "2024", "gold", slug, recipient]]), "a.csv")
        assert "cannot be part of an address" in told(made)[0]
        assert made.files == {}


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    there = "slug: pie\nrecipient: soup-school\ncategory: gardens\nedition: 2024\nlevel: gold\n"
    content = make_content(tmp_path, {"case-studies/2024/cake-college.yaml": there})
    head, row = ["School", "Award", "Year", "Result"], ["Cake College", "gardens", "2024", "gold"]
    assert [path.name for path in bring(content, csv_of([head, row]), "a.csv").files] == ["cake-college-gardens.yaml"]
    [line] = told(bring(content, csv_of([[*head, "Slug"], [*row, "cake-college"]]), "a.csv"))
    assert line.startswith("a.csv, row 2, column E (Slug): There is a file for 2024/cake-college already")


def test_an_unknown_recipient_is_told_by_its_slug(tmp_path: Path) -> None:
    content = make_content(tmp_path)
    [line] = told(bring(content, csv_of([["Address", "Recipient slug"], ["2025/soup", "soup-shool"]]), "a.csv"))
    assert line.endswith("There is no recipient `soup-shool`. Did you mean `soup-school`?")


def test_a_recipient_is_known_by_its_slug_and_by_former_names(tmp_path: Path) -> None:
    more = {"recipients/cake.yaml": "name: Cake College\nformer_names:\n  - {name: Bun School, until: 2020}\n"}
    content = make_content(tmp_path, more)
    for name in ("cake", "bun school", "CAKE COLLEGE"):
        rows = [["School", "Award", "Year", "Result"], [name, "gardens", "2024", "gold"]]
        [written] = bring(content, csv_of(rows), "a.csv").files.values()
        assert written.startswith(b"recipient: cake\n")


def test_a_changed_address_is_said_to_change(tmp_path: Path) -> None:
    made = bring(make_content(tmp_path), csv_of([["Address", "Edition"], ["2025/oven", "2024"]]), "a.csv")
    assert "Its address changes" in "\n".join(describe(made))
