"""Facets: the one definition of what case studies can be filtered by, for static pages and live columns alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from .showcase import CaseStudy, Showcase

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

    def count(self, slug: str) -> int:
        """How many case studies count under a value."""
        return len(self.members_by_slug.get(slug, ()))


def build_facets(showcase: Showcase) -> dict[str, Facet]:
    """All facets by name; a region counts for every region that it lies in."""
    return {
        "region": region_facet(showcase),
        "category": facet("category", showcase, category_values(showcase), lambda one: (one.category.slug,)),
        "edition": facet("edition", showcase, edition_values(showcase), lambda one: (one.edition.label,)),
        "level": facet("level", showcase, level_values(showcase), lambda one: (one.level.slug,)),
        "programme": facet("programme", showcase, programme_values(showcase), lambda one: (one.programme.slug,)),
        "topic": facet(
            "topic", showcase, topic_values(showcase), lambda one: tuple(topic.slug for topic in one.topics)
        ),
    }


def facet(name: str, showcase: Showcase, values: list[Value], slugs: Callable[[CaseStudy], tuple[str, ...]]) -> Facet:
    """A facet whose values a case study names by slug."""
    index = {value.slug: place for place, value in enumerate(values)}
    sets = tuple(tuple(sorted(index[slug] for slug in slugs(one))) for one in showcase.case_studies)
    return Facet(name, tuple(values), sets)


def region_facet(showcase: Showcase) -> Facet:
    """The regions, each counting what lies in it."""
    index = {region.slug: place for place, region in enumerate(showcase.regions)}
    values = [
        Value(region.slug, region.name, region.address, index[region.parent.slug] if region.parent else None)
        for region in showcase.regions
    ]
    return facet(
        "region", showcase, values, lambda one: tuple(r.slug for r in one.region.lineage) if one.region else ()
    )


def category_values(showcase: Showcase) -> list[Value]:
    """Categories; one whose name stands in two programmes says which it belongs to."""
    names = [category.record.name for category in showcase.categories]
    return [
        Value(
            one.slug,
            one.record.name if names.count(one.record.name) == 1 else f"{one.record.name} ({one.programme.short_name})",
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
