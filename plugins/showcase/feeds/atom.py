"""A feed as Atom (RFC 4287), with tombstones (RFC 6721).

It is put together here, of texts that the standard library escapes: a library that writes any kind of feed takes seven
times as long, and there are as many feeds as recipients."""

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from .entries import Entry
from .feed import Feed
from .tombstones import Tombstone

ATOM, TOMBSTONES = "http://www.w3.org/2005/Atom", "http://purl.org/atompub/tombstones/1.0"


def write_atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    spaces = f'xmlns="{ATOM}"' + (f' xmlns:at="{TOMBSTONES}"' if feed.gone else "")
    head, stones, entries = head_of(feed), map(write_tombstone, feed.gone), map(write_entry, feed.entries)
    parts = "".join((*head, *stones, *entries))  # by the grammar of Atom all that is no entry stands first
    language = quoteattr(feed.publisher.language)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<feed xml:lang={language} {spaces}>{parts}</feed>\n'.encode()


def head_of(feed: Feed) -> Iterator[str]:
    """What is said of the feed itself."""
    publisher = feed.publisher
    yield element("title", feed.title)
    yield link("alternate", feed.page)
    yield link("self", feed.atom)
    yield element("id", feed.id)
    yield element("updated", at_midnight(feed.updated))
    yield f"<author>{element('name', publisher.name)}{element('uri', publisher.url)}</author>"
    yield element("subtitle", feed.line)
    if publisher.licence:
        yield element("rights", ", ".join(publisher.licence))


def write_entry(entry: Entry) -> str:
    """An entry; its summary is HTML, and stands there as text."""
    summary = f'<summary type="html">{escape(entry.html)}</summary>' if entry.html else ""
    topics = "".join([f"<category term={quoteattr(topic)}/>" for topic in entry.topics])
    return (
        f"<entry>{element('title', entry.title)}{link('alternate', entry.address)}"
        f"{element('published', at_midnight(entry.published))}{element('updated', at_midnight(entry.updated))}"
        f"{element('id', entry.address)}{summary}{topics}</entry>"
    )


def write_tombstone(one: Tombstone) -> str:
    """What says that an entry is to go."""
    said = f"ref={quoteattr(one.address)} when={quoteattr(at_midnight(one.day))}"
    return f"<at:deleted-entry {said}>{element('at:comment', one.words)}</at:deleted-entry>"


def element(name: str, text: str) -> str:
    """A text under a name."""
    return f"<{name}>{escape(text)}</{name}>"


def link(relation: str, address: str) -> str:
    """A link."""
    return f'<link href={quoteattr(address)} rel="{relation}"/>'


def at_midnight(day: date) -> str:
    """The beginning of the day, in UTC, as RFC 3339 writes it."""
    return f"{day.isoformat()}T00:00:00+00:00"
