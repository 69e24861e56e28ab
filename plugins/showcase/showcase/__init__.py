"""The Showcase: everything the site knows, joined, ordered and trusted."""

from .join import join
from .names import sort_name
from .nodes import CaseStudy, Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic, case_study_key
from .showcase import Showcase
from .standing import year_of

__all__ = [
    "CaseStudy",
    "Category",
    "EditionLabel",
    "LevelName",
    "Programme",
    "Recipient",
    "Region",
    "Showcase",
    "Topic",
    "case_study_key",
    "join",
    "sort_name",
    "year_of",
]
