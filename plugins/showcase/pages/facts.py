"""Facts from the archive, as a page shows them: statements, links to what proves them, and what they rest on."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..archive import Fact
from ..link import Link
from ..showcase import CaseStudy

MOST_LINKS = 8
"""Case studies that a statement links to; of more there is no telling apart, and the page lists them itself."""


class FactView(NamedTuple):
    """A statement, and the case studies that it is about."""

    text: str
    links: tuple[Link, ...]


class FactsView(NamedTuple):
    """The statements of a page, and which records are complete, so that they can be made: each said once."""

    facts: tuple[FactView, ...]
    rests_on: tuple[str, ...]


def view_facts(facts: Sequence[Fact], label: Callable[[CaseStudy], str]) -> FactsView | None:
    """The statements of a page, where there are any; `label` says what a case study is called on it."""
    shown = tuple([FactView(one.text, links_of(one, label)) for one in facts])
    rests_on = dict.fromkeys(one.rests_on for one in facts if one.rests_on)
    return FactsView(shown, tuple(rests_on)) if shown else None


def links_of(fact: Fact, label: Callable[[CaseStudy], str]) -> tuple[Link, ...]:
    """The links to the case studies of a statement, unless they are many."""
    some = fact.case_studies if len(fact.case_studies) <= MOST_LINKS else ()
    return tuple([Link(label(one), one.address) for one in some])


def name_and_edition(one: CaseStudy) -> str:
    """What a case study is called where several recipients stand: `Hope School, 2025`."""
    return f"{one.name}, {one.edition.label}"


def recognition(one: CaseStudy) -> str:
    """What it is called on the page of its own recipient: `Choirs, Gold winner 2025`."""
    return one.recognition
