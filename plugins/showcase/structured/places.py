"""Places by their names, each within those around it; where on a map they are, nobody is told."""

from typing import Any

from ..language import Language
from ..showcase import CaseStudy, Recipient, Region

Node = dict[str, Any]


def region_place(region: Region) -> Node:
    """A region within those that it lies in."""
    made = {"@type": "Country" if region.record.iso else "Place", "name": region.name}
    return made | {"containedInPlace": region_place(region.parent)} if region.parent else made


def place_within(place: str | None, region: Region | None) -> Node | None:
    """A place within its region; None where neither is recorded."""
    around = region_place(region) if region else None
    if not place:
        return around
    made: Node = {"@type": "Place", "name": place}
    return made | {"containedInPlace": around} if around else made


def place_of_work(case_study: CaseStudy) -> Node | None:
    """Where the work was done."""
    return place_within(case_study.record.place, case_study.region)


def place_of_recipient(recipient: Recipient, found: list[CaseStudy]) -> Node | None:
    """Where a recipient is: as its own record says, else as its newest case study that says anything."""
    own = place_within(recipient.record.place, recipient.region)
    return own or next(filter(None, map(place_of_work, found)), None)


def region_with_codes(region: Region, language: Language) -> Node:
    """A region with the codes that others know it by."""
    record, say = region.record, language.say
    codes = ((say("ISO 3166 code"), record.iso), (say("GSS code"), record.gss), (say("ITL code"), record.itl))
    known = [{"@type": "PropertyValue", "name": name, "value": code} for name, code in codes if code]
    return region_place(region) | ({"identifier": known} if known else {})
