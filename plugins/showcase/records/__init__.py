"""From a content folder to checked records: each file read once, each value with its place.

content/ ── files ── reading ── gathering ── Records
            which    one file:   recipients,
            model    a tree,     slugs that
                     models,     collide
                     problems
"""

from .files import RecordFile, find_record_files
from .gathering import gather
from .located import Located, Records
from .names import fold_name, recipient_slug
from .reading import Reading, read_file, read_records

__all__ = [
    "Located",
    "Reading",
    "RecordFile",
    "Records",
    "find_record_files",
    "fold_name",
    "gather",
    "read_file",
    "read_records",
    "recipient_slug",
]
