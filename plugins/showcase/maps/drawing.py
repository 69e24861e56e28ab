"""A map as its page shows it: shapes shaded by their numbers, each leading to its region."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..publication import Publication
from ..showcase import Region
from .outlines import Outlines, Spot
from .steps import Step, step_of, steps_up_to

DIGIT, BADGE = 13, 30
"""How wide a digit is, and a badge, in the drawing's own units."""


class Shape(NamedTuple):
    """A region on a map: its words and step, its outline, and where its number stands, on a badge where there is no
    room in the outline. Without a number the badge is a dot."""

    address: str
    words: str
    step: int
    path: str
    spot: Spot
    label: str
    badge: str


class Key(NamedTuple):
    """A step, and its numbers in words."""

    step: int
    words: str


class Map(NamedTuple):
    """A map: its size, land that only surrounds it, land of which nothing is recorded, what is, and its key."""

    width: int
    height: int
    around: str
    land: str
    shapes: tuple[Shape, ...]
    keys: tuple[Key, ...]


def draw_map(publication: Publication, outlines: Outlines, regions: Mapping[str, tuple[Region, Spot]]) -> Map:
    """The map of some regions by the codes of their outlines, the largest number last, so that nothing covers it."""
    count = publication.facets["region"].count
    ordered = sorted(regions.items(), key=lambda item: (-count(item[1][0].slug), item[0]))
    numbers = [count(region.slug) for _, (region, _spot) in ordered]
    steps = steps_up_to(max(numbers, default=0))
    labels = labels_at([spot for _, (_region, spot) in ordered], map(publication.language.number, numbers))
    shapes = [
        Shape(
            region.address, words_of(publication, region, number), step_of(number, steps), outlines.paths.get(code, ""),
            spot, label, badge_at(spot, label, number),
        )
        for (code, (region, spot)), number, label in zip(ordered, numbers, labels, strict=True)
    ]  # fmt: skip
    land = "".join(path for code, path in outlines.paths.items() if code not in regions)
    keys = tuple(Key(step.number, range_of(publication, step)) for step in steps)
    return Map(outlines.width, outlines.height, outlines.around, land, tuple(reversed(shapes)), keys)


def words_of(publication: Publication, region: Region, number: int) -> str:
    """What a region is called and counts: `Kenya: 3 case studies`."""
    counted = publication.count_of_case_studies(number)
    return publication.language.say("%(place)s: %(count)s") % {"place": region.name, "count": counted}


def range_of(publication: Publication, step: Step) -> str:
    """The numbers of a step: `5`, `5–9`."""
    ends = dict.fromkeys((publication.language.number(step.least), publication.language.number(step.most)))
    return "–".join(ends)


def labels_at(spots: Iterable[Spot], numbers: Iterable[str]) -> list[str]:
    """The number of each spot where it meets no other, those of the first ones first."""
    taken: list[tuple[Spot, float]] = []
    labels = []
    for spot, number in zip(spots, numbers, strict=True):
        half = width_of(number) / 2 + (0 if fits(spot, number) else (BADGE - DIGIT) / 2)
        is_free = all(abs(spot.x - one.x) > half + other or abs(spot.y - one.y) > BADGE - 2 for one, other in taken)
        if is_free:
            taken.append((spot, half))
        labels.append(number if is_free else "")
    return labels


def badge_at(spot: Spot, label: str, number: int) -> str:
    """The line that becomes a badge under a number, or a dot, when it is drawn broad and round; none where the number
    fits into the outline."""
    if fits(spot, label or str(number)):
        return ""
    longer = width_of(label) - DIGIT if label else 0
    return f"M{spot.x - longer / 2:g} {spot.y:g}h{longer}"


def fits(spot: Spot, text: str) -> bool:
    """True where a number has room around its spot."""
    return spot.room >= max(DIGIT, width_of(text)) / 2 + 4


def width_of(text: str) -> int:
    """How wide a number is."""
    return len(text) * DIGIT
