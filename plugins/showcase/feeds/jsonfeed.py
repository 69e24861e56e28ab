"""A feed as JSON Feed 1.1. What that has no word for stands under names of our own, which begin with `_`."""

from html import escape
from typing import Any

from pydantic_core import to_json

from .atom import at_midnight
from .entries import Entry
from .feed import Feed

VERSION = "https://jsonfeed.org/version/1.1"


def write_json(feed: Feed) -> bytes:
    """The feed as JSON."""
    name, url, language, licence, withdrawals = feed.publisher
    made: dict[str, Any] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.json,
        "description": feed.line,
        "language": language,
        "authors": [{"name": name, "url": url}],
    }
    if licence:
        made["_licence"] = {"about": licence[1], "name": licence[0]}
    if feed.gone:
        items = [{"id": one.address, "date": one.day.isoformat(), "note": one.words} for one in feed.gone]
        made["_withdrawn"] = {"about": withdrawals, "items": items}
    made["items"] = [item_of(entry) for entry in feed.entries]
    return to_json(made) + b"\n"


def item_of(entry: Entry) -> dict[str, Any]:
    """An entry as an item, which has to say something: its title where there are no other words."""
    item: dict[str, Any] = {
        "id": entry.address,
        "url": entry.address,
        "title": entry.title,
        "content_html": entry.html or escape(entry.title),
        "date_published": at_midnight(entry.published).isoformat(),
        "date_modified": at_midnight(entry.updated).isoformat(),
        "tags": entry.topics,
    }
    if entry.line:
        item["summary"] = entry.line
    if entry.picture:
        item["image"] = entry.picture
    return item
