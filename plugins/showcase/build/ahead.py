"""The index of words made ahead: in a process of its own, while the site is on the screen already and is edited on."""

import os
import signal
import sys
import traceback
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from ..attachments import Attachments
from ..embargo import as_of
from ..publication import Publication
from ..records import gather
from ..search import Index, SearchError
from ..state import Store
from .build import Build
from .memory import Memory, Sight
from .press import Before
from .surroundings import digest_of_standing
from .telling import digests_by_file, file_of
from .words import find_wanted, make_indexes

POLITE = 10
"""How far the process stands back behind a build: as far as `nice` does by itself."""


class Underway(NamedTuple):
    """What the process makes: for each index its key, and the names of the files whose stories it holds."""

    files: dict[bytes, frozenset[str]]


class Made(NamedTuple):
    """An index, and the key of what it was made of."""

    key: bytes
    made: Index


class Failed(NamedTuple):
    """The process is at its end; the words say why."""

    why: str


class Ended(NamedTuple):
    """All is made."""


Message = Underway | Made | Failed | Ended


class Ahead:
    """A process that makes what the index of words lacks after a build; it ends by itself, or when it is stopped."""

    def __init__(self, build: Build, sight: Sight) -> None:
        context = get_context("fork")
        self.sight, self.standing = sight, digest_of_standing(build.plan, build.content)
        self.underway: Underway | None = None
        self.pipe, writing = context.Pipe(duplex=False)
        sys.stdout.flush()
        sys.stderr.flush()
        self.process: BaseProcess = context.Process(target=make_ahead, args=(build, sight, writing, self.pipe))
        self.process.start()
        writing.close()

    def receive(self) -> Message:
        """What the process says next."""
        try:
            message: Message = self.pipe.recv()
        except EOFError:
            return Failed("its process ended too early")
        if isinstance(message, Underway):
            self.underway = message
        elif isinstance(message, Made) and self.underway:
            self.underway.files.pop(message.key)
        return message

    def is_of_use(self, build: Build, sight: Sight) -> bool:
        """Whether something that is still to be made will fit the content as it is now."""
        if self.underway is None or sight is self.sight:
            return True
        if digest_of_standing(build.plan, build.content) != self.standing:
            return False
        before = self.sight.files
        edited = {name for name, seen in sight.files.items() if before.get(name) != seen} | before.keys() - sight.files
        return any(files.isdisjoint(edited) for files in self.underway.files.values())

    def stop(self) -> None:
        """Nothing; the process is gone, and all that it has started."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid or 0, signal.SIGKILL)
        self.process.kill()
        self.process.join()
        self.pipe.close()


def make_ahead(build: Build, sight: Sight, writing: Connection, reading: Connection) -> None:
    """Never returns. Runs in the process of its own."""
    os.setpgid(0, 0)
    os.nice(POLITE)
    reading.close()
    with suppress(BrokenPipeError):
        try:
            send_indexes(build, sight, writing)
            writing.send(Ended())
        except SearchError as error:
            writing.send(Failed(str(error)))
        except Exception:
            writing.send(Failed(traceback.format_exc().rstrip()))
    os._exit(0)  # nothing that was inherited, such as an open store, is to be ended twice


def send_indexes(build: Build, sight: Sight, writing: Connection) -> None:
    """Nothing; everything that is missing was sent."""
    store = Store(build.store.file)  # the one that was inherited cannot be used
    build.library.store = store
    publication, digests = publish(build, sight)
    memory, standing = Memory(store), digest_of_standing(build.plan, build.content)
    before = Before(memory.keys, frozenset(memory.stamps))
    wanted = find_wanted(publication, standing, digests, memory.shards, before)
    waiting = {name: part for name, part in wanted.missing.items() if wanted.keys[name] not in build.kept.ready}
    names = {build.plan.roots.inside(name): name for name in sight.files}
    files = {wanted.keys[name]: files_of(publication, part, names) for name, part in waiting.items()}
    writing.send(Underway(files))
    for name, index in make_indexes(publication, waiting, build.plan.workers):
        writing.send(Made(wanted.keys[name], index))


def publish(build: Build, sight: Sight) -> tuple[Publication, dict[str, bytes]]:
    """The publication as the build saw it, and the digest of each of its files."""
    content = build.content
    digests = [sight.files[file.name][0] for file in content.many]
    sources = build.library.read(content.many, digests, content.language)
    readings = content.standing | {one.file: one.reading for one in sources}
    records, _ = gather([(file.record_type, readings[file]) for file in content.files])
    seen = as_of(records, build.plan.moment)
    stories = digests_by_file(sources, build.plan.roots)
    return build.join(seen.records, stories, {}, Attachments()), stories


def files_of(publication: Publication, part: list[int], names: Mapping[str, str]) -> frozenset[str]:
    """The names of the files that some case studies were read from."""
    return frozenset(names[file_of(publication.showcase.case_studies[number])] for number in part)
