"""The site's records as one dataset, with every file that holds them."""

from collections.abc import Iterator, Sequence
from typing import Any

from ...data.addresses import DATA, PACKAGE, csv_address, json_address
from ...data.lists import KINDS
from ...data.package import MAPPED, last_change
from ...data.tables import all_tables
from ...publication import Publication
from ...showcase import CaseStudy, Region
from ...structured.places import region_place
from ...structured.site import publisher
from ...structured.steps import CONTEXT

FORMATS = {"json": "application/json", "csv": "text/csv", "geojson": "application/geo+json"}


def dataset(publication: Publication) -> dict[str, Any]:
    """All records, under the terms that the organisers chose; only where they are published as data."""
    showcase, say, organisation = publication.showcase, publication.language.say, publisher(publication)
    assert showcase.site.data is not None
    case_studies, changed = showcase.case_studies, last_change(showcase)
    words = say("%(total)s of award finalists and winners, with their recipients, categories and places.")
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": say("%(name)s: the data") % {"name": showcase.site.name},
        "description": words % {"total": publication.count_of_case_studies(len(case_studies))},
        "url": publication.absolute(DATA),
        "license": showcase.site.data.licence.url,
        "creator": organisation,
        "publisher": organisation,
        "inLanguage": publication.language.tag,
        "isAccessibleForFree": True,
        "keywords": keywords(publication),
        "temporalCoverage": years(case_studies),
        "spatialCoverage": [region_place(one) for one in countries(case_studies)],
        "dateModified": changed and changed.isoformat(),
        "distribution": list(downloads(publication)),
    }
    return {name: value for name, value in made.items() if value}


def keywords(publication: Publication) -> list[str]:
    """The topics that case studies are about."""
    counted = publication.facets["topic"]
    return [one.record.name for one in publication.showcase.topics if counted.count(one.slug)]


def years(case_studies: Sequence[CaseStudy]) -> str | None:
    """The first and the last year that has a case study, as ISO 8601 writes a span; one where they are the same."""
    found = sorted({one.edition.year for one in case_studies if one.edition.year})
    if not found:
        return None
    return f"{found[0]}/{found[-1]}" if len(found) > 1 else str(found[0])


def countries(case_studies: Sequence[CaseStudy]) -> list[Region]:
    """The regions at the top of the tree that have case studies, by name."""
    found = {one.region.lineage[0] for one in case_studies if one.region}
    return sorted(found, key=lambda one: (one.name, one.slug))


def downloads(publication: Publication) -> Iterator[dict[str, Any]]:
    """Every file: the package of tables, each table, all records of each type, what stands at points."""
    tables = {table.name: table.title for table in all_tables(publication.language.say)}
    yield download(publication, PACKAGE, publication.language.say("Data package"))
    yield from (download(publication, csv_address(name), title) for name, title in tables.items())
    yield from (download(publication, json_address(kind), tables[kind]) for kind in KINDS)
    yield from (download(publication, address, tables[kind]) for kind, address in MAPPED.items())


def download(publication: Publication, address: str, name: str) -> dict[str, Any]:
    """One file with its format; what it holds is its name."""
    kind = FORMATS[address.rpartition(".")[2]]
    return {"@type": "DataDownload", "name": name, "encodingFormat": kind, "contentUrl": publication.absolute(address)}
