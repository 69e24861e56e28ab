"""Records become a Showcase: what they name is looked up, put in order, and given its address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .. import models
from ..attachments.attachments import Attachments
from ..records import Located, Records, Roots
from .case_study import CaseStudy
from .lineage import trace
from .names import sort_name
from .nodes import Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic
from .showcase import Showcase
from .standing import TIERS, Standings, changed_on, year_of

COLOURS = 6


@dataclass(frozen=True, slots=True)
class Joined:
    """Everything a case study can point to, by slug."""

    roots: Roots
    modified: Mapping[Path, date]
    regions: dict[str, Region]
    topics: dict[str, Topic]
    recipients: dict[str, Recipient]
    standings: Standings
    attachments: Attachments


def join(
    records: Records,
    content: Path | Roots,
    country: Callable[[str], str],
    modified: Mapping[Path, date],
    attachments: Attachments | None = None,
) -> Showcase:
    """The Showcase of checked records; `country` names an ISO code, `modified` dates each file's last change."""
    assert records.site is not None
    programmes = {slug: Programme(slug, one.value, modified.get(one.file)) for slug, one in records.programmes.items()}
    regions = join_regions(records, country)
    categories = join_categories(records, programmes, modified)
    standings = Standings(categories, join_editions(programmes), join_levels(programmes))
    joined = Joined(
        roots=Roots.of(content),
        modified=modified,
        regions=regions,
        topics={slug: Topic(slug, located.value) for slug, located in records.topics.items()},
        recipients={
            slug: Recipient(slug, located.value, regions.get(located.value.region or ""))
            for slug, located in records.recipients.items()
        },
        standings=standings,
        attachments=attachments or Attachments(),
    )
    recipients = tuple(sorted(joined.recipients.values(), key=lambda one: (one.filed, one.slug)))
    return Showcase(
        site=records.site.value,
        programmes=tuple(programmes.values()),
        categories=tuple(standings.categories.values()),
        regions=tuple(regions.values()),
        topics=tuple(sorted(joined.topics.values(), key=lambda topic: sort_name(topic.record.name))),
        levels=tuple(sorted(standings.levels.values(), key=lambda level: TIERS.index(level.tier))),
        editions=tuple(sorted(standings.editions.values(), key=lambda edition: (-edition.year, edition.label))),
        recipients=recipients,
        case_studies=join_case_studies(records, joined),
        withdrawn=tuple(records.withdrawn[address].value for address in sorted(records.withdrawn)),
        redirects=tuple(records.redirects[address].value for address in sorted(records.redirects)),
        lineage=trace(recipients),
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


def join_categories(
    records: Records, programmes: Mapping[str, Programme], modified: Mapping[Path, date]
) -> dict[str, Category]:
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
            modified.get(located.file),
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


def join_case_studies(records: Records, joined: Joined) -> tuple[CaseStudy, ...]:
    """All case studies in the default order: as they stand, then by name."""

    def newest_first(one: CaseStudy) -> tuple[object, ...]:
        return joined.standings.find(one.record).order, one.filed, one.slug

    return tuple(sorted((join_case_study(records, one, joined) for one in records.case_studies), key=newest_first))


def join_case_study(records: Records, located: Located[models.CaseStudy], joined: Joined) -> CaseStudy:
    """One case study with everything it names looked up."""
    record = located.value
    standing = joined.standings.find(record)
    return CaseStudy(
        slug=located.slug,
        record=record,
        recipient=joined.recipients[records.recipient_slug(located)],
        category=standing.category,
        edition=standing.edition,
        level=standing.level,
        rank=standing.rank,
        region=joined.regions.get(record.region or ""),
        topics=tuple([joined.topics[slug] for slug in record.topics]),
        announced=standing.announced,
        stages=joined.standings.stages(record) if record.rises else (),
        modified=changed_on(record, standing, joined.modified.get(located.file) if joined.modified else None),
        source=f"{joined.roots.inside(located.path)}:{located.line}",
        pictures=joined.attachments.shown(record),
        files=joined.attachments.files_of(record),
    )
