"""Structured data: schema.org for machines, saying no more than the page does."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from showcase import structured
from showcase.link import Link
from showcase.publication import Prose
from tests.publishing import Telling, case, page_at, programme, publish, render, some, the, world
from tests.vocabulary import told_at, told_in

SOUP = {"name": "Soup School", "slug": "soup-school", "kind": "school"}


def test_a_case_study_is_an_article_about_its_recipient_and_its_award() -> None:
    content = world(case(recipient=SOUP, standfirst="Soup for a street", topics=["food"], updated="2026-01-02"))
    article, trail = told_at(publish(content), "/case-studies/2025/soup/")
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
    assert set(article) == {
        "@context", "@type", "headline", "url", "mainEntityOfPage", "inLanguage", "isPartOf", "author", "publisher",
        "about",
    }  # fmt: skip
    assert set(article["about"]) == {"@type", "name", "url", "award"}


def test_an_article_says_when_it_was_announced_first_where_that_is_known() -> None:
    first, last = (
        {"name": "Finalists", "date": "2025-06-01", "level": "finalist"},
        {"name": "Winners", "date": "2025-09-01"},
    )
    announced = [{"label": "2025", "milestones": [first, last | {"level": "winner"}]}, {"label": "2024"}]
    programmes = [programme("crown", editions=announced), programme("lantern")]
    risen = case("tea", level="finalist", rises=[{"level": "winner"}])
    content = world(case(), risen, case("bread", edition="2024"), programmes=programmes)
    found = {
        slug: told_at(publish(content), f"/case-studies/{slug}/")[0] for slug in ("2025/soup", "2025/tea", "2024/bread")
    }
    days = [one.get("datePublished") for one in found.values()]
    assert days == ["2025-09-01", "2025-06-01", None]


def test_an_article_says_where_the_work_was_done_each_place_within_the_next() -> None:
    content = world(case(place="Bangor", region="gwynedd"), case("tea", region="jordan"), case("bread", place="Bath"))
    publication = publish(content)
    soup, tea, bread = (structured.article(publication, the(publication, slug)) for slug in ("soup", "tea", "bread"))
    kingdom = {"@type": "Country", "name": "United Kingdom"}
    wales = {"@type": "Place", "name": "Wales", "containedInPlace": kingdom}
    gwynedd = {"@type": "Place", "name": "Gwynedd", "containedInPlace": wales}
    assert soup["contentLocation"] == {"@type": "Place", "name": "Bangor", "containedInPlace": gwynedd}
    assert tea["contentLocation"] == {"@type": "Country", "name": "Jordan"}
    assert bread["contentLocation"] == {"@type": "Place", "name": "Bath"}


def test_an_article_names_partners_and_sources_with_their_addresses() -> None:
    partners = [{"name": "Salcare", "role": "food bank", "url": "https://example.org/salcare"}, {"name": "A gym"}]
    sources = [{"title": "A report", "url": "https://example.org/report"}]
    publication = publish(world(case(partners=partners, sources=sources)))
    article = structured.article(publication, the(publication, "soup"))
    assert article["mentions"] == [
        {"@type": "Organization", "name": "Salcare", "url": "https://example.org/salcare"},
        {"@type": "Organization", "name": "A gym"},
    ]
    assert article["citation"] == [{"@type": "CreativeWork", "name": "A report", "url": "https://example.org/report"}]


def test_an_article_is_under_the_terms_of_the_sites_words() -> None:
    content = world(case())
    content["site"]["licence"] = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    article = told_at(publish(content), "/case-studies/2025/soup/")[0]
    assert article["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_an_article_leads_to_its_record_where_that_is_published() -> None:
    content = world(case())
    content["site"]["data"] = {"licence": {"name": "CC0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"}}
    page = page_at(publish(content), "/case-studies/2025/soup/")
    [article] = page.structured
    assert article["encoding"] == {
        "@type": "MediaObject", "encodingFormat": "application/json", "contentUrl": f"https://example.org{page.record}"
    }  # fmt: skip


def test_a_recipient_stands_in_an_article_under_the_name_of_today_and_that_of_its_day() -> None:
    honoured = SOUP | {"former_names": [{"name": "Soup College", "until": 2025}], "aliases": ["Soupers"]}
    article = told_at(publish(world(case(recipient=honoured))), "/case-studies/2025/soup/")[0]
    assert article["headline"] == article["about"]["alternateName"] == "Soup College"
    assert article["about"]["name"] == "Soup School"


def test_a_post_of_the_news_is_an_article_of_its_day() -> None:
    post = Prose("opened", "Opened", "It is open", Markup("<p>Words</p>"), date(2026, 1, 2))
    [told, trail] = told_at(publish(world(), news=(post,)), "/news/opened/")
    assert (told["@type"], told["headline"], told["description"]) == ("NewsArticle", "Opened", "It is open")
    assert (told["datePublished"], told["publisher"]["name"]) == ("2026-01-02", "Lamps & Sons")
    assert [step["name"] for step in trail["itemListElement"]] == ["Home", "News", "Opened"]


def test_a_trail_leads_from_home_to_the_page_itself() -> None:
    trail = told_at(publish(world(case())), "/case-studies/2025/soup/")[-1]
    steps = [(one["position"], one["name"], one["item"]["@id"]) for one in trail["itemListElement"]]
    assert [(place, name, address.removeprefix("https://example.org")) for place, name, address in steps] == [
        (1, "Home", "/"), (2, "Case studies", "/case-studies/"), (3, "Kitchens", "/categories/kitchens/"),
        (4, "2025", "/editions/2025/"), (5, "School of Soup – Kitchens, Winner 2025", "/case-studies/2025/soup/"),
    ]  # fmt: skip


@some
@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_trail_is_json_whatever_its_steps_are_called(names: list[str]) -> None:
    trail = json.loads(structured.write_breadcrumbs(publish(world()), [Link(name, "/a/") for name in names]))
    assert [(one["position"], one["name"], one["item"]["@id"]) for one in trail["itemListElement"]] == [
        (place, name, "https://example.org/a/") for place, name in enumerate(names, 1)
    ]


def test_no_name_can_end_the_script_that_it_stands_in() -> None:
    honoured = {"name": "</script><script>alert(1)</script> & 'Co'", "slug": "soup-school"}
    content = world(case(recipient=honoured))
    page = render(publish(content))["/case-studies/2025/soup/"]
    assert told_in(page)[0]["headline"] == honoured["name"]
    assert "<script>alert" not in page


def test_the_date_is_that_of_the_page() -> None:
    publication = publish(world(case()), Telling(modified={"case-studies.yaml": date(2026, 1, 2)}))
    page = page_at(publication, "/case-studies/2025/soup/")
    assert page.structured[0]["dateModified"] == str(page.modified)


def test_a_correction_is_told_to_machines_with_its_day() -> None:
    corrections = [{"date": "2026-01-02", "what": "76, not 67"}, {"date": "2025-01-02", "what": "Wales, not England"}]
    article, _ = told_at(publish(world(case(corrections=corrections))), "/case-studies/2025/soup/")
    assert article["correction"] == [
        {"@type": "CorrectionComment", "datePublished": "2026-01-02", "text": "76, not 67"},
        {"@type": "CorrectionComment", "datePublished": "2025-01-02", "text": "Wales, not England"},
    ]
    assert "correction" not in told_at(publish(world(case())), "/case-studies/2025/soup/")[0]
