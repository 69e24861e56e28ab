"""Proofs: everything that complete records prove, found in one pass over them and kept for all pages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from ..publication import Publication
from ..showcase import CaseStudy, Category, Region
from .contest import contests_of
from .coverage import coverages_of
from .firsts import First, find_firsts
from .onlies import Only, find_onlies
from .tallies import Tally, find_tallies

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Proofs:
    """What is proved, by what it is about."""

    firsts_by_region: Mapping[Region, list[First]]
    firsts_by_category: Mapping[Category, list[First]]
    firsts_by_case_study: Mapping[CaseStudy, list[First]]
    onlies_by_region: Mapping[Region, list[Only]]
    onlies_by_case_study: Mapping[CaseStudy, list[Only]]
    tallies_by_region: Mapping[Region, list[Tally]]


def proofs_of(publication: Publication) -> Proofs:
    """Everything that is proved at the moment of a publication, worked out once."""
    groups, key = publication.showcase.groups, (proofs_of, publication.now, publication.shows_all)
    found: Proofs | None = groups.get(key)
    if found is None:
        found = groups[key] = find_proofs(publication)
    return found


def find_proofs(publication: Publication) -> Proofs:
    """The same, worked out; who is the first as well as the only one of a region is told as the first."""
    firsts: list[First] = []
    onlies: list[Only] = []
    tallies: list[Tally] = []
    for contest in contests_of(publication.showcase, coverages_of(publication)):
        firsts += find_firsts(contest)
        onlies += find_onlies(contest)
        tallies += find_tallies(contest)
    told = {(one.case_study, one.region) for one in firsts}
    onlies = [one for one in onlies if (one.case_study, one.region) not in told]
    return Proofs(
        by("region", firsts),
        by("category", [one for one in firsts if one.category]),
        by("case_study", firsts),
        by("region", onlies),
        by("case_study", onlies),
        by("region", tallies),
    )


def by(name: str, some: Iterable[Found]) -> Mapping[Any, list[Found]]:
    """Proofs by what they are about."""
    found: dict[Any, list[Found]] = defaultdict(list)
    for one in some:
        found[getattr(one, name)].append(one)
    return dict(found)
