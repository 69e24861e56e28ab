"""The Showcase itself: one immutable value that every output is made from."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..models import Redirect, Site, Withdrawn
from .case_study import CaseStudy
from .lineage import Lineage
from .nodes import Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic


@dataclass(frozen=True, eq=False)
class Showcase:
    """Everything the site knows. Case studies stand newest first, the highest level of an edition first."""

    site: Site
    programmes: tuple[Programme, ...]
    categories: tuple[Category, ...]
    regions: tuple[Region, ...]
    topics: tuple[Topic, ...]
    levels: tuple[LevelName, ...]
    editions: tuple[EditionLabel, ...]
    recipients: tuple[Recipient, ...]
    case_studies: tuple[CaseStudy, ...]
    withdrawn: tuple[Withdrawn, ...] = ()
    """Addresses whose recognition was withdrawn, those of records among them."""
    redirects: tuple[Redirect, ...] = ()
    lineage: Lineage = field(default_factory=Lineage, kw_only=True)

    @cached_property
    def by_recipient(self) -> dict[str, list[CaseStudy]]:
        """Case studies by their recipient's slug."""
        found: dict[str, list[CaseStudy]] = defaultdict(list)
        for case_study in self.case_studies:
            found[case_study.recipient.slug].append(case_study)
        return found

    @cached_property
    def by_category(self) -> dict[str, list[CaseStudy]]:
        """Case studies by their category's slug."""
        found: dict[str, list[CaseStudy]] = defaultdict(list)
        for case_study in self.case_studies:
            found[case_study.category.slug].append(case_study)
        return found

    @cached_property
    def by_category_and_region(self) -> dict[tuple[str, str], list[CaseStudy]]:
        """Case studies by the slugs of their category and of each region that they lie in."""
        found: dict[tuple[str, str], list[CaseStudy]] = defaultdict(list)
        for case_study in self.case_studies:
            category = case_study.category.slug
            for region in case_study.region.lineage if case_study.region else ():
                found[category, region.slug].append(case_study)
        return dict(found)

    @cached_property
    def groups(self) -> dict[Any, Any]:
        """What belongs together, by what ties it: filled by those who ask for it, once for all of them."""
        return {}

    @cached_property
    def regions_within(self) -> dict[Region | None, list[Region]]:
        """The regions right under each; under none, the countries."""
        found: dict[Region | None, list[Region]] = defaultdict(list)
        for region in self.regions:
            found[region.parent].append(region)
        return found

    @cached_property
    def regions_on_map(self) -> frozenset[Region]:
        """The regions that have a tile on the map, and those that one with a tile lies in."""
        return frozenset(around for region in self.regions if region.record.tile for around in region.lineage)

    @cached_property
    def number_by_case_study(self) -> dict[CaseStudy, int]:
        """Each case study's place in the default order, from 0."""
        return {case_study: number for number, case_study in enumerate(self.case_studies)}

    @cached_property
    def number_by_address(self) -> dict[str, int]:
        """The same by address."""
        return {case_study.address: number for number, case_study in enumerate(self.case_studies)}

    @cached_property
    def place_in_category(self) -> dict[CaseStudy, int]:
        """Each case study's place among those of its category, from 0."""
        return {one: place for some in self.by_category.values() for place, one in enumerate(some)}
