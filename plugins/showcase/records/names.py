"""Names: how they are compared, and the slugs made from them."""

import re
import unicodedata
from functools import lru_cache

from slugify import slugify

from ..models import CaseStudy, Recipient

SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})
"""Marks that writers use for one another."""

PLAIN = re.compile(r"[A-Za-z]+(?:[ -]+[A-Za-z]+)*")
MAX_SLUG = 100


def fold_name(name: str) -> str:
    """The name as it is compared: without case, doubled spaces and kinds of dash or quote; accents count."""
    if name.isascii():
        return " ".join(name.casefold().split())
    return " ".join(unicodedata.normalize("NFKC", name).translate(SAME).casefold().split())


@lru_cache(maxsize=65_536)
def slug_of_name(name: str) -> str:
    """The slug made from a name: its letters without accents, in words of 100 characters at most; maybe empty."""
    if len(name) <= MAX_SLUG and PLAIN.fullmatch(name):
        return "-".join(name.lower().replace("-", " ").split())
    return slugify(name, max_length=MAX_SLUG, word_boundary=True)


def slug_of_recipient(recipient: Recipient) -> str:
    """The slug that a recipient gives itself, or the one made from its name."""
    return recipient.slug or slug_of_name(recipient.name)


def recipient_slug(case_study: CaseStudy) -> str:
    """The slug of the recipient whom a case study is about."""
    recipient = case_study.recipient
    return recipient if isinstance(recipient, str) else slug_of_recipient(recipient)
