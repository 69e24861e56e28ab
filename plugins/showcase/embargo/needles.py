"""Needles: the words that would give away what is held back, each with the record that it belongs to."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from ..models import CaseStudy, Recipient
from ..records import Located, Records, fold_name
from .veil import Held, Seen

SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
LONG = 25
"""Letters from which on a sentence is nobody else's by chance."""

Words = Callable[[Located[CaseStudy]], str]
"""Tells the words of a case study's story."""


class Needle(NamedTuple):
    """Words that may stand in no file, whose they are, and why."""

    words: str
    owner: Located[Any]
    why: str
    is_path: bool = False
    """Whether they are an address or a part of one, so that a letter, digit or hyphen beside them makes another."""


def find_needles(seen: Seen, words: Words) -> list[Needle]:
    """Everything that no file of the site may hold; `words` tells the stories."""
    if not seen.held:
        return list(takedown_needles(seen.records))
    known = {fold_name(word) for held in seen.held for word in held.located.value.known}
    common = common_texts(seen.records)
    taken = visible_slugs(seen.records)
    found = [*recipient_needles(seen, taken), *takedown_needles(seen.records)]
    for held in seen.held:
        texts = texts_of(held, words) if held.is_whole else (rise.standfirst for rise in held.rises)
        found += [Needle(text, held.located, held.why) for text in texts if text and text not in common]
        found += address_needles(held, taken) if held.is_whole and held.lifts else []
    return [one for one in found if fold_name(one.words) not in known]


def texts_of(held: Held, words: Words) -> Iterator[str | None]:
    """The texts of a case study: its name then, its sentences, and where it was taken from."""
    value = held.located.value
    yield from (value.named, value.standfirst, value.pull, *(rise.standfirst for rise in value.rises))
    yield from (one for source in value.sources for one in (source.title, source.url))
    yield from attached_texts(value)
    yield from (one for one in SENTENCE.split(words(held.located)) if len(one) >= LONG)


def attached_texts(value: CaseStudy) -> Iterator[str | None]:
    """The texts of its pictures, recordings and documents; short ones may be anybody's."""
    yield from (text for one in value.pictures for text in (one.alt, one.caption) if text and len(text) >= LONG)
    yield from (one.url for one in value.recordings)
    titles = (one.title for some in (value.recordings, value.documents) for one in some)
    transcripts = (one for recording in value.recordings for one in SENTENCE.split(recording.transcript))
    yield from (text for text in (*titles, *transcripts) if len(text) >= LONG)


def common_texts(records: Records) -> set[str | None]:
    """Texts that others may share with a record that is held back: they say nothing of it alone."""
    values = [one.value for one in records.case_studies]
    sources = (source for value in values for source in value.sources)
    tables = (records.programmes, records.categories)
    more = (source for table in tables for one in table.values() for source in one.value.sources)
    found = {one for source in (*sources, *more) for one in (source.title, source.url)}
    names = {name for one in records.recipients.values() for name in names_of(one.value)}
    own = {text for value in values for text in (value.standfirst, value.pull, value.named)}
    return found | names | own | {text for value in values for text in attached_texts(value)}


def visible_slugs(records: Records) -> set[str]:
    """Every slug that may be seen, also in the address of what was withdrawn, or of what leads on."""
    tables = (records.programmes, records.categories, records.regions, records.topics, records.recipients)
    gone = {step for address in (*records.withdrawn, *records.redirects) for step in address.split("/")}
    return {slug for table in tables for slug in table} | {one.slug for one in records.case_studies} | gone


def recipient_needles(seen: Seen, taken: set[str]) -> Iterator[Needle]:
    """The names of recipients that are not seen yet, or no more, and their addresses where nobody knew them."""
    held = {one.located.recipient_slug: one for one in seen.held if one.is_whole}
    names = {fold_name(name) for one in seen.records.recipients.values() for name in names_of(one.value)}
    for recipient in seen.recipients:
        of = held[recipient.slug]
        owner = of.located if recipient.is_inline else recipient
        yield from (Needle(one, owner, of.why) for one in names_of(recipient.value) if fold_name(one) not in names)
        if of.lifts and f"/recipients/{recipient.slug}/" not in seen.records.withdrawn:
            yield Needle(f"/recipients/{recipient.slug}", owner, of.why, True)
            yield from slug_needles(recipient.slug, taken, owner, of.why)


def names_of(recipient: Recipient) -> list[str]:
    """Every name of a recipient, and its website."""
    former = (one.name for one in recipient.former_names)
    return [recipient.name, *recipient.aliases, *former, *([recipient.website] if recipient.website else [])]


def address_needles(held: Held, taken: set[str]) -> Iterator[Needle]:
    """The address of a case study that nobody has seen, and its slug where it is nothing else's."""
    located = held.located
    yield Needle(f"/case-studies/{located.value.edition}/{located.slug}", located, held.why, True)
    yield from slug_needles(located.slug, taken, located, held.why)


def slug_needles(slug: str, taken: set[str], owner: Located[Any], why: str) -> Iterator[Needle]:
    """A slug, where it is of several words and nothing that is seen has it."""
    if "-" in slug and slug not in taken:
        yield Needle(slug, owner, why, True)


def takedown_needles(records: Records) -> Iterator[Needle]:
    """The words that were taken down."""
    for one in records.takedowns:
        yield from (Needle(words, one, f"taken down on {one.value.date}") for words in one.value.words)
