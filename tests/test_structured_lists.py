"""Pages that are lists, for machines: exactly what they show, each item at its place in the whole."""

from markupsafe import Markup

from showcase.pages import all_pages
from showcase.pages.page import PAGE_SIZE
from showcase.publication import Prose
from tests.publishing import Telling, case, make_pages, publish, world
from tests.vocabulary import told_at

BASE = "https://example.org"


def test_a_list_is_a_collection_of_exactly_what_it_shows() -> None:
    content = world(case(topics=["food"]), case("tea", topics=["food"]), case("bread"))
    made, trail = told_at(publish(content), "/topics/food/")
    items = made["mainEntity"]["itemListElement"]
    assert (made["@type"], made["name"], made["url"]) == ("CollectionPage", "Food", f"{BASE}/topics/food/")
    assert [(item["position"], item["name"], item["url"]) for item in items] == [
        (1, "School of Soup", f"{BASE}/case-studies/2025/soup/"),
        (2, "School of Tea", f"{BASE}/case-studies/2025/tea/"),
    ]
    assert [step["name"] for step in trail["itemListElement"]] == ["Home", "Topics", "Food"]


def test_places_are_counted_over_all_pages_of_a_list() -> None:
    cases = [case(f"s{number:02}", recipient={"name": f"S {number:02}", "slug": f"s{number}"}) for number in range(30)]
    publication = publish(world(*cases))
    addresses = ("/case-studies/", "/categories/kitchens/", "/editions/2025/", "/levels/winner/", "/programmes/crown/")
    for address in addresses:
        first, second = (told_at(publication, f"{address}{page}")[0] for page in ("", "page/2/"))
        assert first["mainEntity"]["numberOfItems"] == second["mainEntity"]["numberOfItems"] == 30
        places = [one["position"] for page in (first, second) for one in page["mainEntity"]["itemListElement"]]
        assert places == list(range(1, 31))
        assert len(first["mainEntity"]["itemListElement"]) == PAGE_SIZE
        assert (second["url"], second["name"]) == (f"{BASE}{address}page/2/", f"{first['name']} – page 2")


def test_a_category_is_a_collection_with_its_name_and_line() -> None:
    kitchens = {"slug": "kitchens", "name": "Kitchens", "programme": "crown", "line": "Kitchens that feed a street"}
    gardens, choirs = world()["categories"][1:]
    made = told_at(publish(world(case(), categories=[kitchens, gardens, choirs])), "/categories/kitchens/")[0]
    assert (made["name"], made["url"]) == ("Kitchens", f"{BASE}/categories/kitchens/")
    assert made["description"] == "Kitchens that feed a street"
    assert len(made["mainEntity"]["itemListElement"]) == 1


def test_a_region_is_about_a_place_with_its_codes() -> None:
    made = told_at(publish(world(case(region="united-kingdom"))), "/regions/united-kingdom/")[0]
    code = {"@type": "PropertyValue", "name": "ISO 3166 code", "value": "GB"}
    assert made["about"] == {"@type": "Country", "name": "United Kingdom", "identifier": [code]}
    wales = told_at(publish(world(case(region="wales"))), "/regions/wales/")[0]["about"]
    assert wales == {
        "@type": "Place", "name": "Wales", "containedInPlace": {"@type": "Country", "name": "United Kingdom"}
    }  # fmt: skip


def test_an_index_lists_what_it_shows() -> None:
    publication = publish(world(case(region="gwynedd"), case("tea", category="choirs", level="gold")))
    found = {
        page.address: [item["url"].removeprefix(BASE) for item in page.structured[0]["mainEntity"]["itemListElement"]]
        for page in make_pages(publication)
        if page.address.count("/") == 2 and page.template in ("index_list.html", "regions.html", "categories.html")
    }
    assert found["/regions/"] == ["/regions/united-kingdom/", "/regions/wales/", "/regions/gwynedd/"]
    assert found["/levels/"] == ["/levels/winner/", "/levels/gold/"]
    assert found["/programmes/"] == ["/programmes/crown/", "/programmes/lantern/"]
    assert set(found["/categories/"]) == {"/categories/kitchens/", "/categories/gardens/", "/categories/choirs/"}


def test_a_former_name_stands_in_the_index_of_recipients_for_machines_too() -> None:
    former = [{"name": "Zest College", "until": 2020}]
    content = world(case(recipient={"name": "Soup School", "slug": "soup", "former_names": former}))
    made = told_at(publish(content), "/recipients/")[0]["mainEntity"]
    names = [(one["name"], one["url"]) for one in made["itemListElement"]]
    assert names == [(name, f"{BASE}/recipients/soup/") for name in ("Soup School", "Zest College")]
    assert made["numberOfItems"] == 2


def test_the_home_page_says_what_the_site_is_and_where_to_search() -> None:
    [made] = told_at(publish(world(), Telling(url="https://example.org/base")), "/")
    assert (made["@type"], made["name"], made["description"]) == (
        "WebSite",
        "Lamps & Sons",
        "Schools that tried something",
    )
    assert made["publisher"] == {"@type": "Organization", "name": "Lamps & Sons", "url": "https://example.org/base/"}
    assert made["potentialAction"]["target"]["urlTemplate"] == "https://example.org/base/case-studies/?q={query}"


def test_a_page_of_prose_is_a_page_and_that_about_the_site_says_so() -> None:
    pages = (Prose("about", "About", "Who we are", Markup("")), Prose("rules", "Rules", "", Markup("")))
    publication = publish(world(), prose=pages)
    (about, trail), (rules, _) = (told_at(publication, f"/{slug}/") for slug in ("about", "rules"))
    assert (about["@type"], about["name"], about["description"]) == ("AboutPage", "About", "Who we are")
    assert (rules["@type"], "description" in rules) == ("WebPage", False)
    assert [step["name"] for step in trail["itemListElement"]] == ["Home", "About"]


def test_every_page_that_may_be_found_is_told_and_no_other_but_by_the_way_to_it() -> None:
    gone = case("gone", withdrawn={"date": "2026-01-02", "by": "recipient"})
    publication = publish(world(case(), gone), has_keepsakes=True)
    for page in (draft.make() for draft in all_pages(publication)):
        assert bool(page.structured) == page.is_indexed, page.address
