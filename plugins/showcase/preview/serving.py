"""The server process: serves the output, watches the sources, ends with the build process that started it."""

import json
import os
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any

from ..server import listen
from .handler import PreviewHandler
from .sources import Sources, from_message
from .state import State
from .watching import start_watching

Tell = Callable[[dict[str, Any]], None]


class Changes:
    """The files that changed since the build process last asked: it gets them together, when it has time."""

    def __init__(self, tell: Tell) -> None:
        self.tell = tell
        self.lock = Lock()
        self.gathered: set[Path] = set()
        self.is_asked = False

    def hear(self, changed: set[Path]) -> None:
        """Nothing; told at once when somebody asked."""
        with self.lock:
            self.gathered |= changed
            self.answer()

    def ask(self) -> None:
        """Nothing; what changed is told, once something has."""
        with self.lock:
            self.is_asked = True
            self.answer()

    def answer(self) -> None:
        """Nothing; told once, when there is something to tell and somebody who wants to know."""
        if self.is_asked and self.gathered:
            self.tell({"kind": "changed", "paths": sorted(map(str, self.gathered))})
            self.gathered, self.is_asked = set(), False


def tell_builder(message: dict[str, Any]) -> None:
    """Nothing; the build process reads the message."""
    print(json.dumps(message), flush=True)


def serve(lines: Iterable[str], tell: Tell) -> None:
    """Nothing, once the build process says so or is gone. Its first line says what to serve."""
    remaining = iter(lines)
    first = json.loads(next(remaining))
    sources, state = from_message(first), State(str(os.getpid()))
    try:
        server = listen(partial(PreviewHandler, state, sources.output, sources.base, True, 0), first["port"])
    except OSError as error:
        tell({"kind": "failed", "why": error.strerror})
        return
    Thread(target=server.serve_forever, daemon=True).start()
    tell({"kind": "serving", "port": server.server_port})
    follow(remaining, sources, state, Changes(tell))


def follow(lines: Iterable[str], sources: Sources, state: State, changes: Changes) -> None:
    """Nothing, once there is nobody to follow; until then the build process is heard and the files are watched."""
    stop = Event()
    threads = start_watching(sources, changes.hear, stop)
    for line in lines:
        message = json.loads(line)
        if message["kind"] == "stop":
            break
        if message["kind"] == "next":
            changes.ask()
        else:
            state.hear(message)
    stop.set()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    serve(sys.stdin, tell_builder)
