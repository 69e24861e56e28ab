"""The files that the browse page fetches."""

import json

from hypothesis import given
from markupsafe import Markup

from showcase.facets import build_facets
from showcase.search import search_files
from showcase.search.rows import PIECE
from showcase.showcase import Showcase
from tests.search.showcases import showcases


@given(showcases())
def test_every_file_is_there_and_the_same_each_time(showcase: Showcase) -> None:
    facets = build_facets(showcase)
    rows = [Markup(f'<li class="row">{one.name}</li>') for one in showcase.case_studies]
    files = search_files(showcase, facets, rows)
    pieces = {f"search/rows/{number}.html" for number in range(-(-len(rows) // PIECE))}
    assert set(files) == {"search/columns.json", "search/by-name.json", "search/names.json"} | pieces
    assert files == search_files(showcase, facets, rows)


@given(showcases())
def test_the_columns_say_how_many_rows_there_are_and_how_many_a_piece_holds(showcase: Showcase) -> None:
    files = search_files(showcase, build_facets(showcase), [Markup("<li></li>")] * len(showcase.case_studies))
    columns = json.loads(files["search/columns.json"])
    assert columns["count"] == len(showcase.case_studies)
    held = [piece.count(b"<li>") for path, piece in sorted(files.items()) if path.startswith("search/rows/")]
    assert sum(held) == columns["count"]
    assert all(number <= columns["piece"] for number in held)
