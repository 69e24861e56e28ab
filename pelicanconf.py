"""Settings of the site while it is being made; `publishconf.py` changes what differs for the public one."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "plugins"))

from showcase import generators  # noqa: E402  (imported, not named by a string: a broken plugin must stop the build)

PLUGINS = [generators]

SITENAME = "Showcase"  # the name that readers see is in content/site.yaml
SITEURL = "http://localhost:8000"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en-gb"

PATH = str(ROOT / "content")
THEME = str(ROOT / "theme")
OUTPUT_PATH = str(ROOT / "output")

# Pelican reads prose and news; the plugin writes their pages, so that all pages are made in one way.
PAGE_PATHS = ["pages"]
ARTICLE_PATHS = ["news"]

# A folder that is laid over the content at build time: what must not stand in a public repository.
SHOWCASE_PRIVATE = os.environ.get("SHOWCASE_PRIVATE") or None
if SHOWCASE_PRIVATE:
    PAGE_PATHS.append(str(Path(SHOWCASE_PRIVATE).resolve() / "pages"))
    ARTICLE_PATHS.append(str(Path(SHOWCASE_PRIVATE).resolve() / "news"))

# A preview for the organisers alone, in which nothing waits for its announcement: `make private`.
SHOWCASE_SHOW_ALL = os.environ.get("SHOWCASE_SHOW_ALL", "") not in ("", "0", "false")

SLUGIFY_SOURCE = "basename"
PAGE_URL, PAGE_SAVE_AS = "{slug}/", ""
ARTICLE_URL, ARTICLE_SAVE_AS = "news/{slug}/", ""
PAGE_LANG_SAVE_AS = ARTICLE_LANG_SAVE_AS = DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ARCHIVES_SAVE_AS = ""
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "news"
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Files that are copied as they are: content/files/. Hidden files never are.
STATIC_PATHS = ["files"]
THEME_STATIC_PATHS: list[str] = []
IGNORE_FILES = [".*", "__pycache__"]

# A build changes the output folder only when all of it is ready; Pelican must not empty it first.
DELETE_OUTPUT_DIRECTORY = False
LOAD_CONTENT_CACHE = CACHE_CONTENT = False
MARKDOWN = {"extensions": ["smarty", "fenced_code", "tables"], "output_format": "html5"}
