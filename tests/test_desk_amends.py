"""What was put right, withdrawn or taken down, with its day."""

from pathlib import Path

from showcase.desk import draw_desk, make_desk
from showcase.desk.blocks import Note
from tests.desks import papers, section, table
from tests.publishing import THEME, case, world


def test_corrections_stand_the_newest_first(tmp_path: Path) -> None:
    rights = [{"date": "2026-02-01", "what": "76, not 67"}, {"date": "2025-02-01", "what": "A name"}]
    rows = table(section(papers(tmp_path, world(case(corrections=rights))), "amends"), "Corrections").rows
    assert [(row.mark, row.do) for row in rows] == [("1 February 2026", "76, not 67"), ("1 February 2025", "A name")]


def test_withdrawals_name_who_and_why_with_and_without_a_record(tmp_path: Path) -> None:
    gone = case("gone", withdrawn={"date": "2026-02-01", "by": "recipient", "reason": "It closed"})
    content = world(case(), gone, withdrawn=[{"address": "/case-studies/2019/old/", "date": "2020-01-02"}])
    found = section(papers(tmp_path, content), "amends")
    rows = table(found, "Withdrawn").rows
    assert [(row.name, row.do) for row in rows] == [
        ("School of Gone", "by the recipient: It closed"),
        ("/case-studies/2019/old/", "by the organiser"),
    ]
    assert any(isinstance(block, Note) and "`make purge`" in block.text for block in found.blocks)


def test_words_that_were_taken_down_are_counted_and_not_repeated(tmp_path: Path) -> None:
    taken = {"date": "2026-02-01", "words": ["Zebedee Unmentionable"], "addresses": ["/case-studies/2025/gone/"]}
    of = papers(tmp_path, world(case(), takedowns=[taken]))
    [row] = table(section(of, "amends"), "Taken down").rows
    assert (row.name, row.about) == ("1 wording", "/case-studies/2025/gone/")
    assert "Zebedee" not in draw_desk(of, make_desk(of), THEME).decode()
