"""What a field names that stands elsewhere: the record type, and where in it the word is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .layout import Layout

SINGLETONS = "_singletons"
"""Sveltia's name for the files that belong to no folder."""

TARGETS: Mapping[str, tuple[str, str]] = {
    "programme": ("programmes", ""),
    "level": ("programmes", "levels.*.slug"),
    "category": ("categories", ""),
    "region": ("regions", ""),
    "parent": ("regions", ""),
    "topics": ("topics", ""),
    "recipient": ("recipients", ""),
}
"""Fields that hold slugs: the type of record that they name, and the list in it where the slug stands.

An edition is not among them: a year without quotes is a number to Sveltia, and no number is on its list of words.
"""


@dataclass(frozen=True)
class Relation:
    """Where the words that a field may hold are found."""

    collection: str
    file: str = ""
    value: str = "{{slug}}"
    shown: tuple[str, ...] = ()

    def options(self) -> dict[str, Any]:
        """The same, as Sveltia is told it."""
        made = {"collection": self.collection, "value_field": self.value, "display_fields": list(self.shown)}
        return {**made, "file": self.file} if self.file else made


def find_relations(layout: Layout, record_type: str, named: Mapping[str, str]) -> dict[str, Relation]:
    """The relations of a record type, by field; `named` says which field of a type is its name.

    A type that lies in several places has none: one list could not offer all of it. Nor has a record's own part, such
    as the level that a milestone of the same programme names: it need not have been saved.
    """
    found = {}
    for field, (target, inside) in TARGETS.items():
        relation = find_relation(layout, target, inside, named.get(target, ""))
        if relation and not (inside and target == record_type):
            found[field] = relation
    return found


def find_relation(layout: Layout, target: str, inside: str, name: str) -> Relation | None:
    """Where the words are found, or None where that is in no single place."""
    home = layout.home(target)
    if home is None:
        return None
    if home.is_list:
        shown = (f"{target}.*.{name}",) if name else (f"{target}.*.slug",)
        return None if inside else Relation(SINGLETONS, home.name, f"{target}.*.slug", shown)
    if inside:
        return Relation(target, "", inside, (f"{inside.rpartition('.')[0]}.name",))
    return Relation(target, "", "{{slug}}", (name or "{{slug}}",))
