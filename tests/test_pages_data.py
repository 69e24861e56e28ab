"""The page /data/: what there is, as it is, with terms and citation; every link leads somewhere."""

import re
from datetime import date
from functools import cache

import pytest
from selectolax.lexbor import LexborHTMLParser as Tree

from showcase.data.tables import all_tables
from showcase.frame import make_frame
from showcase.owners import all_bundles
from showcase.pages import all_pages
from showcase.pages.data.index import data_index_pages
from showcase.publication import Publication
from showcase.render import render_page
from tests.publishing import Content, Telling, case, environment_of, publish, world
from tests.tables import LICENCE, open_world, rows_of

FIGURES = [{"value": "3", "label": "soups", "proof": "three soups"}]


@cache
def full() -> Publication:
    """A publication of two case studies, one of which has a figure."""
    soup = case("soup", region="wales", story="We make three soups.", figures=FIGURES, partners=[{"name": "Baker"}])
    content = open_world(soup, case("choir", edition="2024"))
    return publish(content, Telling(modified={"case-studies.yaml": date(2026, 2, 3)}))


def shown(publication: Publication) -> str:
    """The page as a browser gets it."""
    [draft] = data_index_pages(publication)
    environment = environment_of(publication.language, publication.base)
    return render_page(environment, make_frame(publication), publication, draft.make()).decode()


def words(html: str) -> str:
    """The words of the page's main part, in single spaces."""
    main = Tree(html).css_first("main")
    assert main
    return " ".join(main.text(separator=" ").split())


def test_each_table_stands_there_with_what_it_holds_and_how_many_rows_it_has() -> None:
    rows = Tree(shown(full())).css("[aria-labelledby=tables] > li")
    told = {name: parts for name, *parts in ([part.text() for part in row.css("summary > span, .num")] for row in rows)}
    assert list(told) == [table.title for table in all_tables(str)]
    for table in all_tables(str):
        about, count = told[table.title]
        assert about == table.about
        assert int(count.split()[0]) == len(rows_of(full(), table.name))


def test_each_table_opens_to_what_its_columns_mean() -> None:
    tree = Tree(shown(full()))
    for table in all_tables(str):
        names = [cell.text() for cell in tree.css(f"#columns-{table.name} tbody th")]
        assert names == [column.name for column in table.columns]


def test_what_ties_tables_together_is_told_in_words() -> None:
    text = words(shown(full()))
    assert "Tells a row from all others, together with case_study." in text
    assert "Leads to Recipients: slug." in text
    assert "programme, edition lead to Editions: programme, label." in text


def test_every_way_on_leads_somewhere() -> None:
    publication = full()
    files = {f"/{path}" for bundle in all_bundles(publication) for path in bundle.paths}
    pages = {draft.address for draft in all_pages(publication)} | {"/calendar.ics"}
    links = {link.attributes["href"] or "" for link in Tree(shown(publication)).css("main a, .footer a")}
    inside = {link for link in links if link.startswith("/")}
    assert inside <= files | pages
    assert {"/data/datapackage.json", "/data/figures.csv", "/data/schema/1/case-study.json"} <= inside
    assert "/case-studies/2025/soup/record.json" in inside


def test_it_says_how_much_there_is_since_when_and_under_which_terms() -> None:
    html = shown(full())
    assert "2 case studies, 1 figure and all that belongs to them" in words(html)
    assert "Last changed 3 February 2026" in words(html)
    assert f'<a href="{LICENCE["url"]}" rel="license external">{LICENCE["name"]}</a>' in html


def test_a_citation_names_title_day_address_and_terms() -> None:
    citation = Tree(shown(full())).css_first("#citation")
    assert citation
    assert " ".join(citation.text().split()) == (
        "Lamps & Sons: the data. Last changed on 3 February 2026. https://example.org/data/ (CC BY 4.0)"
    )


def test_an_issuer_is_who_publishes() -> None:
    issuer = {"name": "The Trust", "url": "https://example.org", "email": "trust@example.org"}
    content = open_world(case())
    html = shown(publish({**content, "site": {**content["site"], "issuer": issuer}}))
    assert "Lamps & Sons: the data. The Trust. https://example.org/data/ (CC BY 4.0)" in words(html)
    assert "author = {{The Trust}}" in words(html)


def test_no_day_is_told_where_none_is_known() -> None:
    text = words(shown(publish(open_world(case()))))
    assert "Last changed" not in text
    assert "year =" not in text


def test_machines_are_told_of_the_dataset_and_its_terms() -> None:
    [draft] = data_index_pages(full())
    [dataset] = draft.make().structured
    assert (dataset["@type"], dataset["license"]) == ("Dataset", LICENCE["url"])


@pytest.mark.parametrize(("content", "is_there"), [(open_world(case()), True), (world(case()), False)])
def test_the_page_and_the_way_to_it_are_there_where_data_are_published(content: Content, is_there: bool) -> None:
    publication = publish(content)
    assert ("/data/" in {draft.address for draft in all_pages(publication)}) is is_there
    assert ("/data/" in [link.address for link in make_frame(publication).footer]) is is_there


def test_a_site_without_a_case_study_has_a_page_all_the_same() -> None:
    text = words(shown(publish(open_world())))
    assert "0 case studies, 0 figures and all that belongs to them" in text
    assert "The newest one" not in text


def test_only_its_own_style_is_fetched_beside_the_sites() -> None:
    html = shown(full())
    assert re.findall(r'rel="stylesheet" href="/theme/css/([\w.]+)"', html) == ["site.css", "data.css"]
