"""The index of words: made anew for those parts of the site whose words changed, in several processes."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from ..files import File
from ..output import Part as Writing
from ..publication import Publication
from ..search import FOLDER, Index, document, index_shard, join_indexes, shards
from ..state import digest_of
from ..workers import Part, in_parts
from .press import Before
from .site import Written
from .telling import file_of

PLACES = (f"{FOLDER}/pagefind/", f"{FOLDER}/fragments.json")
"""Where the files of the index stand."""


AT_ONCE = 2
"""Indexes that are made side by side: each takes up to half a gigabyte, so that more would not fit into one."""


class Shard(NamedTuple):
    """What is remembered of a part's index: what it was made of, the keys of its files, each address's fragment."""

    key: bytes
    files: dict[str, bytes]
    fragments: dict[str, str]


class Found(NamedTuple):
    """The index of a whole site: each part as it is to be remembered, and the files that were made now."""

    shards: dict[str, Shard]
    files: list[File]


class Wanted(NamedTuple):
    """What an index of the whole site takes: each part's key, and the case studies of those that are not there."""

    keys: dict[str, bytes]
    missing: dict[str, list[int]]


def find_wanted(
    publication: Publication, standing: bytes, digests: Mapping[str, bytes], known: Mapping[str, Shard], before: Before
) -> Wanted:
    """What is wanted; `standing` and `digests`, by file, tell what the documents are made of."""
    parts = shards(publication.showcase)
    keys = {name: key_of(publication, numbers, standing, digests) for name, numbers in parts.items()}
    missing = {name: parts[name] for name, key in keys.items() if not is_there(known.get(name), key, before)}
    return Wanted(keys, missing)


def index_words(
    publication: Publication, wanted: Wanted, known: Mapping[str, Shard], ready: Mapping[bytes, Index], workers: int
) -> Found:
    """The index: what is known and there already stays, what is ready need not be made."""
    found = Found({name: known[name] for name in wanted.keys if name not in wanted.missing}, [])
    waiting = {name: numbers for name, numbers in wanted.missing.items() if wanted.keys[name] not in ready}
    done = {name: ready[wanted.keys[name]] for name in wanted.missing.keys() - waiting.keys()}
    for name, index in chain(done.items(), make_indexes(publication, waiting, workers)):
        files = {path: digest_of(content) for path, content in index.files.items()}
        found.shards[name] = Shard(wanted.keys[name], files, index.fragments)
        found.files.extend(File(path, content) for path, content in index.files.items())
    return found


def add_words(
    found: Found, publication: Publication, before: Before, writing: Writing, written: Written
) -> dict[str, Shard]:
    """The parts as they are to be remembered, once their files are noted, and written where they are not there."""
    made = {file.path for file in found.files}
    for shard in found.shards.values():
        for path, key in shard.files.items():
            if path not in made:
                written.add(path, key, False)
    written.add_files(found.files, before, writing)
    if found.shards:
        fragments = {name: found.shards[name].fragments for name in sorted(found.shards, key=int)}
        written.add_files(join_indexes(publication.showcase, fragments), before, writing)
    written.segments.append(writing.close())
    return found.shards


def keep_words(before: Before, written: Written) -> None:
    """Nothing; the index of an earlier build stays as it is."""
    for path, key in before.keys.items():
        if path.startswith(PLACES):
            written.add(path, key, False)


def without_words(keys: Mapping[str, bytes]) -> dict[str, bytes]:
    """The keys of all files but those of the index."""
    return {path: key for path, key in keys.items() if not path.startswith(PLACES)}


def make_indexes(publication: Publication, parts: Mapping[str, list[int]], workers: int) -> Iterator[tuple[str, Index]]:
    """Each part's index by its name, made in several processes."""
    names = list(parts)

    def share(part: Part) -> Iterator[tuple[str, Index]]:
        for name in names[part.share]:
            yield name, index_shard(name, documents(publication, parts[name]), publication.language.tag)

    return in_parts(share, max(1, min(workers, AT_ONCE, len(names))))


def key_of(publication: Publication, numbers: list[int], standing: bytes, digests: Mapping[str, bytes]) -> bytes:
    """The digest of everything that a part's documents are made of."""
    members = [publication.showcase.case_studies[number] for number in numbers]
    # A level rises without an edit of its file, and its sentence with it.
    said = (part for one in members for part in (one.address, *one.names, one.level.slug, one.record.standfirst or ""))
    return digest_of(standing, publication.language.tag, *said, *(digests[file_of(one)] for one in members))


def is_there(shard: Shard | None, key: bytes, before: Before) -> bool:
    """Whether a part's index is remembered and stands as it was made."""
    return shard is not None and shard.key == key and shard.files.keys() <= before.intact


def documents(publication: Publication, numbers: list[int]) -> Iterator[tuple[str, bytes]]:
    """The documents of a part's case studies, each with its address."""
    for number in numbers:
        one = publication.showcase.case_studies[number]
        yield one.address, document(publication, one, publication.tell(one))
