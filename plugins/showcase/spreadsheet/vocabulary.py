"""The words that stand for other records: by slug or by name, whoever writes them and however."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from ..models import Programme, Region
from ..problems import quoted, suggest
from ..records import Located, Records
from .cells import Words
from .headers import fold


@dataclass(frozen=True)
class Names:
    """Slugs of one type with the names that they go by."""

    noun: str
    by_slug: Mapping[str, tuple[str, ...]]

    def find(self, text: str) -> str | Words:
        """The slug that a text means; or what is wrong with it."""
        if text in self.by_slug:
            return text
        folded = fold(text)
        found = sorted(
            slug for slug, names in self.by_slug.items() if folded and folded in {fold(slug), *map(fold, names)}
        )
        if len(found) == 1:
            return found[0]
        if found:
            listed = " or ".join(f"`{slug}`" for slug in found)
            return f"{quoted(text)} is the name of more than one {self.noun}", f"Write {listed}."
        return f"There is no {self.noun} {quoted(text)}", self.instead(text)

    def instead(self, text: str) -> str:
        """What to write instead of an unknown word: a slug, though it is a name that comes near."""
        slug_of = {name: slug for slug, names in self.by_slug.items() for name in (*names, slug)}
        said = suggest(text, list(slug_of))
        for name in sorted(slug_of, key=len, reverse=True):
            if said == f"Did you mean `{name}`?":
                return f"Did you mean `{slug_of[name]}`?"
        return suggest(fold(text), list(self.by_slug))


class Vocabulary:
    """All words of a content that a cell may use."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.locales = locales_of(records)
        self.names = {
            "category": Names("category", {slug: (one.value.name,) for slug, one in records.categories.items()}),
            "region": Names("region", {slug: self.names_of_region(one) for slug, one in records.regions.items()}),
            "topics": Names("topic", {slug: (one.value.name,) for slug, one in records.topics.items()}),
        }
        programmes = {slug: one.value for slug, one in records.programmes.items()}
        self.any_level = Names("level", levels_of(programmes.values()))
        self.levels = {slug: Names("level", levels_of([one])) for slug, one in programmes.items()}
        self.any_edition = Names("edition", editions_of(programmes.values()))
        self.editions = {slug: Names("edition", editions_of([one])) for slug, one in programmes.items()}

    def names_of_region(self, region: Located[Region]) -> tuple[str, ...]:
        """What a region is called: as it says, or as CLDR calls its country."""
        value = region.value
        known = (str(locale.territories[value.iso]) for locale in self.locales if value.iso in locale.territories)
        return tuple(
            dict.fromkeys([*([value.name] if value.name else []), *known, *([value.iso] if value.iso else [])])
        )

    def names_for(self, field: str, category: str | None) -> Names | None:
        """The words that a field takes; levels and editions are those of the programme of a category."""
        programme = self.records.categories[category].value.programme if category in self.records.categories else ""
        if field == "level":
            return self.levels.get(programme, self.any_level)
        if field == "edition":
            return self.editions.get(programme, self.any_edition)
        return self.names.get(field)


def locales_of(records: Records) -> list[Locale]:
    """The languages that countries may be named in: the site's, and English."""
    tags = [records.site.value.language if records.site else "en", "en"]
    found: list[Locale] = []
    for tag in tags:
        try:
            found.append(Locale.parse(tag, sep="-"))
        except (ValueError, UnknownLocaleError):
            continue
    return found


def levels_of(programmes: Iterable[Programme]) -> dict[str, tuple[str, ...]]:
    """The levels of programmes with their names."""
    names: dict[str, tuple[str, ...]] = {}
    for programme in programmes:
        for level in programme.levels:
            names[level.slug] = tuple(dict.fromkeys((*names.get(level.slug, ()), level.name)))
    return names


def editions_of(programmes: Iterable[Programme]) -> dict[str, tuple[str, ...]]:
    """The editions of programmes, which have no names beside their labels."""
    return {edition.label: () for programme in programmes for edition in programme.editions}
