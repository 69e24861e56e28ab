"""Search: what the browse page fetches when a reader filters, sorts or looks for words.

Showcase, Facets ── columns      columns.json     which values each case study counts under
                 ├─ names        by-name.json     the order by name
                 │               names.json       how recipients' names are spelt
rendered rows ────── rows        rows/<n>.html    the list in pieces
built pages ──────── pagefind    pagefind/        the index of all words
                 └─ fragments    fragments.json   which case study each of its results is
"""

from .files import FOLDER, search_files
from .fragments import read_fragments, write_fragments
from .pagefind import SearchError, index_site

__all__ = ["FOLDER", "SearchError", "index_site", "read_fragments", "search_files", "write_fragments"]
