"""Category and region together: a page for every pair that has a case study."""

from collections.abc import Iterator

from ..publication import Publication
from .listing import Listing, pages_of
from .page import Link, Page


def category_region_pages(publication: Publication) -> Iterator[Page]:
    """The pages of every pair, categories in their order, regions in theirs."""
    for listing in category_region_listings(publication):
        yield from pages_of(publication, listing)


def category_region_listings(publication: Publication) -> Iterator[Listing]:
    """A listing for every pair that has a case study."""
    say, case_studies = publication.language.say, publication.showcase.case_studies
    in_region = {slug: set(numbers) for slug, numbers in publication.facets["region"].members_by_slug.items()}
    for category in publication.showcase.categories:
        numbers = publication.facets["category"].members_by_slug[category.slug]
        for region in publication.showcase.regions:
            found = [case_studies[number] for number in numbers if number in in_region[region.slug]]
            names = {"category": category.record.name, "place": region.name}
            if found:
                yield Listing(
                    f"{category.address}{region.slug}/",
                    say("%(category)s: %(place)s") % names,
                    say("Case studies of one category in one region: %(category)s, %(place)s.") % names,
                    found,
                    (Link(category.record.name, category.address),),
                    section="categories",
                    extras={"related": ((say("See also"), (
                        Link(category.record.name, category.address, len(numbers)),
                        Link(region.name, region.address, len(in_region[region.slug])),
                    )),)},
                )  # fmt: skip
