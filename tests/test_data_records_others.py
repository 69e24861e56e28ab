"""Records of recipients, categories, programmes and pages that are lists, as data."""

import pytest

from showcase.data.records import (
    RECORDS,
    category_data,
    edition_page_data,
    level_page_data,
    programme_data,
    recipient_data,
    region_data,
)
from showcase.data.shapes import CategoryData, RecipientData
from showcase.publication import Publication
from tests.opened import open_world
from tests.publishing import LEVELS, SITE, Record, case, publish
from tests.test_data_records import WINNERS, crown, kitchens


def recipient(publication: Publication, slug: str) -> RecipientData:
    """The recipient of a slug."""
    [found] = [one for one in publication.showcase.recipients if one.slug == slug]
    return recipient_data(publication, found)


def category(publication: Publication, slug: str = "kitchens") -> CategoryData:
    """The category of a slug."""
    [found] = [one for one in publication.showcase.categories if one.slug == slug]
    return category_data(publication, found)


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
    kingdom, wales = RECORDS["regions"](publication)
    assert (kingdom["slug"], [one["slug"] for one in kingdom["regions"]]) == ("united-kingdom", ["wales"])
    assert (wales["slug"], wales["regions"]) == ("wales", [])


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
        "opens_has_hour": True,
        "deadline": "2026-04-01T23:59:59+01:00",
        "deadline_has_hour": False,
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


@pytest.mark.parametrize(("date", "gone"), [("2026-05-04", ""), ("2025-11-04", "/case-studies/2025/lost/")])
def test_no_edition_is_complete_before_it_is_announced_or_once_something_of_it_is_gone(date: str, gone: str) -> None:
    editions = [{"label": "2025", "milestones": [WINNERS | {"date": date}], "complete": ["winner"]}]
    withdrawn = [{"address": gone, "date": "2026-01-02"}] if gone else []
    song = case("song", category="choirs", level="gold")
    publication = publish(open_world(song, programmes=crown(editions=editions), withdrawn=withdrawn))
    [edition] = programme_data(publication, publication.showcase.programmes[0])["editions"]
    assert edition["complete"] == []


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
