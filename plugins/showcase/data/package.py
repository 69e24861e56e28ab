"""The data package: every table as CSV, and what holds them together, as Frictionless' tools read it.

The tables and their description are made together, so that it can say of each file how long it is, and its digest."""

import json
from collections.abc import Iterator
from datetime import date
from functools import partial
from hashlib import sha256

from ..bundle import Bundle, hand_over
from ..publication import Publication
from ..records.names import slug_of_name
from ..showcase import Showcase
from ..state import digest_of
from .addresses import CASE_STUDY_PLACES, DATA, PACKAGE, PLACES, csv_address, json_address
from .lists import KINDS
from .tables import Described, Table, all_tables, schema_of, write_sheets

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

MAPPED = {"regions": PLACES, "case-studies": CASE_STUDY_PLACES}
"""What stands at points, as GeoJSON, by the kind of record."""


def data_package(publication: Publication) -> Iterator[Bundle]:
    """All tables, and the description of the package."""
    tables = all_tables(publication.language.say)
    sheets = write_sheets(tables, {kind: partial(make, publication) for kind, make in KINDS.items()})
    files = tuple(sheets[table.name].encode() for table in tables)
    resources = [table_resource(table, file) for table, file in zip(tables, files, strict=True)]
    described = describe(publication, [*resources, *other_resources(tables)])
    written = json.dumps(described, ensure_ascii=False, indent=1).encode() + b"\n"
    paths = (*(csv_address(table.name)[1:] for table in tables), PACKAGE[1:])
    yield Bundle(paths, (*files, written), hand_over, digest_of(*files, written))


def describe(publication: Publication, resources: list[Described]) -> Described:
    """The package: what it is, whose, under which terms, and each of its files."""
    site, home = publication.showcase.site, publication.absolute("/")
    assert site.data is not None
    licence, day = site.data.licence, last_change(publication.showcase)
    return {
        "$schema": PROFILE,
        "name": slug_of_name(site.name) or "showcase",
        "id": publication.absolute(PACKAGE),
        "title": publication.language.say("%(name)s: the data") % {"name": site.name},
        "description": site.headline,
        "homepage": publication.absolute(DATA),
        **({"created": f"{day.isoformat()}T00:00:00Z", "version": day.isoformat()} if day else {}),
        "licenses": [{"title": licence.name, "path": licence.url}],
        "contributors": [{"title": site.name, "path": home, "roles": ["publisher"]}],
        "sources": [{"title": site.name, "path": home}],
        "resources": resources,
    }


def last_change(showcase: Showcase) -> date | None:
    """The day on which a case study last changed, where that is known."""
    return max((one.modified for one in showcase.case_studies if one.modified), default=None)


def table_resource(table: Table, file: bytes) -> Described:
    """One table of the package."""
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.about,
        "path": csv_address(table.name).removeprefix(DATA),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file),
        "hash": f"sha256:{sha256(file).hexdigest()}",
        "schema": schema_of(table),
    }


def other_resources(tables: tuple[Table, ...]) -> Iterator[Described]:
    """The records with all that they hold, and where they are on maps: files that others make."""
    titles = {table.name: table.title for table in tables}
    for kind in KINDS:
        yield file_resource(f"{kind}-json", titles[kind], json_address(kind), "application/json")
    for kind, address in MAPPED.items():
        yield file_resource(f"{kind}-geojson", titles[kind], address, "application/geo+json")


def file_resource(name: str, title: str, address: str, mediatype: str) -> Described:
    """A file of the package that is no table."""
    path = address.removeprefix(DATA)
    ending = path.rpartition(".")[2]
    return {"name": name, "title": title, "path": path, "format": ending, "mediatype": mediatype, "encoding": "utf-8"}
