"""Honours: a recipient's own, and those of others that are told on its page under headings of their own."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ...honours import Honours, Shared
from ...language import Language
from ...publication import Publication
from ...showcase import CaseStudy
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


def sections_of(publication: Publication, honours: Honours) -> tuple[Section, ...]:
    """The honours of others that belong on a recipient's page: with others, of its members, of its predecessors."""
    say = publication.language.say
    found = (
        ("with-others", say("With others"), honours.with_others),
        ("members", say("Honours of its members"), honours.of_members),
        ("predecessors", say("Honours of its predecessors"), honours.of_predecessors),
    )
    return tuple(section(publication.language, *one) for one in found if one[2])


def section(language: Language, anchor: str, title: str, found: Sequence[Shared]) -> Section:
    """Honours of others, and how many they are."""
    total = count_apart(language, len(found))
    honours = tuple(view_honour(*one) for one in found)
    return Section(anchor, title, total, honours, latest([one.modified for one, _ in found]))


def count_apart(language: Language, number: int) -> str:
    """The same of honours that are not the recipient's own."""
    return language.count("%(num)s recognition, not counted above", "%(num)s recognitions, not counted above", number)
