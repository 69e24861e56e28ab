"""What may stand only once: slugs within a record, a recognition, tiles on the map."""

from collections.abc import Iterable, Iterator, Sequence

from ..models import CaseStudy, Category, Programme, Record
from ..problems import Problem, shown_path
from ..records import Located, Records

Step = str | int
Entry = tuple[tuple[Step, ...], str]
"""Where a word stands in its record, and the word."""


def find_repeated_slugs(records: Records) -> Iterator[Problem]:
    """A problem for each topic, level, edition or criterion that its record names twice."""
    for case_study in records.case_studies:
        yield from repeated(case_study, entries("topics", None, case_study.value.topics))
    for programme in records.programmes.values():
        yield from repeated_in_programme(programme)
    for category in records.categories.values():
        yield from repeated_in_category(category)


def repeated_in_programme(programme: Located[Programme]) -> Iterator[Problem]:
    """A problem for each level or edition that stands twice."""
    levels = [level.slug for level in programme.value.levels]
    yield from repeated(programme, entries("levels", "slug", levels))
    labels = [edition.label for edition in programme.value.editions]
    yield from repeated(programme, entries("editions", "label", labels))


def repeated_in_category(category: Located[Category]) -> Iterator[Problem]:
    """A problem for each criterion or earlier wording that stands twice."""
    criteria = [criterion.slug for criterion in category.value.criteria]
    yield from repeated(category, entries("criteria", "slug", criteria))
    wordings = category.value.wording
    yield from repeated(category, entries("wording", "edition", [wording.edition for wording in wordings]))
    for number, wording in enumerate(wordings):
        slugs = [criterion.slug for criterion in wording.criteria]
        inner = [(("wording", number, *loc), slug) for loc, slug in entries("criteria", "slug", slugs)]
        yield from repeated(category, inner)


def entries(field: str, part: str | None, words: Sequence[str]) -> list[Entry]:
    """Each word with its place in a list field."""
    end = () if part is None else (part,)
    return [((field, index, *end), word) for index, word in enumerate(words)]


def repeated(record: Located[Record], found: Iterable[Entry]) -> Iterator[Problem]:
    """A problem for each word that stood before."""
    first: dict[str, tuple[Step, ...]] = {}
    for loc, word in found:
        before = first.setdefault(word, loc)
        if before != loc:
            what = f"`{word}` is listed twice, first in line {record.place(*before).line}"
            yield Problem(record.place(*loc), what, "Keep one of the two")


def find_repeated_recognitions(records: Records) -> Iterator[Problem]:
    """A problem for each case study of a recipient, category and edition that another has already."""
    first: dict[tuple[str, str, str], Located[CaseStudy]] = {}
    for case_study in records.case_studies:
        value, recipient = case_study.value, records.recipient_slug(case_study)
        before = first.setdefault((recipient, value.category, value.edition), case_study)
        if before is not case_study:
            there = f"{shown_path(before.node.place.file)}:{before.node.place.line}"
            what = f"`{recipient}` has a case study in `{value.category}` {value.edition} already, in {there}"
            instead = "A level that rose is one case study: keep the higher of the two"
            yield Problem(case_study.node.place, what, instead)


def find_repeated_tiles(records: Records) -> Iterator[Problem]:
    """A problem for each region whose tile another has already."""
    first: dict[tuple[int, int], str] = {}
    for region in records.regions.values():
        tile = region.value.tile
        if tile and first.setdefault(tile, region.slug) != region.slug:
            what = f"The tile in column {tile[0]}, row {tile[1]} belongs to `{first[tile]}` already"
            yield Problem(region.place("tile"), what, "Write a column and a row that are free")
