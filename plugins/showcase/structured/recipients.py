"""Who was honoured: a school or an organisation, with its awards and what it belongs to."""

from collections.abc import Sequence
from typing import Any

from ..honours import award_words
from ..models import Identifier
from ..publication import Publication
from ..registers import address_of
from ..showcase import CaseStudy, Membership, Recipient
from .places import place_of_recipient
from .steps import CONTEXT

SCHOOLS = {"school", "college", "nursery"}


def about_recipient(
    publication: Publication, recipient: Recipient, found: Sequence[CaseStudy], called: str
) -> dict[str, Any]:
    """Who was honoured, and with what; what it was called, where that was something else than now."""
    made = recipient_node(publication, recipient)
    if found:
        made["award"] = [award_words(one) for one in found]
    if called != recipient.record.name:
        made["alternateName"] = called
    return made


def recipient_node(publication: Publication, recipient: Recipient) -> dict[str, Any]:
    """A recipient by its name of today, and its page."""
    kind = "School" if recipient.record.kind in SCHOOLS else "Organization"
    return {"@type": kind, "name": recipient.record.name, "url": publication.absolute(recipient.address)}


def organisation(publication: Publication, recipient: Recipient, found: list[CaseStudy]) -> dict[str, Any]:
    """A recipient on its own page: its awards, its names, where it is, what it belongs to and what belongs to it."""
    lineage, record = publication.showcase.lineage, recipient.record
    wholes = [one for one in lineage.belongs_to.get(recipient.slug, ()) if one.record.until is None]
    members = [one for one in lineage.members.get(recipient.slug, ()) if one.record.until is None]
    made: dict[str, Any] = {
        "alternateName": record.other_names,
        "sameAs": record.website,
        "location": place_of_recipient(recipient, found),
        "subjectOf": [told_in(publication, one) for one in found],
        "parentOrganization": [whole_of(publication, one) for one in wholes if is_trust(one.whole)],
        "memberOf": [whole_of(publication, one) for one in wholes if not is_trust(one.whole)],
        "subOrganization" if is_trust(recipient) else "member": [member_of(publication, one) for one in members],
        "identifier": [property_value(one) for one in record.identifiers],
        "dissolutionDate": record.closed.isoformat() if record.closed else None,
    }
    said = {name: value for name, value in made.items() if value}
    return {"@context": CONTEXT} | about_recipient(publication, recipient, found, record.name) | said


def told_in(publication: Publication, case_study: CaseStudy) -> dict[str, Any]:
    """The case study of an award."""
    return {"@type": "Article", "headline": case_study.name, "url": publication.absolute(case_study.address)}


def is_trust(recipient: Recipient) -> bool:
    """Whether what belongs to it is run by it, as a trust's schools are."""
    return recipient.record.kind == "trust"


def whole_of(publication: Publication, one: Membership) -> dict[str, Any]:
    """What an organisation belongs to."""
    return recipient_node(publication, one.whole)


def member_of(publication: Publication, one: Membership) -> dict[str, Any]:
    """What belongs to an organisation, under the name that this one gives it, with its page where it has one."""
    made = recipient_node(publication, one.member) if one.member else {"@type": "Organization"}
    return made | {"name": one.record.name}


def property_value(identifier: Identifier) -> dict[str, Any]:
    """A number in a register, with its entry where that is known."""
    made = {"@type": "PropertyValue", "propertyID": identifier.scheme, "value": identifier.value}
    address = address_of(identifier)
    return made | {"url": address} if address else made
