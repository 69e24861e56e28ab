"""A recipient as data."""

from collections.abc import Iterator

from ...archive import facts_of_recipient
from ...cards import region_of
from ...publication import Publication
from ...registers import address_of
from ...showcase import Membership, Recipient, Succession
from ..shapes import IdentifierData, MemberData, NameData, RecipientData, StepData
from .facts import facts_data
from .refs import Refs, refs_of


def recipients_data(publication: Publication) -> Iterator[RecipientData]:
    """Every recipient."""
    return (recipient_data(publication, one) for one in publication.showcase.recipients)


def recipient_data(publication: Publication, recipient: Recipient) -> RecipientData:
    """One recipient; where its own record says no place, that of its newest case study, as on its page."""
    record, refs, lineage = recipient.record, refs_of(publication), publication.showcase.lineage
    found = publication.showcase.by_recipient.get(recipient.slug, [])
    return {
        "type": "recipient",
        "id": publication.absolute(recipient.address),
        "slug": recipient.slug,
        "name": record.name,
        "aliases": list(record.aliases),
        "former_names": former_names(recipient) if record.former_names else [],
        "kind": record.kind,
        "phase": record.phase,
        "ages": record.ages,
        "place": record.place or next((one.record.place for one in found if one.record.place), None),
        "region": refs.place(region_of(recipient, found)),
        "website": record.website,
        "identifiers": identifiers_of(recipient) if record.identifiers else [],
        "members": [member_data(publication, one) for one in lineage.members.get(recipient.slug, ())],
        "member_of": [whole_data(publication, one) for one in lineage.belongs_to.get(recipient.slug, ())],
        "became": [successor_data(publication, one) for one in lineage.became.get(recipient.slug, ())],
        "came_from": [predecessor_data(refs, recipient, one) for one in lineage.predecessors(recipient)],
        "closed": record.closed.isoformat() if record.closed else None,
        "case_studies": [publication.absolute(one.address) for one in found],
        "facts": facts_data(publication, facts_of_recipient(publication, recipient)),
    }


def former_names(recipient: Recipient) -> list[NameData]:
    """The names that it had, the latest first, each with its last year."""
    ordered = sorted(recipient.record.former_names, key=lambda one: -one.until)
    return [{"name": one.name, "until": one.until} for one in ordered]


def identifiers_of(recipient: Recipient) -> list[IdentifierData]:
    """What registers know it by."""
    return [{"scheme": one.scheme, "value": one.value, "url": address_of(one)} for one in recipient.record.identifiers]


def member_data(publication: Publication, one: Membership) -> MemberData:
    """What belongs to it, under the name that its own record gives it."""
    made = tie_data(one, one.record.name)
    made["id"] = publication.absolute(one.member.address) if one.member else None
    return made


def whole_data(publication: Publication, one: Membership) -> MemberData:
    """What it belongs to."""
    made = tie_data(one, one.whole.record.name)
    made["id"] = publication.absolute(one.whole.address)
    return made


def tie_data(one: Membership, name: str) -> MemberData:
    """What either is to the other, and in which years; whose id it is comes after."""
    record = one.record
    return {"id": None, "name": name, "role": record.role, "since": record.since, "until": record.until}


def successor_data(publication: Publication, step: Succession) -> StepData:
    """What it became."""
    after, record = step.after, step.record
    return {
        "id": publication.absolute(after.address),
        "name": after.record.name,
        "year": record.year,
        "how": record.how,
        "through": None,
    }


def predecessor_data(refs: Refs, recipient: Recipient, step: Succession) -> StepData:
    """What it came from; what that became first, where there were more steps."""
    before, record = step.before, step.record
    return {
        "id": refs.url + before.address,
        "name": before.record.name,
        "year": record.year,
        "how": record.how,
        "through": None if step.after is recipient else refs.to(step.after),
    }
