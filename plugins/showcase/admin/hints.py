"""The words beside a field: its label, what it means and an example, what is wrong with what was written."""

import re
from collections.abc import Mapping
from typing import Any

from ..models.fields import LINE, SLUG

ABBREVIATIONS = frozenset({"gss", "iso", "itl", "url", "urn"})
MARKUP = re.compile(r"([\\*_~\[\]`])")


def label(name: str) -> str:
    """A field's name as a heading: `who_can_enter` is Who can enter."""
    words = [word.upper() if word in ABBREVIATIONS else word for word in name.split("_")]
    return " ".join([words[0][0].upper() + words[0][1:], *words[1:]])


def hint(schema: Mapping[str, Any]) -> str:
    """What a field means, and how it is written where that has a form of its own; Markdown's signs mean themselves."""
    meaning, example = schema.get("description", ""), example_of(schema)
    return MARKUP.sub(r"\\\1", f"{meaning} For example: {example}" if example else meaning)


def example_of(schema: Mapping[str, Any]) -> str:
    """An example of a text that has a form of its own; of others none, as nobody's name should stand on every form."""
    has_form = schema.get("format") == "date" or schema.get("pattern", LINE) not in {LINE, SLUG}
    example = next(iter(schema.get("examples", ())), "")
    return example if has_form and isinstance(example, str) else ""
