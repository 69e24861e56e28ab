"""Addresses of an older site: read from a list or its sitemap, each matched with what stands here now.

file ── reading    a list, a table of two columns, or a sitemap → old addresses
        sitemaps
     ── matching   where each leads: told, sure, a guess, or nowhere
     ── adding     `redirects.yaml` with those that are sure
     ── report     all of it in lines, ready to be put right by hand
"""

from .adding import add_redirects, redirects_file
from .matching import Match, Matcher
from .reading import Old, read_old
from .report import describe

__all__ = ["Match", "Matcher", "Old", "add_redirects", "describe", "read_old", "redirects_file"]
