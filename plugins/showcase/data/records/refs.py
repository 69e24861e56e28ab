"""References: how one record names another. Thousands of records name the same few, so each is made once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from weakref import WeakKeyDictionary

from ...facets import Facet
from ...models import Source
from ...move import Move
from ...publication import Publication
from ...redirects.path import href_of
from ...showcase import Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic
from ..shapes import EditionRef, LevelRef, Place, PlaceRef, Ref, SourceData

Named = Category | Programme | Recipient | Region | Topic


class Refs:
    """The references of one publication; whoever receives one must not change it."""

    def __init__(self, url: str, regions: Facet, moves: Iterable[Move]) -> None:
        self.url, self.regions = url, regions
        self.formerly: Mapping[str, list[str]] = addresses_before(url, regions, moves)
        """Where each page stood before, in whole addresses."""

        self.named: dict[Named, Ref] = {}
        self.levels: dict[LevelName, LevelRef] = {}
        self.editions: dict[EditionLabel, EditionRef] = {}
        self.places: dict[Region, Place] = {}

    def to(self, one: Named) -> Ref:
        """The reference to a record that has a page."""
        found = self.named.get(one)
        if found is None:
            found = self.named[one] = {"id": self.url + one.address, "slug": one.slug, "name": one.link.label}
        return found

    def to_level(self, one: LevelName) -> LevelRef:
        """The reference to a level."""
        found = self.levels.get(one)
        if found is None:
            made: LevelRef = {"id": self.url + one.address, "slug": one.slug, "name": one.name, "tier": one.tier}
            found = self.levels[one] = made
        return found

    def to_edition(self, one: EditionLabel) -> EditionRef:
        """The reference to an edition."""
        found = self.editions.get(one)
        if found is None:
            found = self.editions[one] = {"id": self.url + one.address, "label": one.label, "year": one.year}
        return found

    def place(self, one: Region | None) -> Place | None:
        """A region with its codes and the regions around it, where there is one."""
        if one is None:
            return None
        found = self.places.get(one)
        if found is None:
            found = self.places[one] = self.make_place(one)
        return found

    def make_place(self, one: Region) -> Place:
        """The same, for the first time."""
        record = one.record
        return {
            "id": self.id_of(one),
            "slug": one.slug,
            "name": one.name,
            "iso": record.iso,
            "gss": record.gss,
            "itl": record.itl,
            "within": [self.to_place(around) for around in one.lineage],
        }

    def to_place(self, one: Region) -> PlaceRef:
        """The reference to a region, which need not have a page."""
        return {"id": self.id_of(one), "slug": one.slug, "name": one.name}

    def id_of(self, one: Region) -> str | None:
        """The id of a region; none where no case study is from there, as it has no page then."""
        return self.url + one.address if self.regions.count(one.slug) else None


KEPT: WeakKeyDictionary[Publication, Refs] = WeakKeyDictionary()
"""The references of each publication that is still there."""


def refs_of(publication: Publication) -> Refs:
    """The references of a publication."""
    found = KEPT.get(publication)
    if found is None:
        found = KEPT[publication] = Refs(publication.url, publication.facets["region"], publication.moves)
    return found


def addresses_before(url: str, regions: Facet, moves: Iterable[Move]) -> Mapping[str, list[str]]:
    """The addresses at which each page stood before, whole. A list that has nothing left leads to a wider one, which
    never stood there: to say so would tell of whom it last held."""
    found: dict[str, list[str]] = defaultdict(list)
    for move in moves:
        if move.address.endswith("/") and not is_empty_list(move.address, regions):
            found[move.to].append(url + href_of(move.address))
    return found


def is_empty_list(address: str, regions: Facet) -> bool:
    """Whether an address that leads on is that of a list: of a region that there is, or of a category in a region."""
    match address.strip("/").split("/"):
        case ["regions", slug]:
            return slug in regions.members_by_slug
        case ["categories", _, _]:
            return True
    return False


def sources_of(sources: tuple[Source, ...]) -> list[SourceData]:
    """Where a reader can check it."""
    return [{"title": one.title, "url": one.url} for one in sources]
