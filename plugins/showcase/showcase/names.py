"""How names are filed: what a list of them is sorted by."""

import re
import unicodedata

ARTICLE = re.compile(r"^(the|el|la|les?) ")


def sort_name(name: str) -> str:
    """The name as it is filed: without accents, capitals or a leading article."""
    return ARTICLE.sub("", name.lower() if name.isascii() else without_accents(name).casefold())


def without_accents(name: str) -> str:
    """The name with its letters taken apart, and only the letters kept."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
