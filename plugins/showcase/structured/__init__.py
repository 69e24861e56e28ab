"""Structured data for machines that read pages: schema.org as JSON-LD, saying no more than the page does.

site         the site, who publishes it, and its pages
lists        what a page lists
steps        the way from the home page to a page
recipients   who was honoured
articles     a case study, a post of the news
places       where it was
media        its pictures, recordings and documents
dataset      all records as data
"""

from .articles import article, news_article
from .lists import item_list
from .places import region_with_codes
from .recipients import organisation
from .site import web_page, website
from .steps import write_breadcrumbs, write_json

__all__ = [
    "article",
    "item_list",
    "news_article",
    "organisation",
    "region_with_codes",
    "web_page",
    "website",
    "write_breadcrumbs",
    "write_json",
]
