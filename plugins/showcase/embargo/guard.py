"""The guard: whether a file holds words that may not be seen. It reads what is written, whoever wrote it."""

import gzip
import html
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote

from ahocorasick_rs import BytesAhoCorasick

from ..records import fold_name
from .needles import Needle

LETTERS = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789")
PATH_LETTERS = LETTERS | frozenset(b"-_")
PACKED = re.compile(r"\.pf_\w+$|\.gz$")


class Leak(NamedTuple):
    """A file that holds what it may not: the needle's number, or the digest of the file itself."""

    path: str
    number: int


class Guard:
    """Looks for needles in files; `files` are digests, SHA-256, of files that may not stand anywhere."""

    def __init__(self, needles: Iterable[Needle], files: Mapping[str, Needle] | None = None) -> None:
        self.needles = [*needles, *(files or {}).values()]
        self.files = {digest: self.needles.index(one) for digest, one in (files or {}).items()}
        pairs = {
            (written, number)
            for number, one in enumerate(self.needles)
            if number not in self.files.values()
            for written in spellings(one.words)
        }
        self.patterns = sorted(pairs)

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.needles)

    @cached_property
    def machine(self) -> BytesAhoCorasick:
        """What finds all patterns at once."""
        return BytesAhoCorasick([pattern for pattern, _ in self.patterns])

    def look(self, path: str, content: bytes) -> Iterator[Leak]:
        """The leaks of a file: its words, its name, and itself."""
        found = {number for text in (unpack(path, content), path.encode()) for number in self.find(text)}
        if self.files:
            found |= {self.files[digest] for digest in [sha256(content).hexdigest()] if digest in self.files}
        return (Leak(path, number) for number in sorted(found))

    def find(self, content: bytes) -> Iterator[int]:
        """The numbers of the needles that stand in some bytes."""
        if not self.patterns:
            return
        lowered = content.lower()
        for place, start, end in self.machine.find_matches_as_indexes(lowered, overlapping=True):
            number = self.patterns[place][1]
            needle = self.needles[number]
            letters = PATH_LETTERS if needle.is_path else LETTERS
            if not is_part(lowered, start, end, letters) and not is_other_word(needle, content[start:end]):
                yield number


def is_part(content: bytes, start: int, end: int, letters: frozenset[int]) -> bool:
    """Whether the bytes go on before or after what was found, so that it is a part of another word."""
    before = start > 0 and content[start - 1] in letters and content[start] in letters
    return before or (end < len(content) and content[end] in letters and content[end - 1] in letters)


def is_other_word(needle: Needle, found: bytes) -> bool:
    """Whether a name of one word was found as a common one: Hope is a school, hope is not."""
    is_word = needle.words.isalpha() and needle.words[:1].isupper()
    return is_word and found[:1].islower()


def spellings(words: str) -> set[bytes]:
    """The ways in which words may stand in a file, in small letters: as text, in HTML, JSON, and addresses."""
    plain = {words, " ".join(words.split()), fold_name(words), words.replace("’", "'")}
    escaped = {html.escape(one) for one in plain} | {html.escape(one).replace("&#x27;", "&#39;") for one in plain}
    in_json = plain | {html.escape(one, quote=False) for one in plain}  # HTML can be what JSON tells
    as_json = {json.dumps(one, ensure_ascii=is_plain)[1:-1] for one in in_json for is_plain in (True, False)}
    in_address = {quote(one) for one in plain} | {quote(one, safe="") for one in plain}
    every = plain | escaped | as_json | in_address
    # A file is read in small letters of ASCII alone, so that its offsets stay: all others are looked for in both kinds.
    return {one.encode().lower() for spelled in every for one in (spelled, spelled.lower(), spelled.upper()) if one}


def unpack(path: str, content: bytes) -> bytes:
    """The words of a file: what is packed is unpacked, as the index of words is."""
    if PACKED.search(path):
        with suppress(OSError, EOFError, zlib.error):
            return gzip.decompress(content)
    return content
