"""What may stand only once: slugs within a record, a recognition, tiles on the map."""

from collections.abc import Iterator, Sequence
from typing import Any

from ..models import CaseStudy, Category, Programme
from ..problems import Problem, shown_path
from ..records import Located, Records
from ..source import Step

Entry = tuple[tuple[Step, ...], str]
"""Where a word stands in its record, and the word."""


def find_repeated_slugs(record: Located[Any], language: str) -> Iterator[Problem]:
    """A problem for each topic, level, edition or criterion that the record names twice."""
    value = record.value
    if isinstance(value, CaseStudy):
        if value.topics:
            yield from repeated(record, entries("topics", None, value.topics))
    elif isinstance(value, Programme):
        yield from repeated(record, entries("levels", "slug", [level.slug for level in value.levels]))
        yield from repeated(record, entries("editions", "label", [edition.label for edition in value.editions]))
    elif isinstance(value, Category):
        yield from repeated_in_category(record, value)


def repeated_in_category(record: Located[Any], category: Category) -> Iterator[Problem]:
    """A problem for each criterion or earlier wording that stands twice."""
    yield from repeated(record, entries("criteria", "slug", [criterion.slug for criterion in category.criteria]))
    yield from repeated(record, entries("wording", "edition", [wording.edition for wording in category.wording]))
    for number, wording in enumerate(category.wording):
        slugs = [criterion.slug for criterion in wording.criteria]
        yield from repeated(
            record, [(("wording", number, *loc), slug) for loc, slug in entries("criteria", "slug", slugs)]
        )


def entries(field: str, part: str | None, words: Sequence[str]) -> list[Entry]:
    """Each word with its place in a list field."""
    end = () if part is None else (part,)
    return [((field, index, *end), word) for index, word in enumerate(words)]


def repeated(record: Located[Any], found: list[Entry]) -> Iterator[Problem]:
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
        value, recipient = case_study.value, case_study.recipient_slug
        before = first.setdefault((recipient, value.category, value.edition), case_study)
        if before is not case_study:
            there = f"{shown_path(before.file)}:{before.line}"
            what = f"`{recipient}` has a case study in `{value.category}` {value.edition} already, in {there}"
            instead = "A level that rose is one case study: keep the higher of the two"
            yield Problem(case_study.place(), what, instead)


def find_repeated_tiles(records: Records) -> Iterator[Problem]:
    """A problem for each region whose tile another has already."""
    first: dict[tuple[int, int], str] = {}
    for region in records.regions.values():
        tile = region.value.tile
        if tile and first.setdefault(tile, region.slug) != region.slug:
            what = f"The tile in column {tile[0]}, row {tile[1]} belongs to `{first[tile]}` already"
            yield Problem(region.place("tile"), what, "Write a column and a row that are free")
