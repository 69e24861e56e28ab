"""Records of a content in memory, and its publication with all that leads on, as a build makes them."""

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from showcase.build.plan import Given
from showcase.build.promises import addresses_there
from showcase.publication import Publication
from showcase.records import Records, read_records
from showcase.redirects import find_moves
from tests.publishing import Content, Telling, publish


def records_of(content: Mapping[str, Any]) -> Records:
    """The records of a content; what is wrong with them is for others to tell."""
    with TemporaryDirectory() as name:
        for type_, records in content.items():
            if records:
                file = Path(name) / f"{type_}.yaml"
                file.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
        return read_records(Path(name))[0]


def redirect(address: str, to: str) -> dict[str, str]:
    """A line of `redirects.yaml`."""
    return {"address": address, "to": to}


def moved(content: Content, published: Collection[str] = (), telling: Telling | None = None) -> Publication:
    """The publication of a content with its moves."""
    made = publish(content, telling)
    there = {*addresses_there(made, Given())}
    return replace(made, moves=find_moves(records_of(content), there, published))
