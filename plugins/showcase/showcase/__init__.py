"""The Showcase: everything the site knows, joined, ordered and trusted."""

from .case_study import CaseStudy, case_study_key
from .join import join
from .lineage import Lineage, Membership, Succession
from .names import sort_name
from .nodes import Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic
from .showcase import Showcase
from .standing import year_of

__all__ = [
    "CaseStudy",
    "Category",
    "EditionLabel",
    "LevelName",
    "Lineage",
    "Membership",
    "Programme",
    "Recipient",
    "Region",
    "Showcase",
    "Succession",
    "Topic",
    "case_study_key",
    "join",
    "sort_name",
    "year_of",
]
