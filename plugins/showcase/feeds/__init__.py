"""Feeds: what is new, as Atom and as JSON Feed, for all and below each page that case studies count under.

entries      what a feed says about a case study
tombstones   what a feed says about a recognition that was withdrawn
feed         a feed, before it is written in either format
atom         a feed as Atom (RFC 4287, with tombstones by RFC 6721)
jsonfeed     a feed as JSON Feed 1.1
below        the feeds below pages
site         the feed of all, and those that answer at addresses that lead on
"""

from ..bundle import Output
from .below import page_feed, withdrawn_feed
from .feed import FEED_SIZE
from .site import KINDS, site_feeds

FEEDS = Output(
    of_site=(site_feeds,),
    below=dict.fromkeys(KINDS, (page_feed,)) | {"withdrawn": (withdrawn_feed,)},
)

__all__ = ["FEEDS", "FEED_SIZE"]
