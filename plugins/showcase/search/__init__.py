"""Search: what the browse page fetches when a reader filters, sorts or looks for words.

Showcase, Facets ── columns      columns.json     which values each case study counts under
                 ├─ names        by-name.json     the order by name
                 │               names.json       how recipients' names are spelt
rendered rows ────── rows        rows/<n>.html    the list in pieces
case studies ─────── sharding    -                the parts that are indexed on their own
with their tellings ─ documents  -                the words of each
shards, documents ── pagefind    pagefind/        the index of all words, a folder for each further shard
                 ├─ service      -                its program, asked one thing after another
                 └─ fragments    fragments.json   which case study each of its results is
"""

from .documents import document
from .files import FOLDER, search_files
from .fragments import join_indexes
from .pagefind import Index, index_shard
from .service import SearchError
from .sharding import shards

__all__ = [
    "FOLDER",
    "Index",
    "SearchError",
    "document",
    "index_shard",
    "join_indexes",
    "search_files",
    "shards",
]
