"""Listings: regions, editions, levels, topics and programmes, each with what belongs on its page."""

from hypothesis import given

from showcase.pages.listing import listing_pages
from showcase.pages.page import PAGE_SIZE
from tests.publishing import Content, case, contents, make_pages, page_at, programme, publish, render, some, world


@some
@given(contents(most=60))
def test_every_value_with_a_case_study_and_every_programme_lists_its_own_under_a_true_total(content: Content) -> None:
    publication = publish(content)
    pages = make_pages(publication, listing_pages)
    for name in ("region", "edition", "level", "topic", "programme"):
        facet = publication.facets[name]
        for value, members in zip(facet.values, facet.members, strict=True):
            own = [
                page
                for page in pages
                if page.address == value.address or page.address.startswith(f"{value.address}page/")
            ]
            rows = [row for page in own for section in page.view.sections for row in section.rows]
            assert rows == [publication.rows[number] for number in members]
            total = publication.count_of_case_studies(len(members))
            assert {page.view.total for page in own} == ({total} if members or name == "programme" else set())


def test_an_edition_is_headed_by_its_levels() -> None:
    content = world(case(), case("tea", level="finalist"), case("song", category="choirs", level="gold"))
    view = page_at(publish(content), "/editions/2025/").view
    assert [(section.heading, len(section.rows)) for section in view.sections] == [
        ("Winner", 1), ("Gold", 1), ("Finalist", 1),
    ]  # fmt: skip
    assert view.notes == ("Winners in 2 categories",)


def test_an_edition_tells_its_announcements_in_their_order() -> None:
    milestones = [{"name": "Winners", "date": "2025-09-30", "level": "winner"}, {"name": "Opens", "date": "2025-01-02"}]
    programmes = [programme("crown", editions=[{"label": "2025", "milestones": milestones}]), programme("lantern")]
    view = page_at(publish(world(case(), programmes=programmes)), "/editions/2025/").view
    assert view.milestones == (
        ("The Crown", (("2025-01-02", "2 January 2025", "Opens"), ("2025-09-30", "30 September 2025", "Winners"))),
    )


def test_a_region_leads_to_those_within_it_those_beside_it_and_its_categories() -> None:
    regions = [
        {"slug": "uk", "iso": "GB"},
        {"slug": "wales", "name": "Wales", "parent": "uk", "gss": "W92000004", "itl": "TLL"},
        {"slug": "england", "name": "England", "parent": "uk"},
        {"slug": "scotland", "name": "Scotland", "parent": "uk"},
        {"slug": "gwynedd", "name": "Gwynedd", "parent": "wales"},
    ]
    cases = [case(region="gwynedd"), case("tea", region="wales", category="gardens"), case("bread", region="england")]
    view = page_at(publish(world(*cases, regions=regions)), "/regions/wales/").view
    assert {title: [(link.label, link.address, link.count) for link in links] for title, links in view.related} == {
        "Within it": [("Gwynedd", "/regions/gwynedd/", 1)],
        "United Kingdom: other regions": [("England", "/regions/england/", 1)],
        "By category": [
            ("Gardens", "/categories/gardens/wales/", 1), ("Kitchens", "/categories/kitchens/wales/", 1),
        ],
    }  # fmt: skip
    assert " ".join(view.notes).split(" · ") == ["GSS code W92000004", "ITL code TLL"]


def test_a_region_on_the_map_shows_it_and_marks_itself() -> None:
    publication = publish(world(case(region="wales"), case("tea", region="jordan")))
    wales, jordan = (page_at(publication, f"/regions/{slug}/").view for slug in ("wales", "jordan"))
    assert [tile.is_current for tile in wales.regions.tiles] == [True]
    assert jordan.regions is None


def test_a_level_says_what_each_programme_means_by_it() -> None:
    level = {"slug": "winner", "name": "Winner", "tier": "winner"}
    programmes = [
        programme("crown", levels=[{**level, "about": "One of three."}]),
        programme("lantern", levels=[level]),
    ]
    view = page_at(publish(world(case(), programmes=programmes)), "/levels/winner/").view
    assert view.notes == ("The Crown: One of three.", "The Lantern: Winner")


def test_a_programme_says_what_it_is_and_leads_to_its_categories() -> None:
    programmes = [programme("crown", about="Held *yearly*."), programme("lantern")]
    view = page_at(publish(world(case(), programmes=programmes)), "/programmes/crown/").view
    assert view.about == "<p>Held <em>yearly</em>.</p>"
    assert [(link.label, link.count) for _, links in view.related for link in links] == [
        ("Gardens", 0),
        ("Kitchens", 1),
    ]


def test_what_is_said_about_a_listing_stands_on_its_first_page_only() -> None:
    topics = [{"slug": "food", "name": "Food", "line": "Gardens and kitchens"}]
    cases = [case(f"soup-{number:02}", topics=["food"]) for number in range(PAGE_SIZE + 1)]
    pages = render(publish(world(*cases, topics=topics)))
    said = '<p class="lead__place">Gardens and kitchens</p>'
    assert said in pages["/topics/food/"]
    assert said not in pages["/topics/food/page/2/"]
    assert f"{PAGE_SIZE + 1} case studies" in pages["/topics/food/page/2/"]
