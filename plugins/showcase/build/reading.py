"""File by file: read, checked by itself, its story told; what is known by its content is not read again."""

import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from ..models import CaseStudy
from ..records import Reading, RecordFile, read_bytes, read_file, without_story
from ..rules import check_alone
from ..showcase import case_study_key
from ..state import Store, digest_of
from ..story import tell
from ..workers import Part, in_parts, meanwhile

BATCH = 32
"""How many files' readings a worker sends at once."""

FEW = 64
"""Up to so many files are read quicker here than processes are started."""


class SourceFile(NamedTuple):
    """A file of records as it was read: its content's digest, and the digest of what other pages see of it."""

    file: RecordFile
    digest: bytes
    face: bytes
    reading: Reading


class Made(NamedTuple):
    """What was made of one file, ready to be stored: its reading without stories, and the stories as told."""

    place: int
    digest: bytes
    reading: bytes
    tellings: bytes


def digest_of_file(file: RecordFile, language: str) -> bytes:
    """The digest of a file's content, name and type, and of the language that its story is told in."""
    try:
        with open(file.name, "rb", buffering=0) as opened:
            return digest_of(file.name, file.record_type, language, opened.read())
    except OSError:
        return b""


def read_one(place: int, file: RecordFile, language: str) -> Made:
    """Everything that can be made of one file alone."""
    try:
        with open(file.name, "rb", buffering=0) as opened:
            data = opened.read()
    except OSError:
        return Made(place, b"", pickle.dumps(read_file(file.name, file.record_type)), b"")
    reading = read_bytes(file.name, file.record_type, data)
    problems = [*reading.problems, *(one for record in reading.records for one in check_alone(record, language))]
    stories = {
        case_study_key(one.value.edition, one.slug): tell(one.value, language)
        for one in reading.records
        if isinstance(one.value, CaseStudy)
    }
    light = Reading([without_story(record) for record in reading.records], problems, reading.refused)
    return Made(
        place,
        digest_of(file.name, file.record_type, language, data),
        pickle.dumps(light, pickle.HIGHEST_PROTOCOL),
        pickle.dumps(stories, pickle.HIGHEST_PROTOCOL),
    )


def read_part(files: Sequence[tuple[int, RecordFile]], language: str, part: Part) -> Iterator[list[Made]]:
    """One part's share of the files, in batches."""
    share = files[part.share]
    for start in range(0, len(share), BATCH):
        yield [read_one(place, file, language) for place, file in share[start : start + BATCH]]


class Library:
    """Readings by their files' content: at hand from the build before, in the store, or made now."""

    def __init__(self, store: Store, workers: int) -> None:
        self.store = store
        self.workers = workers
        self.at_hand: dict[bytes, SourceFile] = {}
        self.in_store = store.keys("readings")

    def digests(self, files: Sequence[RecordFile], language: str) -> list[bytes]:
        """The digest of each file's content; nothing where no reading is known, as each is then made anyway."""
        return [digest_of_file(file, language) if self.in_store else b"" for file in files]

    def read(
        self, files: Sequence[RecordFile], digests: Sequence[bytes], language: str, chores: Iterable[object] = ()
    ) -> list[SourceFile]:
        """Every file with its reading, in the same order; what is made is stored. Chores are done meanwhile."""
        self.fetch({digest: file for digest, file in zip(digests, files, strict=True) if digest not in self.at_hand})
        found = [self.at_hand.get(digest) for digest in digests]
        missing = [(place, files[place]) for place, one in enumerate(found) if one is None]
        work = partial(read_part, missing, language)
        for batch in meanwhile(in_parts(work, self.workers if len(missing) > FEW else 1), chores):
            self.keep(batch)
            for made in batch:
                found[made.place] = self.open(files[made.place], made.digest, made.reading)
        return [one for one in found if one]

    def keep(self, batch: Sequence[Made]) -> None:
        """Nothing; what was made is in the store."""
        kept = [made for made in batch if made.digest]
        self.store.put_pickled("readings", [(made.digest, made.reading) for made in kept])
        self.store.put_pickled("tellings", [(made.digest, made.tellings) for made in kept])
        self.in_store.update(made.digest for made in kept)

    def open(self, file: RecordFile, digest: bytes, reading: bytes) -> SourceFile:
        """A file's reading, at hand from now on."""
        source = SourceFile(file, digest, face_of(reading), pickle.loads(reading))  # noqa: S301
        if digest:
            self.at_hand[digest] = source
        return source

    def fetch(self, files: Mapping[bytes, RecordFile]) -> None:
        """Nothing; the readings of files with these digests are at hand, where the store has them."""
        for digest, reading in self.store.get_pickled("readings", files.keys() & self.in_store):
            assert isinstance(digest, bytes)
            self.open(files[digest], digest, reading)

    def forget_all_but(self, digests: set[bytes]) -> None:
        """Nothing; what no file holds any more is gone, here and in the store from its next commit on."""
        self.at_hand = {digest: source for digest, source in self.at_hand.items() if digest in digests}
        for table in ("readings", "tellings"):
            self.store.drop(table, self.store.keys(table) - digests)
        self.in_store = self.in_store & digests


def face_of(reading: bytes) -> bytes:
    """The digest of everything that pages other than a record's own see of it."""
    return sha256(reading).digest()[:16]
