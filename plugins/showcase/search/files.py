"""The files under /search/ that are made of records alone."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from ..columns import make_columns
from ..facets import Facet
from ..showcase import Showcase
from .names import order_by_name, spell_names
from .rows import PIECE, cut_rows

FOLDER = "search"


def search_files(showcase: Showcase, facets: Mapping[str, Facet], rows: Sequence[Markup]) -> dict[str, bytes]:
    """Every file by its path in the site; `rows` stand in the default order, drawn as the static pages show them."""
    return {
        f"{FOLDER}/columns.json": write_json(make_columns(len(showcase.case_studies), PIECE, facets)),
        f"{FOLDER}/by-name.json": write_json(order_by_name(showcase)),
        f"{FOLDER}/names.json": write_json(spell_names(showcase)),
        **{f"{FOLDER}/rows/{number}.html": piece for number, piece in enumerate(cut_rows(rows))},
    }


def write_json(value: Any) -> bytes:
    """The value as JSON without a space to spare."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
