"""File by file: read, checked by itself, its story told; what is known by its content is not read again."""

import pickle
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from ..models import CaseStudy
from ..problems import Problem
from ..records import Reading, RecordFile, read_bytes, read_file, without_story
from ..rules import check_alone
from ..showcase import case_study_key
from ..state import Store, digest_of
from ..story import Telling, tell
from ..workers import Part, in_parts

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
    return digest_of_data(file, read_data(file), language)


def digest_of_data(file: RecordFile, data: bytes | None, language: str) -> bytes:
    """The same of what was read; nothing for a file that cannot be opened."""
    return b"" if data is None else digest_of(file.name, file.record_type, language, data)


def read_data(file: RecordFile) -> bytes | None:
    """The bytes of a file; None where it cannot be opened."""
    try:
        with open(file.name, "rb", buffering=0) as opened:
            return opened.read()
    except OSError:
        return None


def read_batch(places: Sequence[int], files: Sequence[RecordFile], language: str) -> list[Made]:
    """Everything that can be made of each file alone: step by step for all of them, which keeps the processor warm."""
    found = [read_data(file) for file in files]
    pairs = list(zip(files, found, strict=True))
    readings = [read_any(file, data) for file, data in pairs]
    problems = [find_problems(reading, language) for reading in readings]
    stories = [tell_stories(reading, language) for reading in readings]
    light = [
        Reading([without_story(record) for record in reading.records], wrong, reading.refused)
        for reading, wrong in zip(readings, problems, strict=True)
    ]
    return [
        Made(*made)
        for made in zip(
            places,
            [digest_of_data(file, data, language) for file, data in pairs],
            [pickle.dumps(one, pickle.HIGHEST_PROTOCOL) for one in light],
            [pickle.dumps(some, pickle.HIGHEST_PROTOCOL) for some in stories],
            strict=True,
        )
    ]


def read_any(file: RecordFile, data: bytes | None) -> Reading:
    """The reading of a file, whose only problem may be that it cannot be opened."""
    return read_file(file.name, file.record_type) if data is None else read_bytes(file.name, file.record_type, data)


def find_problems(reading: Reading, language: str) -> list[Problem]:
    """Every problem of a file that shows without any other."""
    return [*reading.problems, *(problem for one in reading.records for problem in check_alone(one, language))]


def tell_stories(reading: Reading, language: str) -> dict[str, Telling]:
    """The stories of a file's case studies as told, by their keys."""
    return {
        case_study_key(one.value.edition, one.slug): tell(one.value, language)
        for one in reading.records
        if isinstance(one.value, CaseStudy)
    }


def read_part(files: Sequence[tuple[int, RecordFile]], language: str, part: Part) -> Iterator[list[Made]]:
    """One part's share of the files, in batches."""
    share = files[part.share]
    for start in range(0, len(share), BATCH):
        places, some = zip(*share[start : start + BATCH], strict=True)
        yield read_batch(places, some, language)


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

    def read(self, files: Sequence[RecordFile], digests: Sequence[bytes], language: str) -> list[SourceFile]:
        """Every file with its reading, in the same order; what is made is stored."""
        self.fetch({digest: file for digest, file in zip(digests, files, strict=True) if digest not in self.at_hand})
        found = [self.at_hand.get(digest) for digest in digests]
        missing = [(place, files[place]) for place, one in enumerate(found) if one is None]
        work = partial(read_part, missing, language)
        for batch in in_parts(work, self.workers if len(missing) > FEW else 1):
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

    def forget_all_but(self, digests: set[bytes], stays_at_hand: bool) -> None:
        """Nothing; what no file holds any more is gone from the store's next commit on, and nothing else is at hand."""
        kept = self.at_hand if stays_at_hand else {}
        self.at_hand = {digest: source for digest, source in kept.items() if digest in digests}
        for table in ("readings", "tellings"):
            self.store.drop(table, self.store.keys(table) - digests)
        self.in_store = self.in_store & digests


def face_of(reading: bytes) -> bytes:
    """The digest of everything that pages other than a record's own see of it."""
    return sha256(reading).digest()[:16]
