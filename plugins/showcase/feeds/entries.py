"""Entries: what a feed says about a case study, the same in every feed and in either format."""

from datetime import date
from html import escape
from typing import NamedTuple

from ..publication import Publication
from ..showcase import CaseStudy


class Entry(NamedTuple):
    """What a feed says about a case study."""

    address: str
    """Where its page stands, whole: what it stays the same entry by."""
    title: str
    line: str
    """Its standfirst; nothing where it has none."""
    html: str
    """The same as HTML, and what was put right."""
    published: date
    updated: date
    topics: tuple[str, ...]
    """Its category, then what it was about."""
    picture: str
    """The whole address of a picture that may be shown elsewhere; nothing where there is none."""


def entry_of(publication: Publication, one: CaseStudy) -> Entry:
    """What feeds say about a case study."""
    changed = changed_on(one)
    return Entry(
        address=publication.absolute(one.address),
        title=f"{one.name}: {one.recognition}",
        line=one.record.standfirst or "",
        html=describe(publication, one),
        published=min(published_on(one), changed),
        updated=changed,
        topics=(one.category.record.name, *[topic.record.name for topic in one.topics]),
        picture=picture_of(publication, one) if one.pictures else "",
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


def picture_of(publication: Publication, one: CaseStudy) -> str:
    """The address of the first picture that others may show; permission for this site alone is none for theirs."""
    copies = next((copies for picture, copies in one.pictures if picture.scope == "press"), None)
    return publication.absolute(copies.address(copies.widths[-1], "jpg")) if copies else ""
