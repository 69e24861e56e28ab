"""The build: what changed in the content is read, what that touches is made again, and the site changes as a whole.

look           which files there are, and what stands for all case studies
   │  reading        in workers, file by file: read, checked alone, the story told; known content is not read again
   │  content        the records together, and every problem
   ▼
Publication ── press, site    in workers, page by page: rendered unless it stands there already
            └─ words          the index of words, for the shards whose words changed
   │  edit           the short way, when nothing changed but stories
   ▼
builder        commits what was learned and puts the change in place; while it lives, what it has read is kept at hand
   ahead          the index of words made in a process of its own, for the preview
"""

from .builder import Builder, build_site
from .check import check_content
from .plan import Given, Outcome, Plan

__all__ = ["Builder", "Given", "Outcome", "Plan", "build_site", "check_content"]
