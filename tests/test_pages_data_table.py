"""The table of all case studies: plain pages of rows, and the grid that a script sorts and filters."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from showcase.data.grid import ROWS, slug_of
from showcase.pages.data.table import TableView, table_pages
from showcase.publication import Publication
from showcase.showcase import CaseStudy
from showcase.showcase.standing import announced_on
from tests.opened import OPEN, data_files, open_world
from tests.publishing import Content, case, contents, make_pages, publish, render, some, world

GRID = "/data/table/grid.json"


def opened(content: Content) -> Publication:
    """The publication of some content whose site publishes data."""
    return publish(content | {"site": OPEN})


def views(publication: Publication) -> list[TableView]:
    """What the pages of the table show."""
    return [page.view for page in make_pages(publication, table_pages)]


def rows(publication: Publication) -> list[dict[str, str]]:
    """Every row of every page by its columns, with its address."""
    return [
        {"address": line.address, "name": line.name} | dict(zip(columns(view)[1:], line.cells, strict=True))
        for view in views(publication)
        for line in view.lines
    ]


def columns(view: TableView) -> list[str]:
    """The columns of a page."""
    return [name for name, _ in view.panel.columns]


def told(publication: Publication, case_study: CaseStudy) -> dict[str, str]:
    """What a record says, in the words of the table."""
    day = announced_on(case_study.programme, case_study.record)
    return {
        "address": case_study.address,
        "name": case_study.name,
        "level": case_study.level.name,
        "category": case_study.category.record.name,
        "programme": case_study.programme.record.name,
        "edition": case_study.edition.label,
        "region": case_study.region.name if case_study.region else "",
        "place": case_study.record.place or "",
        "announced": publication.language.day(day) if day else "",
        "topic": ", ".join(sorted(topic.record.name for topic in case_study.topics)),
    }


@some
@given(contents())
def test_the_table_says_of_every_case_study_what_its_record_says_newest_first(content: Content) -> None:
    publication = opened(content)
    expected = [told(publication, one) for one in publication.showcase.case_studies]
    kept = set(columns(views(publication)[0])) | {"address"}
    assert rows(publication) == [{key: row[key] for key in row if key in kept} for row in expected]
    assert not any(row[key] for row in expected for key in row if key not in kept)


def from_grid(grid: dict[str, Any]) -> Iterator[dict[str, str]]:
    """Every row as a script makes it of the grid."""
    for number in range(grid["count"]):
        labels = {
            name: [grid["labels"][name][value] for value in facet["sets"][facet["column"][number]]]
            for name, facet in grid["facets"].items()
        }
        name, day = grid["names"][number], grid["announced"][number]
        slug = grid["slugs"][number] or slug_of(name)
        yield {
            "address": f"/case-studies/{labels['edition'][0]}/{slug}/",
            "name": name,
            **{facet: ", ".join(some[-1:] if facet == "region" else some) for facet, some in labels.items()},
            "place": grid["places"][number],
            "announced": grid["days"][day][1] if day >= 0 else "",
        }


def test_the_grid_says_the_same_as_the_pages() -> None:
    editions = [
        {"label": "2025", "milestones": [{"name": "The feast", "date": "2025-09-30", "level": "winner"}]},
        {"label": "2021"},
    ]
    crown = {"slug": "crown", "name": "The Crown", "editions": editions}
    levels = [{"slug": "winner", "name": "Winner", "tier": "winner"}]
    records = (
        case("soup", region="gwynedd", topics=["music", "food"], place="Bala"),
        case("school-of-tea", recipient={"name": "School of Tea", "slug": "tea"}, edition="2021"),
    )
    content = open_world(*records, programmes=[crown | {"levels": levels}, *world()["programmes"][1:]])
    publication = publish(content)
    grid = json.loads(data_files(publication)[GRID])
    assert list(from_grid(grid)) == [told(publication, one) for one in publication.showcase.case_studies]
    assert grid["slugs"] == ["soup", 0]
    assert grid["days"] == [["2025-09-30", "30 September 2025"]]
    assert [grid["years"][value] for (value,) in grid["facets"]["edition"]["sets"]] == [2025, 2021]


def test_a_column_in_which_nothing_is_recorded_is_left_out() -> None:
    [bare] = views(publish(open_world(case())))
    [full] = views(publish(open_world(case(place="Bala", region="wales", topics=["food"]), case("tea"))))
    assert columns(bare) == ["name", "level", "category", "programme", "edition"]
    assert columns(full) == [*columns(bare), "region", "place", "topic"]


def test_a_long_table_is_cut_into_pages_of_which_the_first_stands_in_search_engines() -> None:
    publication = publish(open_world(*(case(f"s-{number}") for number in range(2 * ROWS + 1))))
    pages = make_pages(publication, table_pages)
    assert [page.address for page in pages] == ["/data/table/", "/data/table/page/2/", "/data/table/page/3/"]
    assert [page.is_indexed for page in pages] == [True, False, False]
    assert [len(page.view.lines) for page in pages] == [ROWS, ROWS, 1]
    assert [page.view.shown for page in pages] == [
        "1 to 100 of 201 case studies", "101 to 200 of 201 case studies", "201 to 201 of 201 case studies"
    ]  # fmt: skip


def page_of(publication: Publication) -> LexborHTMLParser:
    """The first page of the table."""
    return LexborHTMLParser(render(publication)["/data/table/"])


def test_it_is_a_table_with_a_caption_and_a_scope_for_each_head() -> None:
    tree = page_of(
        publish(open_world(case(recipient={"name": "<b>Bread & Co", "slug": "bread"}), case("tea", place="Bala")))
    )
    assert [node.text() for node in tree.css("caption")] == ["All case studies, the newest first"]
    assert {node.attributes["scope"] for node in tree.css("thead th")} == {"col"}
    assert [node.text() for node in tree.css("tbody th[scope=row] a")] == ["<b>Bread & Co", "School of Tea"]
    assert [node.css("td")[-1].text() for node in tree.css("tbody tr")] == ["–", "Bala"]
    assert [node.attributes["href"] for node in tree.css(".table__note a")] == [
        "/data/case-studies.csv", "/data/case-studies.json"
    ]  # fmt: skip


def test_without_a_case_study_there_is_no_table_and_no_grid() -> None:
    publication = publish(open_world())
    assert page_of(publication).css("table") == []
    assert GRID not in data_files(publication)


def test_without_terms_for_the_data_there_is_neither() -> None:
    publication = publish(world(case()))
    assert not [address for address in render(publication) if address.startswith("/data/")]
    assert GRID not in data_files(publication)


def test_scripts_are_given_every_plural_form_with_the_number_left_out() -> None:
    [view] = views(publish(open_world(case())))
    assert view.panel.words["save"] == {"one": "Download %(num)s row (CSV)", "other": "Download %(num)s rows (CSV)"}
    assert view.save == "Download 1 row (CSV)"
