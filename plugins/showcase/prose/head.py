"""The head of a page: lines of `Key: value` up to the first empty one, read as Pelican's Markdown reads them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markdown.extensions.meta import BEGIN_RE, END_RE, META_MORE_RE, META_RE  # type: ignore[import-untyped]

from ..problems import Place, Problem, nearest, quoted, suggest
from .dates import check_dates

KEYS = ("Title", "Slug", "Date", "Summary", "Status")
OTHERS = {
    "author", "authors", "category", "description", "keywords", "lang", "modified", "save_as", "subtitle", "tags",
    "template", "translation", "url",
}  # fmt: skip
"""Keys that mean something elsewhere, and are no slip of the pen."""

SINGLE = ("Title", "Slug", "Date", "Modified", "Status")
STATUSES = ("published", "draft", "hidden", "skip")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the head: its key as written, its value and where that stands."""

    key: str
    value: str
    place: Place
    value_place: Place


@dataclass(slots=True)
class Head:
    """What the head of a file says, and the line with which the body begins."""

    file: Path
    entries: list[Entry] = field(default_factory=list)
    body_line: int = 1
    stray: Place | None = None
    """A line that ends the head although it is not empty."""

    def all_of(self, key: str) -> list[Entry]:
        """The entries of a key, however it is capitalised."""
        return [entry for entry in self.entries if entry.key.lower() == key.lower()]

    def first(self, key: str) -> Entry | None:
        """The first entry of a key that says something."""
        return next((entry for entry in self.all_of(key) if entry.value), None)

    @property
    def is_published(self) -> bool:
        """False for what its author does not show yet."""
        status = self.first("Status")
        return status is None or status.value == "published"


def read_text(file: Path) -> str:
    """The text of a file with plain line ends; what is no UTF-8 in it is told elsewhere."""
    return file.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def read_head(text: str, file: Path) -> Head:
    """The head of a file."""
    head = Head(file)
    for number, line in enumerate((written.expandtabs(4) for written in text.split("\n")), 1):
        if number == 1 and BEGIN_RE.match(line):
            continue
        head.body_line = number + 1
        if not line.strip() or END_RE.match(line):
            break
        entry = read_entry(line, number, head)
        if entry is None:
            head.body_line, head.stray = number, Place(file, number, 1)
            break
        head.entries.append(entry)
    return head


def read_entry(line: str, number: int, head: Head) -> Entry | None:
    """The entry of a line, which goes on with the key before it where it is indented; None where it is none."""
    match = META_RE.match(line)
    if not match and not (head.entries and (match := META_MORE_RE.match(line))):
        return None
    column = match.start("value") + 1
    key, start = (
        (match["key"], match.start("key") + 1) if "key" in match.groupdict() else (head.entries[-1].key, column)
    )
    return Entry(key, match["value"].strip(), Place(head.file, number, start), Place(head.file, number, column))


def check_head(head: Head, is_news: bool) -> Iterator[Problem]:
    """The problems of a head; its slug is looked at together with those of the other files."""
    if head.first("Title") is None:
        yield Problem(
            Place(head.file, 1, 1), "The title is missing", "Begin the file with a line such as `Title: About`"
        )
    if head.stray and head.entries:
        what = "This line is neither `Key: value` nor empty, and ends the head of the page"
        yield Problem(head.stray, what, "Put an empty line between the head and the text")
    for key in SINGLE:
        for entry in head.all_of(key)[1:]:
            yield Problem(entry.place, f"`{key}:` has more than one line", "Write it once, on one line")
    yield from check_keys(head)
    yield from check_status(head)
    dates = [(entry.value, entry.value_place) for key in ("Date", "Modified") for entry in head.all_of(key)[:1]]
    yield from check_dates(head.file, dates, needs_one=is_news and not head.all_of("Date"))


def check_keys(head: Head) -> Iterator[Problem]:
    """A warning for each key that looks like one that the site knows."""
    known = {key.lower() for key in KEYS} | OTHERS
    for entry in head.entries:
        if entry.key.lower() not in known and nearest(entry.key, KEYS):
            what = f"Nothing is read from the key {quoted(entry.key)}"
            yield Problem(entry.place, what, suggest(entry.key, KEYS), is_warning=True)


def check_status(head: Head) -> Iterator[Problem]:
    """The problem of a status that Pelican does not know."""
    status = head.first("Status")
    if status and status.value not in STATUSES:
        yield Problem(status.value_place, f"{quoted(status.value)} is no status", suggest(status.value, STATUSES))
