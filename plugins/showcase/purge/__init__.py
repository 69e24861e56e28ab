"""What else to purge, once something was withdrawn or taken down: a list to tick off, for the organisers alone.

records ── gone        what went: addresses, words, files, and records that still hold it
Git     ── traces      where its history holds that
        ── checklist   the whole list, in the order in which to go through it
             near        the content, this machine, the site
             github      what GitHub keeps: branches, artifacts, caches, history, forks
             far         search engines, archives, readers, and people
"""

from .checklist import write_checklist
from .gone import Gone, find_gone
from .traces import Traces, find_traces
from .writing import Where

__all__ = ["Gone", "Traces", "Where", "find_gone", "find_traces", "write_checklist"]
