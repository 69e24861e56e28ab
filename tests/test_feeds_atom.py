"""Atom as it is written here, beside what a library of feeds writes of the same."""

from datetime import UTC, date, datetime, time
from urllib.parse import quote

from feedgenerator import Atom1Feed
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from showcase.feeds.atom import write_atom
from showcase.feeds.entries import Entry
from showcase.feeds.feed import Feed, Publisher

LETTERS = st.text(st.sampled_from("aŵ ]>&<\"'\\\u00ad\u200f學👩\u200d🏫=+@"), min_size=1, max_size=30)


@settings(max_examples=30)
@given(LETTERS, LETTERS, st.lists(LETTERS, max_size=2), st.dates(date(1, 1, 1)))
def test_any_text_is_written_as_a_library_of_feeds_writes_it(
    line: str, html: str, topics: list[str], day: date
) -> None:
    here = f"https://example.org/{quote(line)}/"
    entry = Entry(here, line, "", html, day, day, tuple(topics), "")
    publisher = Publisher(line, here, "en-GB", (html, here), here)
    ours = Feed(here, line, html, here, f"{here}feed.xml", "", publisher, day, (entry, entry))
    theirs = Atom1Feed(
        line,
        here,
        html,
        "en-GB",
        author_name=line,
        author_link=here,
        feed_url=ours.atom,
        feed_copyright=f"{html}, {here}",
    )
    moment = datetime.combine(day, time(0), UTC)
    for _ in ours.entries:
        theirs.add_item(line, here, html or None, unique_id=here, pubdate=moment, updateddate=moment, categories=topics)
    wanted = theirs.writeString("utf-8").encode()
    assert etree.canonicalize(write_atom(ours).decode()) == etree.canonicalize(wanted.decode())
