"""The page of claims: every figure once, with who says it, when, and its sentence, as the data have it."""

from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser as Tree
from selectolax.lexbor import LexborNode as Node

from showcase.frame import make_frame
from showcase.pages import Page
from showcase.pages.case_study import case_study_pages
from showcase.pages.data.claims import claims_pages
from showcase.publication import Publication
from showcase.render import render_page
from tests.publishing import Kind, Record, case, environment_of, programme, publish
from tests.tables import open_world, rows_of

STORY = "We began small. In the first year we fed 76 families, and “nobody” left.\n\nThen came 4 more kitchens."
FIGURES = [
    {"value": "76", "label": "families fed", "proof": "fed 76 families"},
    {"value": "0", "label": "people who left", "proof": '"nobody" left'},
    {"value": "4", "label": "more kitchens", "proof": "4 more kitchens"},
]
EDITIONS = [
    {"label": "2025", "milestones": [{"name": "Winners", "date": "2025-09-30", "level": "winner"}]},
    {"label": "2024"},
]


def told(**more: object) -> Record:
    """A case study with three figures."""
    return case("soup", story=STORY, figures=FIGURES, **more)


@dataclass
class Shown:
    """A row of the table, as a reader sees it."""

    figure: str
    sentence: str
    marked: str
    link: str
    by: str
    when: str


def words(node: Node | None) -> str:
    """The words of an element, in single spaces."""
    assert node
    return " ".join(node.text().split())


def read(row: Node) -> Shown:
    """What a row of the table says."""
    told_in, by, when = row.css("td")
    link = told_in.css_first("a")
    assert link
    return Shown(
        words(row.css_first("th")),
        words(told_in.css_first(".claims__sentence")),
        words(told_in.css_first("mark")),
        link.attributes["href"] or "",
        words(by),
        words(when),
    )


def html_of(publication: Publication, page: Page) -> str:
    """A page as a browser gets it."""
    environment = environment_of(publication.language, publication.base)
    return render_page(environment, make_frame(publication), publication, page).decode()


def pages(publication: Publication, kind: Kind = claims_pages) -> dict[str, str]:
    """Every page of a kind, by its address."""
    made = [draft.make() for draft in kind(publication)]
    return {page.address: html_of(publication, page) for page in made}


def rows(publication: Publication) -> list[Shown]:
    """Every row of every page of the table."""
    return [read(row) for html in pages(publication).values() for row in Tree(html).css("tbody tr")]


def test_every_figure_stands_there_as_its_row_in_the_csv_has_it() -> None:
    publication = publish(open_world(told(), case("choir"), told(edition="2024") | {"slug": "leek"}))
    shown, data = rows(publication), rows_of(publication, "figures")
    assert len(shown) == len(data) == 6
    for row, record in zip(shown, data, strict=True):
        assert row.figure == f"{record['value']} {record['label']}"
        assert (row.sentence, row.marked) == (record["sentence"], record["proof"])
        assert f"https://example.org{row.link}" == record["url"]


def test_the_words_that_say_it_are_marked_in_their_sentence_in_the_letters_of_the_story() -> None:
    _, second, third = rows(publish(open_world(told())))
    assert second.sentence == "In the first year we fed 76 families, and “nobody” left."
    assert second.marked == "“nobody” left"
    assert third.sentence == "Then came 4 more kitchens."


def test_the_way_on_leads_to_the_sentence_on_the_page_of_the_case_study() -> None:
    publication = publish(open_world(told()))
    stories = pages(publication, case_study_pages)
    for row in rows(publication):
        address, _, mark = row.link.partition("#")
        assert words(Tree(stories[address]).css_first(f"#{mark}")) == row.marked


def test_who_says_it_is_named_or_it_is_said_that_nobody_is() -> None:
    named = rows(publish(open_world(told(reported_by="the school"))))[0]
    assert named.by == "the school"
    assert rows(publish(open_world(told())))[0].by == "Nobody is named: the story says it"


def test_when_it_was_said_is_the_edition_and_the_day_of_its_announcement() -> None:
    programmes = [programme("crown", editions=EDITIONS), programme("lantern")]
    content = open_world(told(), told(edition="2024") | {"slug": "leek"}, programmes=programmes)
    assert [row.when for row in rows(publish(content))] == ["2025, announced 30 September 2025"] * 3 + ["2024"] * 3


def test_many_figures_stand_on_several_pages_the_newest_first() -> None:
    cases = [told(recipient={"name": f"School {one}", "slug": f"s-{one}"}) | {"slug": f"s-{one}"} for one in range(40)]
    publication = publish(open_world(*cases))
    found = pages(publication)
    assert list(found) == ["/data/claims/", "/data/claims/page/2/", "/data/claims/page/3/"]
    assert [len(Tree(html).css("tbody tr")) for html in found.values()] == [50, 50, 20]
    assert "<title>Figures – page 2" in found["/data/claims/page/2/"]
    assert len({row.link for row in rows(publication)}) == 120


def test_where_there_is_no_figure_the_page_says_so() -> None:
    [html] = pages(publish(open_world(case()))).values()
    assert "No case study tells a figure yet." in html
    assert "<table" not in html


def test_awkward_words_stay_words() -> None:
    story = "It cost 5 & more pounds. Then nothing."
    figures = [{"value": "<5 & more", "label": "</th><script>", "proof": "5 & more"}]
    [row] = rows(publish(open_world(case(story=story, figures=figures, reported_by="<i>us</i>"))))
    assert (row.figure, row.by) == ("<5 & more </th><script>", "<i>us</i>")
    assert row.sentence == "It cost 5 & more pounds."
