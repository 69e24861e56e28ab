"""Category and region together: a page for every pair that has a case study."""

from collections.abc import Iterator
from functools import partial
from itertools import product

from ..publication import Publication
from ..showcase import Category, Region
from .listing import Listing, drafts_of
from .page import Draft, Link


def category_region_pages(publication: Publication) -> Iterator[Draft]:
    """The pages of every pair, categories in their order, regions in theirs."""
    for listing in category_region_listings(publication):
        yield from drafts_of(publication, listing)


def category_region_listings(publication: Publication) -> Iterator[Listing]:
    """A listing for every pair that has a case study."""
    say, showcase = publication.language.say, publication.showcase
    for category, region in product(showcase.categories, showcase.regions):
        found = showcase.by_category_and_region.get((category.slug, region.slug))
        names = {"category": category.record.name, "place": region.name}
        if found:
            yield Listing(
                f"{category.address}{region.slug}/",
                say("%(category)s: %(place)s") % names,
                say("Case studies of one category in one region: %(category)s, %(place)s.") % names,
                found,
                (category.link,),
                section="categories",
                has_record=False,
                extras=partial(pair_extras, publication, category, region),
            )


def pair_extras(publication: Publication, category: Category, region: Region) -> dict[str, object]:
    """The ways to the category and to the region, each with its own count."""
    categories, regions = publication.facets["category"], publication.facets["region"]
    links = (
        Link(category.record.name, category.address, categories.count(category.slug)),
        Link(region.name, region.address, regions.count(region.slug)),
    )
    return {"related": ((publication.language.say("See also"), links),)}
