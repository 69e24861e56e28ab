"""Typed records, as read from files: one model a record type, each field with what it means and an example."""

from .case_study import CaseStudy, Figure, Partner
from .category import Call, Category, Criterion, Wording
from .fields import Moment, Record, Source
from .programme import Edition, Level, Milestone, Programme
from .recipient import Member, Recipient
from .region import Region
from .site import Licence, Site
from .topic import Topic

RECORD_TYPES: dict[str, type[Record]] = {
    "site": Site,
    "programmes": Programme,
    "categories": Category,
    "regions": Region,
    "topics": Topic,
    "recipients": Recipient,
    "case-studies": CaseStudy,
}
"""Which model a file is read with: the name of its top folder, or its own name without the ending."""

__all__ = [
    "RECORD_TYPES",
    "Call",
    "CaseStudy",
    "Category",
    "Criterion",
    "Edition",
    "Figure",
    "Level",
    "Licence",
    "Member",
    "Milestone",
    "Moment",
    "Partner",
    "Programme",
    "Recipient",
    "Record",
    "Region",
    "Site",
    "Source",
    "Topic",
    "Wording",
]
