"""The addresses of pages and posts: each has its own, and none leads elsewhere."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from ..models.fields import SLUG
from ..problems import Place, Problem, quoted, shown_path
from .head import Head

LONGEST = 100

TAKEN = frozenset(
    {
        "case-studies", "categories", "corrections", "data", "documents", "editions", "files", "levels", "news",
        "pictures", "programmes", "recipients", "regions", "search", "theme", "topics",
    }
)  # fmt: skip
"""Addresses at the top of the site that a page of prose cannot have."""


def check_slugs(heads: Collection[Head], taken: frozenset[str]) -> Iterator[Problem]:
    """The problems of the slugs of all pages, or of all posts."""
    seen: dict[str, Path] = {}
    for head in heads:
        slug, place = slug_of(head)
        if not re.fullmatch(SLUG, slug) or len(slug) > LONGEST:
            instead = f"Write `Slug:` in small letters, digits and hyphens, at most {LONGEST} of them"
            yield Problem(place, f"The slug {quoted(slug)} makes no address", instead)
        elif slug in taken:
            yield Problem(place, f"The site needs the slug {quoted(slug)} for itself", "Write another `Slug:`")
        elif slug in seen:
            what = f"The slug {quoted(slug)} is that of {shown_path(seen[slug])} already"
            yield Problem(place, what, "Write another `Slug:`")
        seen.setdefault(slug, head.file)


def slug_of(head: Head) -> tuple[str, Place]:
    """The slug that the head states, or else the file's name, as Pelican is told to take it."""
    stated = head.first("Slug")
    return (stated.value, stated.value_place) if stated else (head.file.stem, Place(head.file, 1, 1))
