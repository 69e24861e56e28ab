"""Structured data for machines that read pages: schema.org as JSON-LD, saying no more than the page does.

lists        the site, and pages that are lists
steps        the way from the home page to a page
recipients   who was honoured
articles     a case study
media        its pictures and recordings
"""

from .articles import article
from .lists import collection, item_list, website
from .recipients import award_words, organisation
from .steps import write_breadcrumbs, write_json

__all__ = [
    "article",
    "award_words",
    "collection",
    "item_list",
    "organisation",
    "website",
    "write_breadcrumbs",
    "write_json",
]
