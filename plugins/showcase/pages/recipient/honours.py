"""Honours: a recipient's own, and those of others that are told on its page under headings of their own."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ...language import Language
from ...publication import Publication
from ...showcase import CaseStudy, Recipient
from ..page import Link, latest


class Honour(NamedTuple):
    """One recognition on a timeline."""

    edition: Link
    link: Link
    level: str
    tier: str
    category: Link
    programme: str
    name: str
    """What the recipient was called then; empty where it still is."""
    whose: Link | None = None
    """The recipient, where it is not that of the page; its line says what the page's recipient was to it."""


class Section(NamedTuple):
    """Honours of others under a heading, counted apart."""

    anchor: str
    title: str
    total: str
    honours: tuple[Honour, ...]
    modified: date | None
    """The day on which one of them last changed."""


def view_honour(case_study: CaseStudy, whose: Link | None = None) -> Honour:
    """One recognition as a timeline shows it."""
    return Honour(
        edition=case_study.edition.link,
        link=Link(case_study.record.standfirst or case_study.category.record.name, case_study.address),
        level=case_study.level.name,
        tier=case_study.level.tier,
        category=case_study.category.link,
        programme=case_study.programme.record.name,
        name="" if case_study.has_present_name else case_study.name,
        whose=whose,
    )


def sections_of(publication: Publication, recipient: Recipient) -> tuple[Section, ...]:
    """The honours of others that belong on a recipient's page: with others, and of its predecessors."""
    showcase, say = publication.showcase, publication.language.say
    shared = showcase.lineage.shared(recipient, showcase.by_recipient)
    before = [
        (one, step.before.link)
        for step in showcase.lineage.predecessors(recipient)
        for one in showcase.by_recipient.get(step.before.slug, ())
    ]
    found = (
        ("with-others", say("With others"), [(one, link_whole(tie.whole, tie.record.role)) for one, tie in shared]),
        ("predecessors", say("Honours of its predecessors"), before),
    )
    return tuple(section(publication, *one) for one in found if one[2])


def section(publication: Publication, anchor: str, title: str, found: Iterable[tuple[CaseStudy, Link]]) -> Section:
    """Honours of others in the usual order, and how many they are."""
    places = publication.showcase.number_by_case_study
    ordered = sorted(found, key=lambda pair: places[pair[0]])
    total = count_apart(publication.language, len(ordered))
    honours = tuple(view_honour(one, whose) for one, whose in ordered)
    return Section(anchor, title, total, honours, latest([one.modified for one, _ in ordered]))


def link_whole(whole: Recipient, role: str | None) -> Link:
    """The link to what a recipient belonged to, and what it was there."""
    return Link(whole.record.name, whole.address, line=role)


@lru_cache(maxsize=1024)
def count_of_recognitions(language: Language, number: int) -> str:
    """`1 recognition`, `3 recognitions`: said on every page, and of few numbers."""
    return language.count("%(num)s recognition", "%(num)s recognitions", number)


def count_apart(language: Language, number: int) -> str:
    """The same of honours that are not the recipient's own."""
    return language.count("%(num)s recognition, not counted above", "%(num)s recognitions, not counted above", number)
