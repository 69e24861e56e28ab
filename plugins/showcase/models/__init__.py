"""Typed records, as read from files: one model a record type, each field with what it means and an example."""

from .address import Redirect, Takedown, Withdrawal, Withdrawn
from .case_study import CaseStudy, Correction, Figure, Partner, Rise
from .category import Call, Category, Criterion, Wording
from .fields import Licence, Record, Source
from .moment import Moment
from .picture import Document, Picture, Recording
from .programme import Edition, Level, Milestone, Programme
from .recipient import FormerName, Identifier, Member, Recipient, Successor
from .region import Region
from .site import Admin, Issuer, Site
from .topic import Topic

RECORD_TYPES: dict[str, type[Record]] = {
    "site": Site,
    "programmes": Programme,
    "categories": Category,
    "regions": Region,
    "topics": Topic,
    "recipients": Recipient,
    "case-studies": CaseStudy,
    "redirects": Redirect,
    "withdrawn": Withdrawn,
    "takedowns": Takedown,
}
"""Which model a file is read with: the name of its top folder, or its own name without the ending."""

__all__ = [
    "RECORD_TYPES",
    "Admin",
    "Call",
    "CaseStudy",
    "Category",
    "Correction",
    "Criterion",
    "Document",
    "Edition",
    "Figure",
    "FormerName",
    "Identifier",
    "Issuer",
    "Level",
    "Licence",
    "Member",
    "Milestone",
    "Moment",
    "Partner",
    "Picture",
    "Programme",
    "Recipient",
    "Record",
    "Recording",
    "Redirect",
    "Region",
    "Rise",
    "Site",
    "Source",
    "Successor",
    "Takedown",
    "Topic",
    "Withdrawal",
    "Withdrawn",
    "Wording",
]
