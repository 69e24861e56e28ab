"""Records as data: everything that a page shows, resolved, and nothing that is for the organisers alone."""

from collections.abc import Mapping
from typing import Any

from hypothesis import given

from showcase.data.records import RECORDS, case_study_data
from showcase.data.shapes import (
    CaseStudyData,
    CategoryData,
    ProgrammeData,
    RecipientData,
    RegionData,
    TopicData,
)
from showcase.publication import Publication
from tests.opened import LICENCE, open_world
from tests.pictured import hang, picture
from tests.publishing import SITE, Content, Record, case, contents, programme, publish, some, the

SHAPES: Mapping[str, type] = {
    "case-studies": CaseStudyData,
    "recipients": RecipientData,
    "categories": CategoryData,
    "programmes": ProgrammeData,
    "regions": RegionData,
    "topics": TopicData,
}
WINNERS = {"name": "Winners announced", "slug": "winners", "date": "2025-11-04", "level": "winner"}


def soup(publication: Publication) -> CaseStudyData:
    """The case study of the soup."""
    return case_study_data(publication, the(publication, "soup"))


def told(*case_studies: Record, **types: Any) -> CaseStudyData:
    """The same, of a world of case studies."""
    return soup(publish(open_world(*case_studies, **types)))


def crown(**fields: Any) -> list[Record]:
    """The programmes, the first of them with these fields."""
    return [programme("crown", **fields), programme("lantern")]


def kitchens(**fields: Any) -> list[Record]:
    """One category with these fields."""
    return [{"slug": "kitchens", "name": "Kitchens", "programme": "crown"} | fields]


def test_a_case_study_names_all_that_it_belongs_to_with_their_ids() -> None:
    said = told(case(topics=["food"], region="wales"))
    assert said["id"] == f"{SITE}/case-studies/2025/soup/"
    assert said["key"] == "2025/soup"
    assert said["recipient"] == {
        "id": f"{SITE}/recipients/school-of-soup/", "slug": "school-of-soup", "name": "School of Soup",
    }  # fmt: skip
    assert said["category"] == {"id": f"{SITE}/categories/kitchens/", "slug": "kitchens", "name": "Kitchens"}
    assert said["programme"]["name"] == "The Crown"
    assert said["edition"] == {"id": f"{SITE}/editions/2025/", "label": "2025", "year": 2025}
    assert said["level"] == {
        "id": f"{SITE}/levels/winner/", "slug": "winner", "name": "Winner", "tier": "winner",
    }  # fmt: skip
    assert said["topics"] == [{"id": f"{SITE}/topics/food/", "slug": "food", "name": "Food"}]


def test_a_region_comes_with_its_codes_and_the_way_down_to_it() -> None:
    place = told(case(region="wales"))["region"]
    assert place is not None
    assert (place["slug"], place["name"], place["iso"]) == ("wales", "Wales", None)
    assert [one["name"] for one in place["within"]] == ["United Kingdom", "Wales"]
    assert [one["id"] for one in place["within"]] == [f"{SITE}/regions/united-kingdom/", f"{SITE}/regions/wales/"]


def test_where_no_region_is_recorded_nothing_is_said_of_its_basis() -> None:
    assert told(case())["region_basis"] is None
    assert told(case(region="wales", region_basis="derived"))["region_basis"] == "derived"


def test_a_day_of_announcement_is_said_only_where_a_milestone_says_it() -> None:
    assert told(case())["announced"] is None
    editions = [{"label": "2025", "milestones": [WINNERS]}]
    assert told(case(), programmes=crown(editions=editions))["announced"] == "2025-11-04"


def test_the_levels_that_it_reached_are_told_where_they_were_several() -> None:
    editions = [{"label": "2025", "milestones": [WINNERS]}]
    rising = case(level="finalist", rises=[{"level": "winner"}])
    said = told(rising, programmes=crown(editions=editions))
    assert [(one["level"]["slug"], one["announced"]) for one in said["stages"]] == [
        ("finalist", None), ("winner", "2025-11-04"),
    ]  # fmt: skip
    assert said["level"]["slug"] == "winner"
    assert told(case())["stages"] == []


def test_criteria_are_called_what_they_were_in_the_edition() -> None:
    points = [{"slug": "taste", "name": "Taste", "question": "Is it good?"}]
    said = told(case(story="It was hot.", shows={"taste": "It was hot"}), categories=kitchens(criteria=points))
    assert said["criteria"] == [{"criterion": "taste", "name": "Taste", "proof": "It was hot"}]


def test_corrections_stand_newest_first() -> None:
    wrong = [{"date": "2025-01-02", "what": "First"}, {"date": "2025-12-02", "what": "Second"}]
    assert [one["what"] for one in told(case(corrections=wrong))["corrections"]] == ["Second", "First"]


def test_only_pictures_that_may_be_shown_are_told_and_in_their_largest_copy() -> None:
    shown, hidden = picture("gym", licence=LICENCE), picture("hall")
    content = open_world(case(pictures=[shown, hidden]))
    [said] = soup(publish(content, attachments=hang(shown)))["pictures"]
    assert said["url"].startswith(f"{SITE}/")
    assert said["url"].endswith(".jpg")
    assert (said["width"], said["height"]) == (1600, 1067)
    assert (said["alt"], said["credit"], said["licence"]) == ("An empty gym", "The school", LICENCE)
    [bare] = soup(publish(open_world(case(pictures=[picture("gym")])), attachments=hang(picture("gym"))))["pictures"]
    assert bare["licence"] is None


def test_recordings_that_cannot_be_reached_and_documents_that_are_not_there_are_left_out() -> None:
    recordings = [
        {"title": "A tour", "url": "https://example.org/tour", "transcript": "See [all](/categories/)."},
        {"title": "A bell", "kind": "audio", "file": "2025/bell.wav", "length": "a minute", "transcript": "Ding."},
        {"title": "Lost", "file": "lost.mp3", "transcript": "Nothing."},
    ]
    documents = [
        {"file": "2025/a report.pdf", "title": "Report"},
        {"file": "cy.pdf", "title": "Adroddiad", "language": "cy"},
        {"file": "lost.pdf", "title": "Lost"},
    ]
    there = hang(files={"2025/bell.wav": 7, "2025/a report.pdf": 1234, "cy.pdf": 5})
    said = soup(publish(open_world(case(recordings=recordings, documents=documents)), attachments=there))
    assert [(one["kind"], one["url"], one["length"]) for one in said["recordings"]] == [
        ("video", "https://example.org/tour", None), ("audio", f"{SITE}/documents/2025/bell.wav", "a minute"),
    ]  # fmt: skip
    assert said["recordings"][0]["transcript"] == f'<p>See <a href="{SITE}/categories/">all</a>.</p>'
    assert said["documents"] == [
        {"title": "Report", "url": f"{SITE}/documents/2025/a%20report.pdf", "size": 1234, "language": "en-GB"},
        {"title": "Adroddiad", "url": f"{SITE}/documents/cy.pdf", "size": 5, "language": "cy"},
    ]


@some
@given(contents(most=12))
def test_every_record_has_each_field_of_its_shape_once_and_in_its_order(content: Content) -> None:
    publication = publish(content)
    for kind, records in RECORDS.items():
        fields = list(SHAPES[kind].__annotations__)
        made = list(records(publication))
        assert all(list(one) == fields for one in made)
        assert len({one["id"] for one in made}) == len(made)


@some
@given(contents(most=12))
def test_every_record_counts_the_case_studies_that_its_page_counts(content: Content) -> None:
    publication = publish(content)
    for kind, facet in {"regions": "region", "topics": "topic", "categories": "category"}.items():
        for one in RECORDS[kind](publication):
            assert len(one["case_studies"]) == publication.facets[facet].count(one["slug"])


def test_what_is_for_the_organisers_alone_stands_in_no_record() -> None:
    private = picture("gym", depicts="adults", basis="legitimate-interests", review_by="2031-01-01", focus=[13, 87])
    content = open_world(
        case(known=["Known-word"], review_by="2032-02-02", featured=True, pictures=[private], standfirst="A soup")
    )
    publication = publish(content, attachments=hang(private))
    everything = repr([list(records(publication)) for records in RECORDS.values()])
    for word in ("Known-word", "2032-02-02", "2031-01-01", "legitimate", "adults", "featured", "'basis", "focus", "87"):
        assert word not in everything
    assert "A soup" in everything
