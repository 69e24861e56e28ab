"""The index of words: each shard's is made by Pagefind out of its documents."""

import json
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from .fragments import read_fragment
from .service import serve_pagefind
from .sharding import FIRST

FOLDER = "search/pagefind"
QUOTE = "aside.quote"
"""A pull quote says words of the story a second time."""


@dataclass(frozen=True, slots=True)
class Index:
    """What Pagefind made of a shard: its files by their path in the site, and the fragment of each address."""

    files: dict[str, bytes]
    fragments: dict[str, str]


def index_shard(name: str, documents: Iterable[tuple[str, bytes]], language: str) -> Index:
    """The index of a shard's documents, each given with its address; the first shard's holds the runtime for all.

    The same documents give the same bytes: Pagefind names its files by what is in them and writes no time.
    """
    config = {"force_language": language_of(language, name), "exclude_selectors": [QUOTE]}
    with serve_pagefind() as ask:
        index = ask("NewIndex", config=config)["index_id"]
        for address, content in sorted(documents):
            ask("AddFile", index_id=index, url=address, file_contents=content.decode())
        files = {one["path"]: b64decode(one["content"]) for one in ask("GetFiles", index_id=index)["files"]}
    kept = sorted(find_needed(files, with_runtime=name == FIRST))
    fragments = {
        read_fragment(path, files[path]): PurePosixPath(path).stem for path in kept if path.endswith(".pf_fragment")
    }
    return Index({f"{folder_of(name)}/{path}": files[path] for path in kept}, fragments)


def language_of(tag: str, name: str = FIRST) -> str:
    """The language that Pagefind is told; a further shard's is a variant, so that its fragments are told apart."""
    language = tag.partition("-")[0].lower()
    return language if name == FIRST else f"{language}-{int(name):04d}"


def folder_of(name: str) -> str:
    """Where a shard's files stand in the site."""
    return FOLDER if name == FIRST else f"{FOLDER}/{name}"


def find_needed(files: dict[str, bytes], with_runtime: bool) -> Iterator[str]:
    """The paths of what a search fetches: no interface, no other language's stemmer, the runtime once."""
    yield "pagefind-entry.json"
    yield from (path for path in files if path.endswith((".pf_meta", ".pf_index", ".pf_fragment")))
    if with_runtime:
        yield from ("pagefind.js", "pagefind-worker.js", f"wasm.{stemmer_of(files['pagefind-entry.json'])}.pagefind")


def stemmer_of(entry: bytes) -> str:
    """The name of the stemmer that the index's one language needs."""
    languages: dict[str, Any] = json.loads(entry)["languages"]
    return next((str(one["wasm"]) for one in languages.values() if one["wasm"]), "unknown")
