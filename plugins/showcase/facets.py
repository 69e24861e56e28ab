"""Facets: the one definition of what case studies can be filtered by, for static pages and live columns alike."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from .showcase import CaseStudy, Region, Showcase

Node = TypeVar("Node")

FACETS = ("region", "category", "edition", "level", "programme", "topic")


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: a tick, and a page of its own."""

    slug: str
    label: str
    address: str
    parent: int | None = None


@dataclass(frozen=True, eq=False)
class Facet:
    """A facet's values, and for each case study, in the default order, the values it counts under."""

    name: str
    values: tuple[Value, ...]
    sets: tuple[tuple[int, ...], ...]

    @cached_property
    def members(self) -> tuple[tuple[int, ...], ...]:
        """For each value the numbers of its case studies, in the default order."""
        found: list[list[int]] = [[] for _ in self.values]
        for number, values in enumerate(self.sets):
            for value in values:
                found[value].append(number)
        return tuple(map(tuple, found))

    @cached_property
    def members_by_slug(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the case studies of each value, by its slug."""
        return {value.slug: self.members[index] for index, value in enumerate(self.values)}

    @cached_property
    def without_value(self) -> int:
        """How many case studies count under no value."""
        return sum(1 for values in self.sets if not values)

    def count(self, slug: str) -> int:
        """How many case studies count under a value."""
        return len(self.members_by_slug.get(slug, ()))


def build_facets(showcase: Showcase) -> dict[str, Facet]:
    """All facets by name; a region counts for every region that it lies in."""
    found = (
        facet("region", showcase, region_values(showcase), attrgetter("region"), slugs_of_region),
        facet("category", showcase, category_values(showcase), attrgetter("category"), lambda one: (one.slug,)),
        facet("edition", showcase, edition_values(showcase), attrgetter("edition"), lambda one: (one.label,)),
        facet("level", showcase, level_values(showcase), attrgetter("level"), lambda one: (one.slug,)),
        facet("programme", showcase, programme_values(showcase), attrgetter("programme"), lambda one: (one.slug,)),
        facet("topic", showcase, topic_values(showcase), attrgetter("topics"), lambda some: [one.slug for one in some]),
    )
    return {one.name: one for one in found}


def facet(
    name: str,
    showcase: Showcase,
    values: list[Value],
    find: Callable[[CaseStudy], Node],
    slugs: Callable[[Node], Iterable[str]],
) -> Facet:
    """A facet whose values, by slug, follow from one part of a case study: worked out once for each such part."""
    index = {value.slug: place for place, value in enumerate(values)}
    parts = [find(one) for one in showcase.case_studies]
    set_by_part = {part: tuple(sorted(index[slug] for slug in slugs(part))) for part in dict.fromkeys(parts)}
    return Facet(name, tuple(values), tuple([set_by_part[part] for part in parts]))


def slugs_of_region(region: Region | None) -> list[str]:
    """The slugs of a region and of those it lies in."""
    return [one.slug for one in region.lineage] if region else []


def region_values(showcase: Showcase) -> list[Value]:
    """Regions, each with the place of the one that it lies in."""
    index = {region.slug: place for place, region in enumerate(showcase.regions)}
    return [
        Value(region.slug, region.name, region.address, index[region.parent.slug] if region.parent else None)
        for region in showcase.regions
    ]


def category_values(showcase: Showcase) -> list[Value]:
    """Categories; one whose name stands in two programmes says which it belongs to."""
    names = Counter(category.record.name for category in showcase.categories)
    return [
        Value(
            one.slug,
            one.record.name if names[one.record.name] == 1 else f"{one.record.name} ({one.programme.short_name})",
            one.address,
        )
        for one in showcase.categories
    ]


def edition_values(showcase: Showcase) -> list[Value]:
    """Editions, newest first."""
    return [Value(one.label, one.label, one.address) for one in showcase.editions]


def level_values(showcase: Showcase) -> list[Value]:
    """Levels, highest tier first."""
    return [Value(one.slug, one.name, one.address) for one in showcase.levels]


def programme_values(showcase: Showcase) -> list[Value]:
    """Programmes."""
    return [Value(one.slug, one.record.name, one.address) for one in showcase.programmes]


def topic_values(showcase: Showcase) -> list[Value]:
    """Topics by name."""
    return [Value(one.slug, one.record.name, one.address) for one in showcase.topics]
