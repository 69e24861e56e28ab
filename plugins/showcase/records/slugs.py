"""The slug that a record goes by: its own, its file's, or one made from a name."""

import re
from typing import TypeGuard

from ..models import CaseStudy, Recipient, Record, Redirect, Takedown, Withdrawn
from ..models.fields import SLUG
from .names import MAX_SLUG, recipient_slug, slug_of_name

SLUG_PATTERN = re.compile(SLUG)


def slug_from_file(stem: str, record_type: str) -> str | None:
    """The slug that a file's name gives to its only record; none where it names a type, such as `regions.yaml`."""
    if record_type == "site":
        return "site"
    return None if stem == record_type else stem


def find_slug(value: Record, file_slug: str | None) -> str | None:
    """The slug of a record, whether it fits an address or not; None where nothing gives one."""
    return getattr(value, "slug", None) or file_slug or made_slug(value)


def made_slug(value: Record) -> str | None:
    """The slug made from a name, for the types that allow it in a list."""
    if isinstance(value, CaseStudy):
        return recipient_slug(value)
    if isinstance(value, Redirect | Withdrawn | Takedown):
        return type(value).__name__.lower()  # these are known by what they say, and have no page of their own
    return slug_of_name(value.name) if isinstance(value, Recipient) else None


def fits_address(slug: str | None) -> TypeGuard[str]:
    """True for a slug that can be part of an address."""
    return slug is not None and len(slug) <= MAX_SLUG and SLUG_PATTERN.match(slug) is not None
