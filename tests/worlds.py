"""Worlds, and what an archive holds of them: honours without a record, places known roughly, some hidden.

A world is what really happened. Statements from its archive can be held against it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from hypothesis import strategies as st

from showcase.archive.coverage import Coverage
from showcase.archive.firsts import First
from showcase.archive.proofs import Proofs, proofs_of
from showcase.facets import build_facets
from showcase.publication import Publication
from showcase.showcase import Category
from tests.publishing import Content, Record, Telling, programme, read_showcase, world

LEVELS = ("winner", "finalist", "listed")
"""Highest first."""

TIERS = ("winner", "finalist", "shortlisted")
CATEGORIES = ("kitchens", "gardens")
YEARS = range(2018, 2026)
INSIDE: dict[str, str | None] = {
    "united-kingdom": None, "wales": "united-kingdom", "gwynedd": "wales", "powys": "wales",
    "scotland": "united-kingdom", "jordan": None,
}  # fmt: skip
"""Each region, and the one that it lies in."""

PLACES = ("gwynedd", "powys", "scotland", "jordan")
"""Where things happen."""

GONE = {"date": "2026-01-02", "by": "recipient"}


class Honour(NamedTuple):
    """What really happened, and what of it the archive tells: nothing, part of it, or all, if it may be shown."""

    year: int
    category: str
    level: str
    place: str
    home: str
    """Where its recipient is."""
    told_place: str | None
    told_home: str | None
    is_recorded: bool
    state: str = "shown"

    def is_in(self, region: str) -> bool:
        """Whether the work really was in a region, or its recipient is, where the archive puts that elsewhere."""
        has_home = self.told_home and self.told_place and self.told_home not in around(self.told_place)
        return region in around(self.place) or bool(has_home and region in around(self.home))


class World(NamedTuple):
    """Honours, the editions that the archive lists, and at which levels it says that each is complete."""

    honours: tuple[Honour, ...]
    listed: frozenset[int]
    complete: dict[int, tuple[str, ...]]


def around(region: str) -> list[str]:
    """A region, and those that it lies in."""
    outer = INSIDE[region]
    return [region, *(around(outer) if outer else ())]


def publication_of(content: Content, telling: Telling | None = None, **parts: Any) -> Publication:
    """The publication of some content, without its rows."""
    telling = telling or Telling()
    showcase, language = read_showcase(content, telling)
    return Publication(showcase, build_facets(showcase), language, telling.url, telling.now, **parts)


def archive_of(world_: World) -> Content:
    """The content that tells of a world."""
    return crowned(
        [record_of(number, one) for number, one in enumerate(world_.honours) if one.is_recorded],
        [edition_of(year, world_) for year in sorted(world_.listed, reverse=True)],
    )


def crowned(cases: Sequence[Record], editions: Sequence[Record], **types: Any) -> Content:
    """A content with one programme of three levels and two categories, in the regions of the worlds."""
    levels = [{"slug": slug, "name": slug.title(), "tier": tier} for slug, tier in zip(LEVELS, TIERS, strict=True)]
    parts: Content = {
        "programmes": [programme("crown", levels=levels, editions=list(editions))],
        "categories": [{"slug": slug, "name": slug.title(), "programme": "crown"} for slug in CATEGORIES],
        "regions": [region_of(slug) for slug in INSIDE],
    }
    return world(*cases, **parts | types)


def region_of(slug: str) -> Record:
    """A region of the worlds."""
    codes = {"united-kingdom": "GB", "jordan": "JO"}
    return {"slug": slug} | ({"iso": codes[slug]} if slug in codes else {"name": slug.title(), "parent": INSIDE[slug]})


def edition_of(year: int, world_: World) -> Record:
    """An edition; where something of it waits, a milestone of 2030 says so."""
    waits = any(one.year == year and one.state == "embargoed" for one in world_.honours)
    milestone = {"name": "Later", "slug": "later", "date": "2030-01-01"}
    found: Record = {"label": str(year), "complete": list(world_.complete.get(year, ()))}
    return found | ({"milestones": [milestone]} if waits else {})


def record_of(number: int, one: Honour) -> Record:
    """The record of an honour."""
    home = {"region": one.told_home} if one.told_home else {}
    more: Record = {"region": one.told_place} if one.told_place else {}
    states: dict[str, Record] = {"withdrawn": {"withdrawn": GONE}, "embargoed": {"embargo": "later"}}
    more |= states.get(one.state, {})
    return {
        "slug": f"honour-{number}",
        "recipient": {"name": f"School {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number]}", "slug": f"school-{number}"} | home,
        "category": one.category,
        "edition": str(one.year),
        "level": one.level,
    } | more  # fmt: skip


def honour_of(world_: World, slug: str) -> Honour:
    """The honour that a case study tells of."""
    return world_.honours[int(slug.removeprefix("honour-"))]


def rivals(world_: World, coverage: Coverage, category: Category | None) -> list[Honour]:
    """All that really was awarded in the years of a coverage, at its level and above."""
    return [
        one
        for one in world_.honours
        if coverage.since <= one.year <= coverage.until
        and LEVELS.index(one.level) <= coverage.rank
        and (category is None or category.slug == one.category)
    ]


def firsts_of(proofs: Proofs) -> list[First]:
    """Every first that is proved."""
    return [one for some in proofs.firsts_by_case_study.values() for one in some]


def proofs_in(world_: World) -> Proofs:
    """What the archive of a world proves."""
    return proofs_of(publication_of(archive_of(world_)))


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Any world, and an archive that tells nearly all of it."""
    honours = list(draw(st.lists(honours_told, min_size=5, max_size=16)))
    for number in draw(st.lists(st.integers(0, len(honours) - 1), max_size=3)):
        honours[number] = draw(half_told(honours[number]))
    listed = frozenset(YEARS) - draw(st.frozensets(st.sampled_from(list(YEARS)), max_size=1))
    seen = tuple(one._replace(is_recorded=one.is_recorded and one.year in listed) for one in honours)
    doubtful = draw(st.frozensets(st.sampled_from(list(YEARS)), max_size=1))
    complete = {year: levels_complete(seen, year)[: 1 if year in doubtful else None] for year in listed}
    return World(seen, listed, complete)


@st.composite
def whole_worlds(draw: st.DrawFn) -> World:
    """Any world, and an archive that tells all of it."""
    honours = tuple(draw(st.lists(honours_told, max_size=16)))
    return World(honours, frozenset(YEARS), dict.fromkeys(YEARS, LEVELS))


def levels_complete(honours: Sequence[Honour], year: int) -> tuple[str, ...]:
    """The levels of which every honour of a year has a record."""
    lacking = {one.level for one in honours if one.year == year and not one.is_recorded}
    return tuple(level for level in LEVELS if level not in lacking)


def told(year: int, category: str, level: str, place: str) -> Honour:
    """An honour that is told as it was."""
    return Honour(year, category, level, place, place, place, None, is_recorded=True)


honours_told = st.builds(told, *(st.sampled_from(list(some)) for some in (YEARS, CATEGORIES, LEVELS, PLACES)))
"""Any honour, told as it was."""


@st.composite
def half_told(draw: st.DrawFn, one: Honour) -> Honour:
    """An honour of which the archive tells less, or shows nothing."""
    home = draw(st.sampled_from(PLACES))
    return one._replace(
        home=home,
        told_place=draw(st.sampled_from([None, *around(one.place)])),
        told_home=draw(st.sampled_from([None, *around(home)])),
        is_recorded=draw(st.booleans()),
        state=draw(st.sampled_from(["shown", "shown", "withdrawn", "embargoed"])),
    )
