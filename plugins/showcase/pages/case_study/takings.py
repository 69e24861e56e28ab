"""What a reader takes away from a case study: documents and recordings, each with its kind and size."""

from collections.abc import Iterator
from typing import Literal, NamedTuple
from urllib.parse import quote, urlsplit

from babel import Locale, UnknownLocaleError
from markupsafe import Markup

from ...attachments import Stored
from ...language import Language
from ...models import Recording
from ...publication import Publication
from ...showcase import CaseStudy
from ...story import render_transcript


class StoredView(NamedTuple):
    """A file of this site, with its title, and what it is in words."""

    title: str
    address: str
    language: str | None
    words: str


class RecordingView(NamedTuple):
    """A video or a sound: where it is, how long it takes, what is said."""

    title: str
    kind: Literal["video", "audio"]
    words: str
    url: str | None
    host: str
    stored: StoredView | None
    whole: str
    """The whole address, for paper."""
    transcript: Markup


def view_documents(publication: Publication, case_study: CaseStudy) -> Iterator[StoredView]:
    """The documents that are handed on."""
    for one in case_study.record.documents:
        stored = case_study.files.get(one.file)
        if stored:
            tongue = name_of_language(publication.language, one.language) if one.language else ""
            yield view_stored(publication.language, stored, one.title, tongue)._replace(language=one.language)


def view_recordings(publication: Publication, case_study: CaseStudy) -> Iterator[RecordingView]:
    """The recordings that can be reached."""
    for one in case_study.record.recordings:
        stored = case_study.files.get(one.file) if one.file else None
        if one.url or stored:
            yield view_recording(publication, one, stored)


def view_recording(publication: Publication, one: Recording, stored: Stored | None) -> RecordingView:
    """A recording, at another site or in a file of this one."""
    say = publication.language.say
    kind = say("Video") if one.kind == "video" else say("Sound")
    view = view_stored(publication.language, stored, one.title) if stored else None
    return RecordingView(
        title=one.title,
        kind=one.kind,
        words=join([kind, one.length or ""]),
        url=one.url,
        host=(urlsplit(one.url).hostname or "").removeprefix("www.") if one.url else "",
        stored=view,
        whole=publication.absolute(view.address) if view else one.url or "",
        transcript=render_transcript(one.transcript, publication.base, publication.language.tag),
    )


def view_stored(language: Language, stored: Stored, title: str, more: str = "") -> StoredView:
    """A file that is handed on: `PDF, 1.2 MB`, and what else is known of it."""
    return StoredView(title, quote(stored.address), None, join([stored.kind, language.size(stored.size), more]))


def join(words: list[str]) -> str:
    """The words that there are, after one another."""
    return ", ".join([one for one in words if one])


def name_of_language(language: Language, tag: str) -> str:
    """What a language is called in the site's own; its tag where nobody knows."""
    try:
        return Locale.parse(tag, sep="-").get_display_name(language.locale) or tag
    except (UnknownLocaleError, ValueError):
        return tag
