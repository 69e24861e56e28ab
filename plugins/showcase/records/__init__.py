"""From a content folder to checked records: each file read once, each value with its place.

content/ ── files ── reading ─┬─ where all is well ──┬─ gathering ── Records
            which    one file └─ careful: a tree,    │  recipients,
            model                problems, and what  │  slugs that
                                 can be read         ┘  collide
"""

from .files import RecordFile, find_record_files
from .gathering import gather
from .links import InnerLink, find_inner_links
from .located import Located, Records, without_story
from .names import fold_name, recipient_slug
from .reading import Reading, check_site, read_bytes, read_file, read_records
from .roots import Roots
from .texts import PROSE, find_prose, find_texts

__all__ = [
    "PROSE",
    "InnerLink",
    "Located",
    "Reading",
    "RecordFile",
    "Records",
    "Roots",
    "check_site",
    "find_inner_links",
    "find_prose",
    "find_record_files",
    "find_texts",
    "fold_name",
    "gather",
    "read_bytes",
    "read_file",
    "read_records",
    "recipient_slug",
    "without_story",
]
