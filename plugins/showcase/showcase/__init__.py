"""The Showcase: everything the site knows, joined, ordered and trusted."""

from .join import join, sort_name, year_of
from .nodes import CaseStudy, Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic
from .showcase import Showcase

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
    "join",
    "sort_name",
    "year_of",
]
