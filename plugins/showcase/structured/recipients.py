"""Who was honoured: a school or an organisation, with its awards and what it belongs to."""

from collections.abc import Sequence
from typing import Any

from ..models import Identifier
from ..publication import Publication
from ..registers import address_of
from ..showcase import CaseStudy, Membership, Recipient
from .steps import CONTEXT

SCHOOLS = {"school", "college", "nursery"}


def award_words(case_study: CaseStudy) -> str:
    """The award in one line: level, category, programme, edition."""
    return ", ".join(
        (
            case_study.level.name,
            case_study.category.record.name,
            case_study.programme.record.name,
            case_study.edition.label,
        )
    )


def about_recipient(publication: Publication, recipient: Recipient, found: Sequence[CaseStudy]) -> dict[str, Any]:
    """Who was honoured, and with what."""
    record = recipient.record
    made: dict[str, Any] = {
        "@type": "School" if record.kind in SCHOOLS else "Organization",
        "name": record.name,
        "url": publication.absolute(recipient.address),
        "award": [award_words(one) for one in found],
    }
    if record.other_names:
        made["alternateName"] = list(record.other_names)
    if record.website:
        made["sameAs"] = record.website
    return made


def organisation(publication: Publication, recipient: Recipient, found: Sequence[CaseStudy]) -> dict[str, Any]:
    """A recipient on its own page, with what it belongs to and what belongs to it."""
    lineage, record = publication.showcase.lineage, recipient.record
    wholes = [one for one in lineage.belongs_to.get(recipient.slug, ()) if one.record.until is None]
    members = [one for one in lineage.members.get(recipient.slug, ()) if one.record.until is None]
    made: dict[str, Any] = {
        "parentOrganization": [whole_of(publication, one) for one in wholes if is_trust(one.whole)],
        "memberOf": [whole_of(publication, one) for one in wholes if not is_trust(one.whole)],
        "subOrganization" if is_trust(recipient) else "member": [member_of(publication, one) for one in members],
        "identifier": [property_value(one) for one in record.identifiers],
        "dissolutionDate": record.closed.isoformat() if record.closed else None,
    }
    said = {name: value for name, value in made.items() if value}
    return {"@context": CONTEXT} | about_recipient(publication, recipient, found) | said


def is_trust(recipient: Recipient) -> bool:
    """Whether what belongs to it is run by it, as a trust's schools are."""
    return recipient.record.kind == "trust"


def whole_of(publication: Publication, one: Membership) -> dict[str, Any]:
    """What an organisation belongs to."""
    return {"@type": "Organization", "name": one.whole.record.name, "url": publication.absolute(one.whole.address)}


def member_of(publication: Publication, one: Membership) -> dict[str, Any]:
    """What belongs to an organisation, with its page where it has one."""
    if one.member is None:
        return {"@type": "Organization", "name": one.record.name}
    kind = "School" if one.member.record.kind in SCHOOLS else "Organization"
    return {"@type": kind, "name": one.member.record.name, "url": publication.absolute(one.member.address)}


def property_value(identifier: Identifier) -> dict[str, Any]:
    """A number in a register, with its entry where that is known."""
    made = {"@type": "PropertyValue", "propertyID": identifier.scheme, "value": identifier.value}
    address = address_of(identifier)
    return made | {"url": address} if address else made
