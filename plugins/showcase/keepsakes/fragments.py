"""Fragments: the honours of a recipient or a region as a list, for pages of other sites to take in as they are.

Such a list is markup alone, its links are whole, and nothing in it has a style: it looks like the page it stands in."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from ..bundle import Bundle, Tools
from ..honours import Honours, count_of_recognitions, honours_of
from ..link import Link
from ..models import Withdrawn
from ..models.programme import Tier
from ..publication import Publication
from ..redirects.path import home_of
from ..showcase import CaseStudy, Recipient, Region
from .addresses import FRAGMENT, LIST, pages_below, path_below

MOST = 12
"""How many lines a list has; a link leads to the others."""


class Line(NamedTuple):
    """One honour: its link, whose line says what else there is to say, and its level."""

    link: Link
    recognition: str
    tier: Tier


class Listed(NamedTuple):
    """A list: whose honours, the newest of them, and the link to all, which says how many they are."""

    name: str
    lines: tuple[Line, ...]
    all: Link
    language: str
    direction: str


class Fragment(NamedTuple):
    """A list as it is written, its links whole."""

    listed: Listed
    url: str


def recipient_list(publication: Publication, recipient: Recipient) -> Listed:
    """The honours that a recipient's page tells; each that is not its own says whose it is."""
    honours = honours_of(publication.showcase, recipient)
    number = publication.showcase.number_by_case_study
    ordered = sorted({*honours.own, *(one for one, _ in honours.of_others)}, key=number.__getitem__)
    lines = [line_of_recipient(one, honours) for one in ordered[:MOST]]
    total = count_of_recognitions(publication.language, len(ordered))
    return listed(publication, recipient.link, lines, total)


def line_of_recipient(case_study: CaseStudy, honours: Honours) -> Line:
    """One honour on a list of a recipient, which need not be named where it is its own."""
    category, programme = case_study.category.record.name, case_study.programme.record.name
    return line(case_study, category, programme) if case_study in honours.own else line_with_name(case_study)


def region_list(publication: Publication, region: Region) -> Listed:
    """The honours of a region, each with who was honoured."""
    found = publication.facets["region"].members_by_slug[region.slug]
    some = [publication.showcase.case_studies[place] for place in found[:MOST]]
    lines = [line_with_name(one) for one in some]
    return listed(publication, region.link, lines, publication.count_of_case_studies(len(found)))


def line_with_name(case_study: CaseStudy) -> Line:
    """One honour, and who was honoured."""
    return line(case_study, case_study.name, case_study.category.record.name)


def line(case_study: CaseStudy, words: str, more: str) -> Line:
    """One honour, with the words of its link and some more about it."""
    level = case_study.level
    return Line(Link(words, case_study.address, line=more), f"{level.name} {case_study.edition.label}", level.tier)


def listed(publication: Publication, owner: Link, lines: Sequence[Line], total: str) -> Listed:
    """A list, and how many honours there are in all."""
    language, words = publication.language, publication.language.say("%(total)s on %(site)s")
    every = Link(words % {"total": total, "site": publication.showcase.site.name}, owner.address)
    return Listed(owner.label, tuple(lines), every, language.tag, language.direction)


def recipient_fragment(publication: Publication, recipient: Recipient, address: str) -> Iterator[Bundle]:
    """The list of a recipient."""
    yield bundle(publication, recipient_list(publication, recipient), address)


def region_fragment(publication: Publication, region: Region, address: str) -> Iterator[Bundle]:
    """The list of a region that has a page."""
    if publication.facets["region"].count(region.slug):
        yield bundle(publication, region_list(publication, region), address)


def withdrawn_fragment(publication: Publication, withdrawn: Withdrawn, address: str) -> Iterator[Bundle]:
    """What stands in the place of a list whose recipient was withdrawn."""
    home = home_of(withdrawn.address)
    if LIST in pages_below(home):
        notice = Link(publication.language.say("Withdrawn"), home)
        language = publication.language
        yield bundle(publication, Listed("", (), notice, language.tag, language.direction), address)


def bundle(publication: Publication, made: Listed, address: str) -> Bundle:
    """The file of a list."""
    return Bundle((path_below(address, FRAGMENT),), Fragment(made, publication.url), make_fragment)


def make_fragment(view: Fragment, tools: Tools) -> Iterator[bytes]:
    """The list as HTML."""
    url, listed = view.url, view.listed
    written = "".join(f"<li>{anchor(url, one.link)}, {words_of(one)}</li>\n" for one in listed.lines)
    said = f'lang="{listed.language}" dir="{listed.direction}"'
    some = f"<ul {said}>\n{written}</ul>\n" if listed.lines else ""
    yield f"{some}<p {said}>{anchor(url, listed.all)}</p>\n".encode()


def anchor(url: str, link: Link) -> str:
    """A link with its whole address."""
    return f'<a href="{escape(url + link.address)}">{escape(link.label)}</a>'


def words_of(one: Line) -> str:
    """What stands beside the link of an honour."""
    return escape(f"{one.recognition}, {one.link.line}")
