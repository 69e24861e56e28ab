"""A feed as Atom (RFC 4287), with tombstones (RFC 6721)."""

from datetime import UTC, date, datetime, time
from typing import Any

from feedgenerator import Atom1Feed

from .entries import Entry
from .feed import Feed

TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


def write_atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    made = AtomFeed(feed)
    for entry in feed.entries:
        made.add_entry(entry)
    written: str = made.writeString("utf-8")
    return written.encode()


class AtomFeed(Atom1Feed):  # type: ignore[misc]
    """An Atom feed of ours: its date is told and no clock's, and it can say what is to go."""

    def __init__(self, feed: Feed) -> None:
        publisher = feed.publisher
        self.told = feed
        super().__init__(
            title=feed.title,
            link=feed.page,
            description=feed.line,
            language=publisher.language,
            feed_url=feed.atom,
            feed_guid=feed.id,
            author_name=publisher.name,
            author_link=publisher.url,
            feed_copyright=", ".join(publisher.licence) if publisher.licence else None,
        )

    def add_entry(self, entry: Entry) -> None:
        """Nothing; the feed tells of one case study more. Its summary is HTML, and stands there as text."""
        self.add_item(
            title=entry.title,
            link=entry.address,
            description=entry.html or None,
            unique_id=entry.address,
            pubdate=at_midnight(entry.published),
            updateddate=at_midnight(entry.updated),
            categories=entry.topics,
        )

    def latest_post_date(self) -> datetime:
        """The day that the feed last changed."""
        return at_midnight(self.told.updated)

    def root_attributes(self) -> dict[str, str]:
        """The vocabularies that the feed is written in."""
        more = {"xmlns:at": TOMBSTONES} if self.told.gone else {}
        return {**super().root_attributes(), **more}

    def add_root_elements(self, handler: Any) -> None:
        """Nothing; all is written that is said of the feed itself, and what is to go: by the grammar of Atom all that
        is no entry stands first."""
        super().add_root_elements(handler)
        for one in self.told.gone:
            handler.startElement("at:deleted-entry", {"ref": one.address, "when": at_midnight(one.day).isoformat()})
            handler.addQuickElement("at:comment", one.words)
            handler.endElement("at:deleted-entry")


def at_midnight(day: date) -> datetime:
    """The beginning of the day, in UTC."""
    return datetime.combine(day, time(0), UTC)
