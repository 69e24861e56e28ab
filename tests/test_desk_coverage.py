"""Coverage: what can be seen, counted; small numbers that describe children hidden."""

from pathlib import Path
from typing import Any

from showcase.desk import draw_desk, make_desk
from showcase.desk.blocks import Columns, Note
from tests.desks import bars, grid, papers, section
from tests.publishing import THEME, Content, case, programme, world


def honoured(slug: str, kind: str | None, region: str = "wales", phase: str = "primary") -> dict[str, Any]:
    """A case study of a recipient of a kind."""
    name = {"name": f"Place {slug}", "slug": f"place-{slug}", "phase": phase} | ({"kind": kind} if kind else {})
    return case(slug, recipient=name, region=region)


def of_kinds(schools: int, nurseries: int) -> Content:
    """A content in which so many schools and nurseries in Wales were honoured, and ten schools elsewhere."""
    kinds = ["school"] * schools + ["nursery"] * nurseries
    wales = [honoured(f"w{number}", kind) for number, kind in enumerate(kinds)]
    return world(*wales, *(honoured(f"j{number}", "school", "jordan") for number in range(10)))


def test_a_region_counts_for_all_that_it_lies_in_and_empty_ones_are_named(tmp_path: Path) -> None:
    content = world(case("a", region="gwynedd"), case("b", region="wales"), case("c"))
    found = section(papers(tmp_path, content), "coverage")
    assert bars(found, "By region") == {"United Kingdom": "2", "Wales": "2", "Gwynedd": "1"}
    assert Note("No case study yet: Jordan.") in found.blocks


def test_the_shares_of_regions_stated_derived_and_unknown(tmp_path: Path) -> None:
    content = world(case("a", region="wales"), case("b", region="wales", region_basis="derived"), case("c"), case("d"))
    assert bars(section(papers(tmp_path, content), "coverage"), "How the region is known") == {
        "A source states it": "1 (25%)", "It follows from the place": "1 (25%)", "Not recorded": "2 (50%)",
    }  # fmt: skip


def test_editions_are_drawn_from_the_oldest_with_winners_apart(tmp_path: Path) -> None:
    content = world(case("a"), case("b", level="finalist"), case("c", edition="2023"))
    found = section(papers(tmp_path, content), "coverage")
    [drawn] = [block for block in found.blocks if isinstance(block, Columns)]
    assert [(one.label, one.number, one.part) for one in drawn.columns] == [("2023", 1, 1), ("2025", 2, 1)]
    assert [one.height for one in drawn.columns] == [70, 140]


def test_categories_by_edition_add_up(tmp_path: Path) -> None:
    content = world(case("a"), case("b"), case("c", edition="2023"), case("d", category="gardens"))
    found = grid(section(papers(tmp_path, content), "coverage"), "By category and edition")
    assert found.heads == ("Category", "2025", "2023", "All")
    assert {label: [cell.shown for cell in cells] for label, cells in found.rows} == {
        "Kitchens": ["2", "1", "3"], "Gardens": ["1", "0", "1"], "Choirs": ["0", "0", "0"],
    }  # fmt: skip
    assert found.totals == ("All", "3", "1", "4")
    assert {cell.warmth for _, cells in found.rows for cell in cells if cell.shown == "0"} == {0}


def test_what_is_embargoed_or_withdrawn_is_not_counted(tmp_path: Path) -> None:
    milestone = {"name": "Winners", "planned": "2026-05-01 09:00 Etc/UTC", "level": "winner"}
    editions = [{"label": "2025", "milestones": [milestone]}]
    content = world(
        case("a"), case("b", level="finalist"), case("c", level="finalist", withdrawn={"date": "2026-01-01"}),
        programmes=[programme("crown", editions=editions), programme("lantern")],
    )  # fmt: skip
    found = section(papers(tmp_path, content), "coverage")
    assert bars(found, "By level")["The Crown: Winner"] == "0"
    assert bars(found, "By level")["The Crown: Finalist"] == "1"


def test_kinds_by_region_hide_small_numbers_and_what_would_give_them_away(tmp_path: Path) -> None:
    found = grid(section(papers(tmp_path, of_kinds(9, 6)), "coverage"), "Kind of recipient by region")
    shown = {label: [cell.shown for cell in cells] for label, cells in found.rows}
    assert shown == {"Wales": ["x", "x", "15"], "Jordan": ["x", "<5", "10"]}
    assert found.totals == ("All", "19", "6", "25")


def test_a_kind_that_is_rare_everywhere_is_hidden_in_the_plot_too(tmp_path: Path) -> None:
    of = papers(tmp_path, of_kinds(20, 2))
    assert bars(section(of, "coverage"), "By kind of recipient") == {"School": "x", "Others": "<5"}
    found = grid(section(of, "coverage"), "Kind of recipient by region")
    assert {cell.warmth for _, cells in found.rows for cell in cells} == {0}


def test_a_hidden_number_has_no_bar_and_sorts_as_any_other_hidden_one(tmp_path: Path) -> None:
    of = papers(tmp_path, of_kinds(20, 2))
    page = draw_desk(of, make_desk(of), THEME).decode()
    hidden = page[page.index("By kind of recipient") : page.index("Kind of recipient by region")]
    assert "strip__part" not in hidden
    told = grid(section(of, "coverage"), "Kind of recipient by region")
    assert {cell.order for _, cells in told.rows for cell in cells if cell.shown in {"x", "<5"}} == {-1}


def test_recipients_that_are_all_alike_are_not_broken_down(tmp_path: Path) -> None:
    of = papers(tmp_path, world(*(honoured(f"w{number}", "school") for number in range(9))))
    assert "By kind of recipient" not in {getattr(block, "title", "") for block in section(of, "coverage").blocks}


def test_phases_of_few_stand_together(tmp_path: Path) -> None:
    many = [honoured(f"a{number}", "school", phase="secondary") for number in range(6)]
    few = [honoured(f"b{number}", "school", phase=f"phase {number}") for number in range(5)]
    found = bars(section(papers(tmp_path, world(*many, *few)), "coverage"), "By phase")
    assert found == {"Secondary": "6", "Others": "5"}
