"""Beside each page its record as JSON; where a recognition was withdrawn, that it was."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from ..bundle import Bundle, Maker, json_bundle
from ..citation import citation_of
from ..models import Withdrawn
from ..publication import Publication
from ..showcase import CaseStudy
from .addresses import RECORD, VERSION, schema_address
from .records import (
    case_study_data,
    category_data,
    edition_page_data,
    level_page_data,
    programme_data,
    recipient_data,
    region_data,
    topic_data,
    withdrawn_data,
)
from .records.media import terms_of
from .records.refs import refs_of
from .shapes import Terms

Told = Mapping[str, Any]
Teller = Callable[[Publication, Any], Told]
"""Makes the record of something that a page is about."""


def record_beside(tell: Teller, publication: Publication, owner: Any, address: str) -> Iterator[Bundle]:
    """The record of a page, below one of its addresses; a list without a case study has no page."""
    told = tell(publication, owner)
    if told["type"] not in LISTS or told["case_studies"]:
        yield json_bundle((address[1:] + RECORD,), (whole(publication, owner, told),))


def whole(publication: Publication, owner: Any, told: Told) -> dict[str, Any]:
    """A record with what its file says beside it."""
    return {
        **head(publication, told["type"]),
        **told,
        "licence": licence(publication),
        "attribution": attribution(publication, owner),
        "formerly": refs_of(publication).formerly.get(owner.address, []),
    }


def head(publication: Publication, kind: str) -> dict[str, Any]:
    """What a file begins with; `kind` is that of its schema."""
    return {"$schema": publication.absolute(schema_address(kind)), "version": VERSION}


def licence(publication: Publication) -> Terms:
    """The terms under which the data may be used again: there are some wherever data are published."""
    data = publication.showcase.site.data
    assert data is not None
    return terms_of(data.licence)


def attribution(publication: Publication, owner: Any) -> str:
    """Words to cite a page by; those of a case study are the same as its page offers."""
    if isinstance(owner, CaseStudy):
        return citation_of(publication, owner).text
    return f"“{owner.link.label}”. {publication.showcase.site.name}. {publication.absolute(owner.address)}"


def tombstone(publication: Publication, withdrawn: Withdrawn, address: str) -> Iterator[Bundle]:
    """What stands where the record was of something that was withdrawn."""
    if address.endswith("/"):
        told = {**head(publication, "withdrawn"), **withdrawn_data(publication, withdrawn)}
        yield json_bundle((address[1:] + RECORD,), ({**told, "licence": licence(publication)},))


LISTS = frozenset({"region", "topic", "edition", "level"})
"""The types of record whose pages are lists of case studies."""

TELLERS: Mapping[str, Teller] = {
    "case-studies": case_study_data,
    "recipients": recipient_data,
    "categories": category_data,
    "programmes": programme_data,
    "regions": region_data,
    "topics": topic_data,
    "editions": edition_page_data,
    "levels": level_page_data,
}

BESIDE: Mapping[str, Maker] = {
    **{kind: partial(record_beside, tell) for kind, tell in TELLERS.items()},
    "withdrawn": tombstone,
}
"""What makes the record of each kind of page."""
