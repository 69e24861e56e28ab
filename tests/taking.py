"""Keepsakes of small sites in memory: each file is made by its bundle, as a build does it."""

import json
from typing import Any

from showcase.bundle import Tools, make_fonts
from showcase.owners import all_bundles
from showcase.pictures import Cabinet
from showcase.publication import Publication
from tests.publishing import THEME, Content, Telling, publish

WRITTEN = (".json", ".html")
"""Files that are written: those that are drawn take long."""


def offer(content: Content, telling: Telling | None = None, **parts: Any) -> Publication:
    """A publication of which schools take something away."""
    return publish(content, telling, has_keepsakes=True, **parts)


def written(publication: Publication) -> dict[str, str]:
    """Every keepsake that is text, by its address."""
    tools = Tools(make_fonts(THEME), Cabinet(THEME))
    return {
        f"/{path}": content.decode()
        for bundle in all_bundles(publication)
        if all(path.endswith(WRITTEN) for path in bundle.paths)
        for path, content in zip(bundle.paths, bundle.make(bundle.view, tools), strict=True)
    }


def said(publication: Publication, address: str) -> dict[str, Any]:
    """What stands at an address as JSON."""
    found: dict[str, Any] = json.loads(written(publication)[address])
    return found


def drawn(publication: Publication, address: str) -> dict[str, bytes]:
    """One keepsake that is drawn, by its address."""
    tools = Tools(make_fonts(THEME), Cabinet(THEME))
    [bundle] = [one for one in all_bundles(publication) if address[1:] in one.paths]
    made = zip(bundle.paths, bundle.make(bundle.view, tools), strict=True)
    return {f"/{path}": content for path, content in made}
