"""Doubts: recipients that may be one, sentences that stand twice, one source behind two levels."""

from pathlib import Path

from tests.desks import entries, papers, section, table
from tests.publishing import case, world

SOURCE = {"sources": [{"title": "The winners", "url": "https://example.org/winners"}]}


def test_like_recipients_are_named_with_both_places(tmp_path: Path) -> None:
    content = world(
        case("a", recipient={"name": "Hope School for All"}), case("b", recipient={"name": "Hope Scool for All"})
    )
    [entry] = table(section(papers(tmp_path, content), "doubts"), "Recipients that may be one").rows
    assert entry.name == "Hope Scool for All"
    assert entry.about.startswith("like Hope School for All (")
    assert "`aliases`" in entry.do


def test_a_sentence_that_stands_twice_names_all_that_it_introduces(tmp_path: Path) -> None:
    cases = [case(slug, standfirst=words) for slug, words in (("a", "It Cooks"), ("b", "It cooks"), ("c", "It sings"))]
    [entry] = table(section(papers(tmp_path, world(*cases)), "doubts"), "Sentences that stand twice").rows
    assert (entry.mark, entry.name) == ("2", "It Cooks")
    assert entry.do.endswith("School of A, School of B")


def test_one_source_behind_two_levels_of_a_recipient_is_doubted(tmp_path: Path) -> None:
    honoured = {"name": "School of Soup"}
    won = case("a", recipient=honoured, **SOURCE)
    listed = case("b", recipient=honoured, category="gardens", level="finalist", **SOURCE)
    [entry] = table(section(papers(tmp_path, world(won, listed)), "doubts"), "One source, two levels").rows
    assert entry.name == "School of Soup"
    assert "https://example.org/winners" in entry.about
    assert entry.do.endswith("`finalist`, `winner`")


def test_one_source_of_several_recipients_or_editions_is_no_doubt(tmp_path: Path) -> None:
    honoured = {"name": "School of Soup"}
    won = case("a", recipient=honoured, **SOURCE)
    later = case("b", recipient=honoured, edition="2024", level="finalist", **SOURCE)
    other = case("c", level="finalist", **SOURCE)
    assert entries(section(papers(tmp_path, world(won, later, other)), "doubts")) == []


def test_a_site_without_doubts_says_so(tmp_path: Path) -> None:
    found = section(papers(tmp_path, world(case())), "doubts")
    assert (found.number, [block.kind for block in found.blocks]) == (0, ["note"])
