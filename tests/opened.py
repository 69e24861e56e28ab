"""Open data of small sites in memory: content whose site publishes data, and the files that it becomes."""

import json
from functools import lru_cache
from typing import Any

from showcase.bundle import Tools, make_fonts
from showcase.owners import all_bundles
from showcase.pictures import Cabinet
from showcase.publication import Publication
from tests.publishing import SITE, THEME, Content, Record, world

LICENCE = {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"}
OPEN = {"name": "Lamps & Sons", "headline": "Schools that tried something", "language": "en-GB"} | {
    "data": {"licence": LICENCE}
}
"""A site that publishes its records as data."""


def open_world(*case_studies: Record, **types: Any) -> Content:
    """The usual world, published as data."""
    return world(*case_studies, **{"site": OPEN, **types})


@lru_cache(maxsize=1)
def tools() -> Tools:
    """What files are made with."""
    return Tools(make_fonts(THEME), Cabinet(THEME))


def data_files(publication: Publication, ending: str = ".json") -> dict[str, bytes]:
    """Every file that ends so, by its address."""
    return {
        f"/{path}": content
        for bundle in all_bundles(publication)
        if any(path.endswith(ending) for path in bundle.paths)
        for path, content in zip(bundle.paths, bundle.make(bundle.view, tools()), strict=True)
        if path.endswith(ending)
    }


def parsed(publication: Publication) -> dict[str, Any]:
    """Every file of JSON that keeps to one of the schemas, parsed, by its address."""
    found = {address: json.loads(content) for address, content in data_files(publication).items()}
    own = f"{SITE}/data/schema/"
    told = {address: value for address, value in found.items() if isinstance(value, dict)}
    return {address: value for address, value in told.items() if str(value.get("$schema", "")).startswith(own)}
