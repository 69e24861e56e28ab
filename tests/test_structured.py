"""Structured data: schema.org for machines, saying no more than the page does."""

import json
import re
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from showcase import structured
from showcase.link import Link
from tests.pictured import hang, picture
from tests.publishing import Content, Telling, case, page_at, publish, render, some, the, world

SOUP = {"name": "Soup School", "slug": "soup-school", "kind": "school"}


def of_page(content: Content, address: str, telling: Telling | None = None) -> list[dict[str, Any]]:
    """The structured data as it stands in the rendered page."""
    page = render(publish(content, telling))[address]
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    return [json.loads(text) for text in found]


def test_a_case_study_is_an_article_about_its_recipient_and_its_award() -> None:
    content = world(case(recipient=SOUP, standfirst="Soup for a street", topics=["food"], updated="2026-01-02"))
    article, trail = of_page(content, "/case-studies/2025/soup/")
    assert (article["@type"], article["headline"], article["description"]) == (
        "Article",
        "Soup School",
        "Soup for a street",
    )
    assert article["url"] == "https://example.org/case-studies/2025/soup/"
    assert (article["dateModified"], article["keywords"]) == ("2026-01-02", ["Food"])
    assert article["about"] == {
        "@type": "School", "name": "Soup School", "url": "https://example.org/recipients/soup-school/",
        "award": ["Winner, Kitchens, The Crown, 2025"],
    }  # fmt: skip
    assert trail["@type"] == "BreadcrumbList"


def test_what_is_not_known_is_not_said() -> None:
    article = structured.article(publish(world(case())), the(publish(world(case())), "soup"))
    assert not {"description", "dateModified", "keywords", "citation"} & set(article)
    assert not {"alternateName", "sameAs"} & set(article["about"])


def test_a_recipient_has_all_its_awards_its_other_names_and_its_website() -> None:
    honoured = SOUP | {"kind": "team", "aliases": ["Soupers"], "website": "https://example.org/soup"}
    content = world(
        case(recipient="soup-school"), case("old", recipient="soup-school", edition="2021"), recipients=[honoured]
    )
    [told, _] = of_page(content, "/recipients/soup-school/")
    assert (told["@type"], told["alternateName"], told["sameAs"]) == (
        "Organization",
        ["Soupers"],
        "https://example.org/soup",
    )
    assert told["award"] == ["Winner, Kitchens, The Crown, 2025", "Winner, Kitchens, The Crown, 2021"]


def test_a_trail_leads_from_home_to_the_page_itself() -> None:
    trail = of_page(world(case()), "/case-studies/2025/soup/")[-1]
    steps = trail["itemListElement"]
    assert [(one["position"], one["name"], one["item"].removeprefix("https://example.org")) for one in steps] == [
        (1, "Home", "/"), (2, "Case studies", "/case-studies/"), (3, "Kitchens", "/categories/kitchens/"),
        (4, "2025", "/editions/2025/"), (5, "School of Soup – Kitchens, Winner 2025", "/case-studies/2025/soup/"),
    ]  # fmt: skip


@some
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_trail_is_json_whatever_its_steps_are_called(names: list[str]) -> None:
    trail = json.loads(structured.write_breadcrumbs(publish(world()), [Link(name, "/a/") for name in names]))
    assert [(one["position"], one["name"], one["item"]) for one in trail["itemListElement"]] == [
        (place, name, "https://example.org/a/") for place, name in enumerate(names, 1)
    ]


def test_a_list_is_a_collection_of_exactly_what_it_shows() -> None:
    content = world(case(topics=["food"]), case("tea", topics=["food"]), case("bread"))
    made = of_page(content, "/topics/food/")[0]
    items = made["mainEntity"]["itemListElement"]
    assert made["@type"] == "CollectionPage"
    assert [(item["position"], item["url"]) for item in items] == [
        (1, "https://example.org/case-studies/2025/soup/"), (2, "https://example.org/case-studies/2025/tea/"),
    ]  # fmt: skip


def test_a_category_is_a_collection_with_its_name() -> None:
    made = of_page(world(case()), "/categories/kitchens/")[0]
    assert (made["name"], made["url"]) == ("Kitchens", "https://example.org/categories/kitchens/")
    assert len(made["mainEntity"]["itemListElement"]) == 1


def test_the_home_page_says_where_to_search() -> None:
    [made] = of_page(world(), "/", Telling(url="https://example.org/base"))
    assert made["potentialAction"]["target"] == "https://example.org/base/case-studies/?q={query}"


def test_no_name_can_end_the_script_that_it_stands_in() -> None:
    honoured = {"name": "</script><script>alert(1)</script> & 'Co'", "slug": "soup-school"}
    content = world(case(recipient=honoured))
    article = of_page(content, "/case-studies/2025/soup/")[0]
    assert article["headline"] == honoured["name"]
    assert "<script>alert" not in render(publish(content))["/case-studies/2025/soup/"]


def test_the_date_is_that_of_the_page() -> None:
    publication = publish(world(case()), Telling(modified={"case-studies.yaml": date(2026, 1, 2)}))
    page = page_at(publication, "/case-studies/2025/soup/")
    assert page.structured[0]["dateModified"] == str(page.modified)


def test_a_recipient_is_told_with_its_numbers_former_names_and_what_it_belongs_to() -> None:
    numbers = [{"scheme": "URN", "value": "136590"}, {"scheme": "Register", "value": "7"}]
    former = [{"name": "Soup College", "until": 2020}]
    soup = SOUP | {"identifiers": numbers, "former_names": former, "aliases": ["Soupers"], "closed": "2025-08-31"}
    member = {"name": "Soup", "recipient": "soup-school"}
    trust = {"slug": "trust", "name": "A Trust", "kind": "trust", "members": [member, {"name": "Tea"}]}
    team = {"slug": "team", "name": "A Team", "kind": "team", "members": [member, {"name": "Gone", "until": 2020}]}
    left = {"slug": "left", "name": "Left", "members": [member | {"until": 2021}]}
    content = world(case(recipient="team"), recipients=[soup, trust, team, left])
    told = of_page(content, "/recipients/soup-school/")[0]
    assert told["alternateName"] == ["Soup College", "Soupers"]
    assert told["dissolutionDate"] == "2025-08-31"
    assert [(one["propertyID"], one["value"], "url" in one) for one in told["identifier"]] == [
        ("URN", "136590", True), ("Register", "7", False),
    ]  # fmt: skip
    assert (told["parentOrganization"], told["memberOf"]) == (
        [{"@type": "Organization", "name": "A Trust", "url": "https://example.org/recipients/trust/"}],
        [{"@type": "Organization", "name": "A Team", "url": "https://example.org/recipients/team/"}],
    )
    school = {"@type": "School", "name": "Soup School", "url": "https://example.org/recipients/soup-school/"}
    trust_told, team_told = (of_page(content, f"/recipients/{slug}/")[0] for slug in ("trust", "team"))
    assert trust_told["subOrganization"] == [school, {"@type": "Organization", "name": "Tea"}]
    assert team_told["member"] == [school]
    assert told["award"] == []
    assert team_told["award"] == ["Winner, Kitchens, The Crown, 2025"]


def test_a_recipient_without_kin_says_nothing_of_any() -> None:
    told = of_page(world(case(recipient=SOUP)), "/recipients/soup-school/")[0]
    said = {"identifier", "memberOf", "parentOrganization", "member", "subOrganization", "dissolutionDate"}
    assert not said & set(told)


def test_a_correction_is_told_to_machines_with_its_day() -> None:
    corrections = [{"date": "2026-01-02", "what": "76, not 67"}, {"date": "2025-01-02", "what": "Wales, not England"}]
    article, _ = of_page(world(case(corrections=corrections)), "/case-studies/2025/soup/")
    assert article["correction"] == [
        {"@type": "CorrectionComment", "datePublished": "2026-01-02", "text": "76, not 67"},
        {"@type": "CorrectionComment", "datePublished": "2025-01-02", "text": "Wales, not England"},
    ]
    assert "correction" not in of_page(world(case()), "/case-studies/2025/soup/")[0]


def test_an_article_has_its_pictures_with_their_terms() -> None:
    terms = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    pictures = [picture(licence=terms, caption="At six"), picture("hall")]
    publication = publish(world(case(pictures=pictures)), attachments=hang(*pictures))
    first, second = structured.article(publication, the(publication, "soup"))["image"]
    assert first == {
        "@type": "ImageObject", "contentUrl": "https://example.org/pictures/gym-1600.jpg", "width": 1600,
        "height": 1067, "caption": "At six", "creditText": "The school", "license": terms["url"],
        "acquireLicensePage": "https://example.org/case-studies/2025/soup/", "representativeOfPage": True,
    }  # fmt: skip
    assert (second["contentUrl"], second["caption"]) == ("https://example.org/pictures/hall-1600.jpg", "An empty hall")
    assert not {"license", "acquireLicensePage", "representativeOfPage"} & set(second)


def test_an_article_has_its_recordings_with_their_words() -> None:
    tour = {"title": "A tour", "url": "https://example.org/tour", "transcript": "The **door** opens."}
    sound = {"title": "Pots", "kind": "audio", "file": "2025/a pot.mp3", "transcript": "Clank."}
    content = world(case(recordings=[tour, sound, sound | {"file": "lost.mp3"}]))
    publication = publish(content, attachments=hang(files={"2025/a pot.mp3": 9}))
    article = structured.article(publication, the(publication, "soup"))
    assert article["video"] == [
        {"@type": "VideoObject", "name": "A tour", "transcript": "The door opens.", "url": "https://example.org/tour"}
    ]
    assert article["audio"] == [
        {
            "@type": "AudioObject", "name": "Pots", "transcript": "Clank.",
            "contentUrl": "https://example.org/documents/2025/a%20pot.mp3",
        }
    ]  # fmt: skip
    assert "image" not in article
