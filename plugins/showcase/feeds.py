"""Atom feeds: all case studies, and those of each category and each region."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from heapq import nlargest
from html import escape

from feedgenerator import Atom1Feed

from .files import File
from .publication import Publication
from .showcase import CaseStudy

FEED_SIZE = 30
"""Entries of a feed: more than anybody publishes between two visits of a feed reader."""


class Feed(Atom1Feed):  # type: ignore[misc]
    """An Atom feed whose date comes from its entries alone, so that two builds are the same."""

    def latest_post_date(self) -> datetime:
        """The latest date among its entries; the first day of the epoch when it has none."""
        return max((item["updateddate"] for item in self.items), default=at_midnight(date(1970, 1, 1)))


def feed_files(publication: Publication) -> Iterator[File]:
    """Every feed."""
    showcase, facets, say = publication.showcase, publication.facets, publication.language.say
    name = showcase.site.name
    yield make_feed(publication, "/", name, showcase.case_studies)
    for category in showcase.categories:
        title = f"{name}: {category.record.name}"
        yield make_feed(publication, category.address, title, showcase.by_category[category.slug])
    for region in showcase.regions:
        numbers = facets["region"].members_by_slug[region.slug]
        title = say("%(name)s: %(place)s") % {"name": name, "place": region.name}
        if numbers:
            yield make_feed(publication, region.address, title, [showcase.case_studies[i] for i in numbers])


def make_feed(publication: Publication, address: str, title: str, case_studies: Sequence[CaseStudy]) -> File:
    """The feed that stands beside a page."""
    feed = Feed(
        title=title,
        link=publication.absolute(address),
        description=publication.showcase.site.headline,
        language=publication.language.tag,
        feed_url=publication.absolute(f"{address}feed.xml"),
        author_name=publication.showcase.site.name,
    )
    for one in nlargest(FEED_SIZE, case_studies, key=changed_on):
        add_entry(feed, publication, one)
    return File(f"{address}feed.xml".removeprefix("/"), feed.writeString("utf-8").encode())


def add_entry(feed: Feed, publication: Publication, one: CaseStudy) -> None:
    """The feed with one case study more."""
    level, edition = one.level.name, one.edition.label
    feed.add_item(
        title=f"{one.name}: {one.category.record.name}, {level} {edition}",
        link=publication.absolute(one.address),
        description=escape(one.record.standfirst or ""),  # the library declares it to be HTML
        unique_id=publication.absolute(one.address),
        pubdate=at_midnight(one.announced),
        updateddate=at_midnight(changed_on(one)),
        categories=[one.category.record.name, *(topic.record.name for topic in one.topics)],
    )


def changed_on(one: CaseStudy) -> date:
    """The day its words last changed where that is known, else the day it was announced."""
    return one.modified or one.announced


def at_midnight(day: date) -> datetime:
    """The beginning of the day, in UTC."""
    return datetime.combine(day, time(0), UTC)
