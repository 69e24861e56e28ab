"""A feed as Atom (RFC 4287), with tombstones (RFC 6721)."""

from datetime import UTC, date, datetime, time
from typing import Any

from feedgenerator import Atom1Feed

from .entries import Entry
from .feed import Feed

TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"


class Document(Atom1Feed):  # type: ignore[misc]
    """Atom as the library writes it, dated by what the feed tells alone, so that two builds are the same."""

    def latest_post_date(self) -> datetime:
        """When the feed changed."""
        return at_midnight(self.feed["updated"])

    def root_attributes(self) -> dict[str, str]:
        """The names' own spaces: of Atom, and of tombstones where there are some."""
        attributes: dict[str, str] = super().root_attributes()
        return attributes | ({"xmlns:at": TOMBSTONES} if self.feed["gone"] else {})

    def add_root_elements(self, handler: Any) -> None:
        """Nothing; what is said of the feed is written, then the tombstones, as all that is no entry stands first."""
        super().add_root_elements(handler)
        for one in self.feed["gone"]:
            when = at_midnight(one.day).isoformat()
            handler.startElement("at:deleted-entry", {"ref": one.address, "when": when})
            handler.addQuickElement("at:comment", one.words)
            handler.endElement("at:deleted-entry")


def write_atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    name, url, language, licence, _ = feed.publisher
    made = Document(
        title=feed.title,
        link=feed.page,
        description=feed.line,
        language=language,
        feed_url=feed.atom,
        feed_guid=feed.id,
        author_name=name,
        author_link=url,
        feed_copyright=", ".join(licence) if licence else None,
        updated=feed.updated,
        gone=feed.gone,
    )
    for entry in feed.entries:
        add_entry(made, entry)
    written: str = made.writeString("utf-8")
    return written.encode()


def add_entry(document: Document, entry: Entry) -> None:
    """Nothing; the document has one entry more."""
    document.add_item(
        title=entry.title,
        link=entry.address,
        description=entry.html or None,
        unique_id=entry.address,
        pubdate=at_midnight(entry.published),
        updateddate=at_midnight(entry.updated),
        categories=entry.topics,
    )


def at_midnight(day: date) -> datetime:
    """The beginning of the day, in UTC."""
    return datetime.combine(day, time(0), UTC)
