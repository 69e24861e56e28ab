"""Pagefind as a service: its program answers one question after another, so that no file lies on a disk in between.

Over a folder it would take pages in the order in which the disk gives them, and number its index by that.
"""

import base64
import json
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any

import pagefind_bin

END = b","
CHUNK = 2000
"""Finds that a file of the index holds. Pagefind's own 20,000 would make every shard send ten times as much."""

Ask = Callable[..., dict[str, Any]]


class SearchError(Exception):
    """The index of words could not be made; the message says why."""


@contextmanager
def serve_pagefind() -> Iterator[Ask]:
    """A function that gives Pagefind's answer to a question of a type, such as `ask("AddFile", url=…)`."""
    command = [str(pagefind_bin.get_executable()), "--service"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=surroundings()) as process:  # noqa: S603
        try:
            yield lambda kind, **details: ask(process, {"type": kind, **details})
        except BrokenPipeError:
            raise SearchError(f"Pagefind could not index the site: {last_words(process)}") from None
        finally:
            process.kill()
            with suppress(BrokenPipeError):  # what it was not asked any more lies there still
                pipe_into(process).close()


def surroundings() -> dict[str, str]:
    """The environment without Pagefind's settings but one: only what it is asked decides."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    return kept | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(CHUNK)}


def ask(process: subprocess.Popen[bytes], payload: dict[str, Any]) -> dict[str, Any]:
    """The answer; raises a SearchError with Pagefind's own words when it is none."""
    asking = pipe_into(process)
    asking.write(base64.b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()) + END)
    asking.flush()
    answer: dict[str, Any] = json.loads(base64.b64decode(read_answer(process)))["payload"]
    if answer["type"] == "Error":
        raise SearchError(f"Pagefind could not index the site: {answer['message']}")
    return answer


def pipe_into(process: subprocess.Popen[bytes]) -> IO[bytes]:
    """Where the program is asked."""
    assert process.stdin is not None
    return process.stdin


def read_answer(process: subprocess.Popen[bytes]) -> bytes:
    """The bytes of one answer, without its end."""
    assert process.stdout is not None
    parts: list[bytes] = []
    while not parts or not parts[-1].endswith(END):
        part = os.read(process.stdout.fileno(), 1 << 20)
        if not part:
            raise SearchError(f"Pagefind could not index the site: {last_words(process)}")
        parts.append(part)
    return b"".join(parts)[: -len(END)]


def last_words(process: subprocess.Popen[bytes]) -> str:
    """What the program said when it ended by itself."""
    assert process.stderr is not None
    return process.stderr.read().decode(errors="replace").strip()
