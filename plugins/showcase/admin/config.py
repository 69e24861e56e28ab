"""The configuration of Sveltia CMS: what it edits, where that lies, and what it leaves alone."""

from typing import Any

from ..models import Admin
from ..publication import Publication
from .collections import make_collections, make_singletons
from .layout import Layout

Config = dict[str, Any]


def make_config(publication: Publication, admin: Admin, layout: Layout) -> Config:
    """The configuration: a token opens the repository, so that nobody but GitHub is asked who is there."""
    say, branch = publication.language.say, {"branch": admin.branch} if admin.branch else {}
    return {
        "backend": {"name": "github", "repo": admin.repository, **branch, "auth_methods": ["token"]},
        "app_title": publication.showcase.site.name,
        "site_url": publication.url,
        "logo": {"src": f"{publication.base}/icon.svg"},
        "media_folder": f"{admin.folder}/files",
        "public_folder": "/files",
        "media_libraries": {"default": {"config": {"slugify_filename": True}}, "stock_assets": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 100},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none"}},
        "show_preview_links": False,
        "editor": {"preview": False},
        "collections": make_collections(layout, admin.folder, say),
        "singletons": make_singletons(layout, admin.folder, say),
    }
