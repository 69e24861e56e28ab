"""Where data stand: a record beside its page, everything below /data/."""

import re

from ..publication import Publication

VERSION = 1
"""Of the shapes of records: a field may be added in the same version, and is never taken away or changed."""

RECORD = "record.json"
"""A record as JSON, below the page that shows it."""

RECORDED = re.compile(r"/(?:case-studies/[^/]+|categories|editions|levels|programmes|recipients|regions|topics)/[^/]+/")
"""The addresses of pages that show a record."""

DATA, TABLE, CHARTS, MAP, CLAIMS = "/data/", "/data/table/", "/data/charts/", "/data/map/", "/data/claims/"
"""Pages about the data."""

PACKAGE, PLACES = "/data/datapackage.json", "/data/places.geojson"
"""What holds the tables together as a Frictionless data package, and where the work was done."""

CASE_STUDY_PLACES = "/data/case-studies.geojson"
"""The case studies at the points of their regions."""

SCHEMAS = f"/data/schema/{VERSION}/"
"""The folder of the JSON Schemas, one for each type of record."""


def schema_address(kind: str) -> str:
    """Where the schema of a type of record stands: `case-study`, `recipient`."""
    return f"{SCHEMAS}{kind}.json"


def json_address(kind: str) -> str:
    """Where all records of a type stand as JSON: `case-studies`, `recipients`."""
    return f"/data/{kind}.json"


def record_address(publication: Publication, address: str) -> str:
    """Where the record of the page at an address stands; empty where no data are published."""
    return address + RECORD if publication.has_data else ""


def records_below(page: str) -> tuple[str, ...]:
    """What the record of the page at an address is called; none where no page could stand that has one."""
    return (RECORD,) if RECORDED.fullmatch(page) else ()


def csv_address(table: str) -> str:
    """Where a table stands: `case-studies`, `figures`."""
    return f"/data/{table}.csv"
