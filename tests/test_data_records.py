"""Records as data: everything that a page shows, resolved, and nothing that is for the organisers alone."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given

from showcase.data.records import (
    RECORDS,
    case_study_data,
    category_data,
    edition_page_data,
    level_page_data,
    programme_data,
    recipient_data,
    region_data,
)
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
from tests.publishing import LEVELS, SITE, Content, Record, case, contents, programme, publish, some, the

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


def recipient(publication: Publication, slug: str) -> RecipientData:
    """The recipient of a slug."""
    [found] = [one for one in publication.showcase.recipients if one.slug == slug]
    return recipient_data(publication, found)


def category(publication: Publication, slug: str = "kitchens") -> CategoryData:
    """The category of a slug."""
    [found] = [one for one in publication.showcase.categories if one.slug == slug]
    return category_data(publication, found)


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


def test_a_recipient_has_its_own_case_studies_and_says_where_its_newest_one_is() -> None:
    ours = {"recipient": {"name": "Hope School", "slug": "hope"}}
    publication = publish(
        open_world(
            case("old", edition="2021", place="Bangor", region="gwynedd", **ours),
            case("new", region="wales", **ours),
            case(),
        )
    )
    said = recipient(publication, "hope")
    assert said["case_studies"] == [f"{SITE}/case-studies/2025/new/", f"{SITE}/case-studies/2021/old/"]
    assert said["place"] == "Bangor"
    assert said["region"] is not None
    assert said["region"]["slug"] == "wales"


def test_a_region_without_a_case_study_has_no_page_and_so_no_id() -> None:
    publication = publish(
        open_world(case(recipient={"name": "Amman School", "slug": "amman", "region": "jordan"}, region="wales"))
    )
    place = recipient(publication, "amman")["region"]
    assert place is not None
    assert (place["id"], place["iso"], place["within"][0]["id"]) == (None, "JO", None)
    assert [one["slug"] for one in RECORDS["regions"](publication)] == ["united-kingdom", "wales"]


def test_a_recipient_tells_what_it_came_from_step_by_step_and_what_it_belongs_to() -> None:
    honoured = [
        {"slug": "oldest", "name": "Oldest", "became": [{"recipient": "older", "year": "2001", "how": "merged"}]},
        {"slug": "older", "name": "Older", "became": [{"recipient": "hope", "year": "2011"}], "closed": "2011-08-31"},
        {"slug": "hope", "name": "Hope", "former_names": [{"name": "Hoop", "until": "2015"}],
         "identifiers": [{"scheme": "URN", "value": "136590"}]},
        {"slug": "trust", "name": "The Trust", "kind": "trust",
         "members": [{"name": "Hope School", "recipient": "hope", "role": "first", "since": "2012"},
                     {"name": "Other"}]},
    ]  # fmt: skip
    publication = publish(open_world(case(recipient="hope"), recipients=honoured))
    said = recipient(publication, "hope")
    older, oldest = said["came_from"]
    assert (older["name"], older["year"], older["through"]) == ("Older", 2011, None)
    assert (oldest["name"], oldest["how"]) == ("Oldest", "merged")
    assert oldest["through"] == {"id": f"{SITE}/recipients/older/", "slug": "older", "name": "Older"}
    assert said["member_of"] == [
        {"id": f"{SITE}/recipients/trust/", "name": "The Trust", "role": "first", "since": 2012, "until": None}
    ]
    assert [(one["id"], one["name"]) for one in recipient(publication, "trust")["members"]] == [
        (f"{SITE}/recipients/hope/", "Hope School"), (None, "Other"),
    ]  # fmt: skip
    assert said["former_names"] == [{"name": "Hoop", "until": 2015}]
    assert said["identifiers"][0]["url"] is not None
    assert [one["name"] for one in recipient(publication, "oldest")["became"]] == ["Older"]
    assert recipient(publication, "older")["closed"] == "2011-08-31"


def test_a_call_says_the_deadline_that_holds_and_the_one_before() -> None:
    call = {
        "edition": "2026",
        "opens": "2025-11-03 09:00 Europe/London",
        "closes": "2026-03-01 17:00 Europe/London",
        "extended": "2026-04-01 end of day Europe/London",
        "enter": "https://example.org/enter",
    }
    programmes = crown(editions=[{"label": "2026"}, {"label": "2025"}])
    publication = publish(open_world(case(), categories=kitchens(call=call), programmes=programmes))
    assert category(publication)["call"] == {
        "edition": "2026",
        "opens": "2025-11-03T09:00:00+00:00",
        "deadline": "2026-04-01T23:59:59+01:00",
        "extended_from": "2026-03-01T17:00:00+00:00",
        "enter": "https://example.org/enter",
    }


def test_a_category_says_its_words_as_html_that_leads_on_from_anywhere() -> None:
    words = {"about": "See [all](/categories/).", "wording": [{"edition": "2021", "who_can_enter": "*Any* school."}]}
    said = category(publish(open_world(case(), categories=kitchens(**words))))
    assert said["about"] == f'<p>See <a href="{SITE}/categories/">all</a>.</p>'
    assert [(one["edition"], one["about"], one["who_can_enter"]) for one in said["wording"]] == [
        ("2021", None, "<p><em>Any</em> school.</p>")
    ]
    assert said["case_studies"] == [f"{SITE}/case-studies/2025/soup/"]


def test_a_programme_has_its_editions_newest_first_with_their_dated_announcements() -> None:
    at = {"name": "Finalists", "planned": "2025-06-01 09:00 Europe/London"}
    undated = {"name": "One day", "waits": True}
    editions = [
        {"label": "2021"},
        {"label": "2025", "milestones": [WINNERS, at, undated], "complete": ["winner"]},
    ]
    publication = publish(open_world(case(), programmes=crown(editions=editions)))
    said = programme_data(publication, publication.showcase.programmes[0])
    newest, oldest = said["editions"]
    assert (newest["label"], newest["id"], newest["complete"]) == ("2025", f"{SITE}/editions/2025/", ["winner"])
    assert (oldest["label"], oldest["id"]) == ("2021", None)
    assert newest["milestones"] == [
        {"name": "Finalists", "date": "2025-06-01", "at": "2025-06-01T09:00:00+01:00"},
        {"name": "Winners announced", "date": "2025-11-04", "at": None},
    ]
    assert [(one["slug"], one["id"]) for one in said["levels"]] == [
        ("winner", f"{SITE}/levels/winner/"), ("finalist", None),
    ]  # fmt: skip
    assert [one["slug"] for one in said["categories"]] == ["gardens", "kitchens"]


def test_the_page_of_an_edition_and_of_a_level_name_the_programmes_that_share_it() -> None:
    publication = publish(open_world(case(), case("song", category="choirs", level="gold")))
    [edition] = [one for one in publication.showcase.editions if one.label == "2025"]
    [gold] = [one for one in publication.showcase.levels if one.slug == "gold"]
    assert [one["slug"] for one in edition_page_data(publication, edition)["programmes"]] == list(LEVELS)
    assert [one["slug"] for one in level_page_data(publication, gold)["programmes"]] == ["lantern"]
    assert level_page_data(publication, gold)["case_studies"] == [f"{SITE}/case-studies/2025/song/"]


@pytest.mark.parametrize(
    ("fields", "point"),
    [
        ({"point": ["52.80", "-0.85"], "iso": "GB"}, {"latitude": 52.8, "longitude": -0.85}),
        ({"name": "Nowhere"}, None),
    ],
)
def test_a_region_has_the_point_that_its_record_says_and_none_where_nothing_is_known(
    fields: Record, point: dict[str, float] | None
) -> None:
    publication = publish(open_world(case(region="here"), regions=[{"slug": "here"} | fields]))
    assert region_data(publication, publication.showcase.regions[0])["point"] == point


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
