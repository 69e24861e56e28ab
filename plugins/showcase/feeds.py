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
    level, edition, changed = one.level.name, one.edition.label, changed_on(one)
    feed.add_item(
        title=f"{one.name}: {one.category.record.name}, {level} {edition}",
        link=publication.absolute(one.address),
        description=describe(publication, one),
        unique_id=publication.absolute(one.address),
        pubdate=at_midnight(min(published_on(one), changed)),
        updateddate=at_midnight(changed),
        categories=[one.category.record.name, *(topic.record.name for topic in one.topics)],
    )


def changed_on(one: CaseStudy) -> date:
    """The day its page last changed where that is known, else the last of which something is known."""
    return one.modified or max([one.announced, *(correction.date for correction in one.record.corrections)])


def published_on(one: CaseStudy) -> date:
    """The day it was announced first: an entry whose level rises stays the same entry."""
    return (one.stages[0].day if one.stages else None) or one.announced


def describe(publication: Publication, one: CaseStudy) -> str:
    """What an entry says, as HTML: its standfirst, and what was put right, for those who read the mistake in a feed."""
    language, words = publication.language, escape(one.record.standfirst or "")
    if not one.record.corrections:
        return words
    last = max(one.record.corrections, key=lambda correction: correction.date)
    told = language.say("Corrected on %(day)s: %(what)s") % {"day": language.day(last.date), "what": last.what}
    return f"{f'<p>{words}</p>' if words else ''}<p>{escape(told)}</p>"


def at_midnight(day: date) -> datetime:
    """The beginning of the day, in UTC."""
    return datetime.combine(day, time(0), UTC)
