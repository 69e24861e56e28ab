"""From the sample to a content of one's own: a few answers become its first files, and take the sample's place.

answers ── beginning   the first files: site, programme, category, pages
        └─ blank       the text of a case study to fill in, and the link that opens it in GitHub's editor
sample                 what is the sample, what of it stays, and the exchange of folders
"""

from .answers import LEVELS, Answers, understand
from .beginning import write_beginning
from .blank import editor_link, write_blank
from .sample import MARK, find_obstacles, put_aside, take_place

__all__ = [
    "LEVELS",
    "MARK",
    "Answers",
    "editor_link",
    "find_obstacles",
    "put_aside",
    "take_place",
    "understand",
    "write_beginning",
    "write_blank",
]
