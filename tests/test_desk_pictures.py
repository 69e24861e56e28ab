"""Pictures on the desk: whose right ended or will, whom they show, for whom; and files that no record names."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from showcase.desk import make_desk
from showcase.desk.blocks import Note, Section, Table
from tests.desks import bars, entries, papers, section, table
from tests.publishing import NOW, case, world


def picture(name: str, **fields: Any) -> dict[str, Any]:
    """A picture of grown-ups, unless told otherwise."""
    words = {"file": name, "alt": f"What is in {name}", "credit": "Us"}
    return {**words, "depicts": "adults", "basis": "consent", **fields}


def day(days: int) -> str:
    """The day so many days from now."""
    return (NOW.date() + timedelta(days=days)).isoformat()


def desk(folder: Path, *pictures: dict[str, Any], slug: str = "pictures") -> Section:
    """A section of the desk of a content with these pictures."""
    return section(papers(folder, world(case(pictures=list(pictures)))), slug)


def names(of: Section, title: str) -> list[str]:
    """The names in a table; none where there is no such table."""
    found = [block for block in of.blocks if isinstance(block, Table) and block.title == title]
    return [row.name for block in found for row in block.rows]


def test_what_the_cover_stands_for_is_listed_with_its_day_the_latest_first(tmp_path: Path) -> None:
    found = desk(
        tmp_path, picture("old.jpg", review_by=day(-9)), picture("gone.jpg", withdrawn=day(-2)),
        picture("today.jpg", review_by=day(0)),
    )  # fmt: skip
    assert found.number == 2
    rows = table(found, "Not shown any more").rows
    assert [(row.name, row.left) for row in rows] == [("gone.jpg", "2 days ago"), ("old.jpg", "9 days ago")]
    assert "`make purge`" in rows[0].do
    assert "`review_by`" in rows[1].do
    assert rows[0].spot


def test_children_who_can_be_told_are_listed_with_ground_and_day(tmp_path: Path) -> None:
    child = {"depicts": "children-identifiable", "review_by": "2028-09-01"}
    found = desk(tmp_path, picture("face.jpg", **child), picture("back.jpg", depicts="children-not-identifiable"))
    [row] = table(found, "Children who can be recognised").rows
    assert (row.name, row.about, row.do) == ("face.jpg", "School of Soup · 2025", "`consent`, until 1 September 2028")


def test_a_picture_that_is_not_shown_is_in_no_other_list(tmp_path: Path) -> None:
    child = {"depicts": "children-identifiable", "review_by": day(-1), "scope": "press"}
    found = desk(tmp_path, picture("face.jpg", **child))
    assert [row.name for row in entries(found)] == ["face.jpg"]


def test_what_the_press_may_take_is_listed(tmp_path: Path) -> None:
    found = desk(tmp_path, picture("a.jpg", scope="press"), picture("b.jpg"))
    assert names(found, "For the press too") == ["a.jpg"]


@pytest.mark.parametrize(("count", "words"), [(1, "1 picture shows people"), (2, "2 pictures show people")])
def test_people_without_a_last_day_are_counted(tmp_path: Path, count: int, words: str) -> None:
    others = [picture("c.jpg", depicts="no-people"), picture("d.jpg", review_by=day(500))]
    found = desk(tmp_path, *(picture(f"{number}.jpg") for number in range(count)), *others)
    [note] = [block for block in found.blocks if isinstance(block, Note)]
    assert note.text.startswith(words)


def test_files_that_no_record_names_are_listed(tmp_path: Path) -> None:
    for name in ("pictures/2025/named.jpg", "pictures/2025/lost.jpg", "documents/lost.pdf"):
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = desk(tmp_path, picture("2025/named.jpg", depicts="no-people"))
    assert names(found, "Files that no record names") == ["lost.jpg", "lost.pdf"]
    assert found.number == 2


def test_where_nothing_is_to_be_done_it_says_so(tmp_path: Path) -> None:
    assert desk(tmp_path / "a", picture("a.jpg", depicts="no-people")).blocks == (Note("Every picture may be shown."),)
    assert section(papers(tmp_path / "b", world(case())), "pictures").blocks == (Note("There is no picture yet."),)


def test_pictures_of_what_was_withdrawn_are_no_matter_any_more(tmp_path: Path) -> None:
    gone = case(pictures=[picture("a.jpg", review_by=day(-1))], withdrawn={"date": day(-1)})
    of = papers(tmp_path, world(gone))
    assert entries(section(of, "pictures")) == entries(section(of, "expiring")) == []


@pytest.mark.parametrize(
    ("days", "heading"), [(-1, "Late"), (0, "In the next 90 days"), (90, "In the next 90 days"), (91, "")]
)
def test_a_picture_expires_as_a_case_study_does(tmp_path: Path, days: int, heading: str) -> None:
    found = desk(tmp_path, picture("a.jpg", review_by=day(days)), slug="expiring")
    tables = {block.title: [row.name for row in block.rows] for block in found.blocks if isinstance(block, Table)}
    assert tables == ({heading: ["a.jpg"]} if heading else {})


def test_permissions_of_pictures_that_ran_out_cannot_wait(tmp_path: Path) -> None:
    content = world(case(review_by=day(-1), pictures=[picture("a.jpg", review_by=day(-1))]))
    urgent = [one.text for one in make_desk(papers(tmp_path, content)).urgent]
    assert "2 permissions have run out." in urgent


def test_years_count_pictures_of_people_apart(tmp_path: Path) -> None:
    pictures = [
        picture("a.jpg", review_by=day(-1)), picture("b.jpg", review_by="2028-01-01"), picture("c.jpg"),
        picture("d.jpg", depicts="no-people"), picture("e.jpg", withdrawn=day(-1)),
    ]  # fmt: skip
    found = desk(tmp_path, *pictures, slug="permissions")
    assert bars(found, "When those of pictures of people run out") == {
        "Run out": "1 (33%)", "2028": "1 (33%)", "No day is written": "1 (33%)",
    }  # fmt: skip
    assert found.number == 1
