"""Facts on pages: with what proves them and what they rest on; data say the same, and nothing hidden shows."""

from typing import Any

from hypothesis import given

from showcase.archive import facts_of_category, facts_of_recipient, facts_of_region
from showcase.archive.facts import MOST
from showcase.data.records import category_data, recipient_data, region_data
from showcase.publication import Publication
from tests.publishing import publish, render, some
from tests.statements import BASIS, BEFORE, EDITIONS, by_slug, first_of, won
from tests.worlds import World, archive_of, crowned, publication_of, worlds


def shown(publication: Publication) -> dict[str, str]:
    """The pages that statements can stand on, by their address."""
    starts = ("/recipients/", "/regions/", "/categories/")
    return {address: page for address, page in render(publication).items() if address.startswith(starts)}


def test_pages_show_statements_with_what_proves_them_and_what_they_rest_on() -> None:
    pages = shown(publish(crowned([*BEFORE, won("tea", 2023, "gwynedd")], EDITIONS)))
    proofs = {
        "/recipients/school-of-tea/": "Kitchens, Winner 2023",
        "/regions/wales/": "School of Tea, 2023",
        "/categories/kitchens/": "School of Tea, 2023",
    }
    for address, label in proofs.items():
        assert f'<a href="/case-studies/2023/tea/">{label}</a>' in pages[address]
        assert f'<p class="card__meta archive__basis">{BASIS}</p>' in pages[address]
    assert {address for address, page in pages.items() if 'id="archive"' in page} == {
        *proofs, "/regions/gwynedd/", "/regions/scotland/"
    }  # fmt: skip


def said(publication: Publication) -> dict[str, list[tuple[str, str | None]]]:
    """Everything that is said, by the address of the page."""
    showcase = publication.showcase
    kinds: list[tuple[Any, Any]] = [
        (showcase.recipients, facts_of_recipient),
        (showcase.regions, facts_of_region),
        (showcase.categories, facts_of_category),
    ]
    return {
        node.address: [(one.text, one.rests_on) for one in tell(publication, node)]
        for nodes, tell in kinds
        for node in nodes
    }


@some
@given(worlds())
def test_what_is_hidden_changes_nothing_that_is_said(world: World) -> None:
    left = [number for number, one in enumerate(world.honours) if one.state == "embargoed"]
    content = archive_of(world)
    never = content | {
        "case-studies": [one for one in content["case-studies"] if one["slug"] not in {f"honour-{n}" for n in left}]
    }
    assert said(publication_of(content)) == said(publication_of(never))


@some
@given(worlds())
def test_a_page_says_few_things_each_of_case_studies_that_are_there(world: World) -> None:
    publication = publication_of(archive_of(world))
    for recipient in publication.showcase.recipients:
        found = facts_of_recipient(publication, recipient)
        assert len(found) <= MOST
        assert len({one.text for one in found}) == len(found)
        assert all(one.recipient is recipient for fact in found for one in fact.case_studies)
        assert all(fact.case_studies for fact in found)


def test_data_say_what_pages_say() -> None:
    publication = publication_of(crowned([*BEFORE, won("tea", 2023, "gwynedd")], EDITIONS))
    showcase = publication.showcase
    fact = {
        "text": first_of("Wales"),
        "rests_on": BASIS,
        "case_studies": ["https://example.org/case-studies/2023/tea/"],
    }
    assert recipient_data(publication, by_slug(showcase.recipients, "school-of-tea"))["facts"] == [fact]
    assert region_data(publication, by_slug(showcase.regions, "wales"))["facts"] == [fact]
    of_its_category = category_data(publication, by_slug(showcase.categories, "kitchens"))["facts"][0]
    assert of_its_category == fact | {"text": first_of("Wales", award="Kitchens")}
