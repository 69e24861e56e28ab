"""Listings of levels, topics and programmes."""

from collections.abc import Iterator
from functools import partial

from ...publication import Publication
from ...showcase import LevelName, Programme, Topic
from ...story import render_story
from ..page import Link
from .listing import Listing, members


def level_listings(publication: Publication) -> Iterator[Listing]:
    """The levels that have case studies, with what each programme means by them."""
    say = publication.language.say
    for level in publication.showcase.levels:
        found = members(publication, "level", level.slug)
        if found:
            yield Listing(
                level.address, level.name, say("Every case study at the level “%(level)s”.") % {"level": level.name},
                found, (Link(say("Levels"), "/levels/"),),
                extras=partial(level_extras, publication, level),
            )  # fmt: skip


def level_extras(publication: Publication, level: LevelName) -> dict[str, object]:
    """What each programme means by a level."""
    return {"notes": tuple(level_notes(publication, level.slug))}


def level_notes(publication: Publication, slug: str) -> Iterator[str]:
    """Where the level stands in each programme that has it."""
    for programme in publication.showcase.programmes:
        for level in programme.record.levels:
            if level.slug == slug:
                yield f"{programme.record.name}: {level.about or level.name}"


def topic_listings(publication: Publication) -> Iterator[Listing]:
    """The topics that have case studies."""
    say = publication.language.say
    for topic in publication.showcase.topics:
        found = members(publication, "topic", topic.slug)
        if found:
            yield Listing(
                topic.address, topic.record.name,
                say("Case studies about %(topic)s.") % {"topic": topic.record.line or topic.record.name},
                found, (Link(say("Topics"), "/topics/"),),
                extras=partial(topic_extras, topic),
            )  # fmt: skip


def topic_extras(topic: Topic) -> dict[str, object]:
    """What is meant by a topic."""
    return {"notes": (topic.record.line,) if topic.record.line else ()}


def programme_listings(publication: Publication) -> Iterator[Listing]:
    """All programmes, those without a case study too: their categories lead to them."""
    say = publication.language.say
    for programme in publication.showcase.programmes:
        found = members(publication, "programme", programme.slug)
        yield Listing(
            programme.address, programme.record.name,
            say("Case studies from %(programme)s.") % {"programme": programme.record.name},
            found, (Link(say("Programmes"), "/programmes/"),),
            extras=partial(programme_extras, publication, programme),
        )  # fmt: skip


def programme_extras(publication: Publication, programme: Programme) -> dict[str, object]:
    """What a programme is, its levels, and its categories."""
    facet, about = publication.facets["category"], programme.record.about
    categories = [one for one in publication.showcase.categories if one.programme is programme]
    links = tuple(Link(one.record.name, one.address, facet.count(one.slug), one.record.line) for one in categories)
    return {
        "about": render_story(about, base=publication.base, language=publication.language.tag).html if about else None,
        "related": ((publication.language.say("Categories"), links),) if links else (),
        "programme": programme.record,
    }
