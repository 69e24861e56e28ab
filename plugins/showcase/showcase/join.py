"""Records become a Showcase: what they name is looked up, put in order, and given its address."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .. import models
from ..records import Located, Records
from .nodes import CaseStudy, Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic
from .showcase import Showcase

TIERS = ("winner", "runner-up", "finalist", "shortlisted")
COLOURS = 6


@dataclass(frozen=True, slots=True)
class Joined:
    """Everything a case study can point to, by slug."""

    content: Path
    modified: Mapping[Path, date]
    categories: dict[str, Category]
    regions: dict[str, Region]
    topics: dict[str, Topic]
    levels: dict[str, LevelName]
    editions: dict[str, EditionLabel]
    recipients: dict[str, Recipient]


def join(records: Records, content: Path, country: Callable[[str], str], modified: Mapping[Path, date]) -> Showcase:
    """The Showcase of checked records; `country` names an ISO code, `modified` dates each file's last change."""
    assert records.site is not None
    programmes = {slug: Programme(slug, located.value) for slug, located in records.programmes.items()}
    regions = join_regions(records, country)
    joined = Joined(
        content=content,
        modified=modified,
        categories=join_categories(records, programmes),
        regions=regions,
        topics={slug: Topic(slug, located.value) for slug, located in records.topics.items()},
        levels=join_levels(programmes),
        editions=join_editions(programmes),
        recipients={
            slug: Recipient(slug, located.value, regions.get(located.value.region or ""))
            for slug, located in records.recipients.items()
        },
    )
    case_studies = sorted(
        (join_case_study(records, located, joined) for located in records.case_studies), key=newest_first
    )
    return Showcase(
        site=records.site.value,
        programmes=tuple(programmes.values()),
        categories=tuple(joined.categories.values()),
        regions=tuple(regions.values()),
        topics=tuple(sorted(joined.topics.values(), key=lambda topic: sort_name(topic.record.name))),
        levels=tuple(sorted(joined.levels.values(), key=lambda level: TIERS.index(level.tier))),
        editions=tuple(sorted(joined.editions.values(), key=lambda edition: (-edition.year, edition.label))),
        recipients=tuple(sorted(joined.recipients.values(), key=lambda one: (sort_name(one.record.name), one.slug))),
        case_studies=tuple(case_studies),
    )


def join_regions(records: Records, country: Callable[[str], str]) -> dict[str, Region]:
    """The region tree by slug, parents before their children."""
    regions: dict[str, Region] = {}

    def add(slug: str) -> Region:
        if slug not in regions:
            record = records.regions[slug].value
            parent = add(record.parent) if record.parent else None
            regions[slug] = Region(slug, record.name or (country(record.iso) if record.iso else slug), parent, record)
        return regions[slug]

    for slug in records.regions:
        add(slug)
    return regions


def join_categories(records: Records, programmes: Mapping[str, Programme]) -> dict[str, Category]:
    """Categories by slug, in the order of their programmes and names; colours go round where none is given."""
    order = list(programmes)
    items = sorted(
        records.categories.items(), key=lambda item: (order.index(item[1].value.programme), item[1].value.name)
    )
    return {
        slug: Category(
            slug,
            located.value,
            programmes[located.value.programme],
            number % COLOURS if located.value.colour is None else located.value.colour,
        )
        for number, (slug, located) in enumerate(items)
    }


def join_levels(programmes: Mapping[str, Programme]) -> dict[str, LevelName]:
    """Levels by slug; the first programme that has one names it."""
    levels: dict[str, LevelName] = {}
    for programme in programmes.values():
        for level in programme.record.levels:
            levels.setdefault(level.slug, LevelName(level.slug, level.name, level.tier))
    return levels


def join_editions(programmes: Mapping[str, Programme]) -> dict[str, EditionLabel]:
    """Editions by label."""
    editions: dict[str, EditionLabel] = {}
    for programme in programmes.values():
        for edition in programme.record.editions:
            editions.setdefault(edition.label, EditionLabel(edition.label, year_of(edition)))
    return editions


def year_of(edition: models.Edition) -> int:
    """The edition's year: as written, or the first four digits of its label, or 0."""
    found = re.search(r"\d{4}", edition.label)
    return edition.year or (int(found[0]) if found else 0)


def join_case_study(records: Records, located: Located[models.CaseStudy], joined: Joined) -> CaseStudy:
    """One case study with everything it names looked up."""
    record, place = located.value, located.place()
    category = joined.categories[record.category]
    file = place.file
    return CaseStudy(
        slug=located.slug,
        record=record,
        recipient=joined.recipients[records.recipient_slug(located)],
        category=category,
        edition=joined.editions[record.edition],
        level=joined.levels[record.level],
        rank=[level.slug for level in category.programme.record.levels].index(record.level),
        region=joined.regions.get(record.region or ""),
        topics=tuple(joined.topics[slug] for slug in record.topics),
        announced=announced_on(category.programme, record),
        modified=record.updated or joined.modified.get(file),
        source=f"{file.relative_to(joined.content).as_posix()}:{place.line}",
    )


def announced_on(programme: Programme, record: models.CaseStudy) -> date:
    """The day its level was announced; the first day of the edition's year where no milestone says."""
    edition = next(one for one in programme.record.editions if one.label == record.edition)
    dated = [milestone.date for milestone in edition.milestones if milestone.level == record.level]
    return max(dated) if dated else date(year_of(edition) or 1, 1, 1)


def newest_first(case_study: CaseStudy) -> tuple[object, ...]:
    """The key of the default order: newest edition, highest tier, then category and name."""
    return (
        -case_study.edition.year,
        case_study.edition.label,
        TIERS.index(case_study.level.tier),
        case_study.rank,
        case_study.category.programme.slug,
        case_study.category.slug,
        sort_name(case_study.name),
        case_study.slug,
    )


def sort_name(name: str) -> str:
    """The name as it is filed: without accents, capitals or a leading article."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))
    return re.sub(r"^(the|el|la|les?) ", "", plain.casefold())
