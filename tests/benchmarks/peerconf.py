"""Settings for a comparison: only the kinds of page that the other generators make, too.

Left out is what only we have: recipients, categories by region, levels, topics, programmes, the filters and the list
that they narrow down, what a browser searches in, and every feed but that of all.
"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[2] / "plugins")]

from pelicanconf import *  # noqa: E402, F403
from showcase import owners, pages  # noqa: E402
from showcase.build import site  # noqa: E402
from showcase.bundle import Output  # noqa: E402
from showcase.feeds.site import site_feeds  # noqa: E402
from showcase.pages import listing  # noqa: E402
from showcase.pages.case_study import case_study_pages  # noqa: E402
from showcase.pages.category import category_pages  # noqa: E402
from showcase.pages.home import home_pages  # noqa: E402
from showcase.pages.listing.editions import edition_listings  # noqa: E402
from showcase.pages.listing.regions import region_listings  # noqa: E402

SHOWCASE_SEARCH = False
SHOWCASE_KEEPSAKES = False
pages.PAGES = (home_pages, case_study_pages, category_pages, listing.listing_pages)
vars(listing)["LISTINGS"] = (region_listings, edition_listings)
vars(site)["search_files"] = lambda *_: {}
vars(owners)["OUTPUTS"] = (Output(of_site=(site_feeds,)),)
