"""Indexes that are one list of links: editions, levels, topics, programmes."""

from dataclasses import dataclass
from typing import NamedTuple

from ...publication import Publication
from ..page import Link, Page
from ..told import told_as_list


@dataclass(frozen=True, slots=True)
class IndexView:
    """An index page: groups of links."""

    lead: str
    groups: tuple[tuple[str | None, tuple[Link, ...]], ...]


class PlainIndex(NamedTuple):
    """An index that is one list: the values of a facet."""

    facet: str
    address: str
    title: str
    lead: str


def plain_indexes(publication: Publication) -> list[PlainIndex]:
    """The indexes that are one list."""
    say = publication.language.say
    return [
        PlainIndex("edition", "/editions/", say("Editions"), say("Each year's winners and finalists, newest first.")),
        PlainIndex(
            "level", "/levels/", say("Levels"), say("How far each recipient got, in the words of its programme.")
        ),
        PlainIndex("topic", "/topics/", say("Topics"), say("What the work was about, across all categories.")),
        PlainIndex(
            "programme", "/programmes/", say("Programmes"),
            say("The award schemes that these case studies come from."),
        ),
    ]  # fmt: skip


def plain_page(publication: Publication, index: PlainIndex) -> Page:
    """The page of an index that is one list."""
    links = facet_links(publication, index.facet)
    page = Page(index.address, "index_list.html", IndexView(index.lead, ((None, links),)), index.title, index.lead)
    return told_as_list(publication, page, links, len(links))


def facet_links(publication: Publication, name: str) -> tuple[Link, ...]:
    """A facet's values that have case studies, with their counts."""
    facet = publication.facets[name]
    lines = {topic.slug: topic.record.line for topic in publication.showcase.topics} if name == "topic" else {}
    return tuple(
        Link(value.label, value.address, facet.count(value.slug), lines.get(value.slug))
        for value in facet.values
        if facet.count(value.slug) or name == "programme"
    )
