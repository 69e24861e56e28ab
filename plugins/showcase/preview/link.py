"""The build process's end of the talk with the server process."""

import json
import os
import subprocess
import sys
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .sources import PLUGINS, Sources

PATIENCE_SECONDS = 5


class LinkError(Exception):
    """The server process cannot serve, or is gone."""


class Link:
    """A server process, started with it and ended with it."""

    def __init__(self) -> None:
        path = os.pathsep.join(filter(None, [str(PLUGINS), os.environ.get("PYTHONPATH")]))
        # In a session of its own it hears no Ctrl+C: it ends when the build process has tidied up.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "showcase.preview.serving"], env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", start_new_session=True,
        )  # fmt: skip
        self.is_asked = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def serve(self, sources: Sources, port: int) -> int:
        """The port at which the sources' output is served from now on."""
        self.tell({**sources.as_message(), "port": port})
        said = self.hear()
        if said["kind"] == "failed":
            raise LinkError(f"Port {port} cannot be used ({said['why']}). Name another: --port {port + 1}")
        return int(said["port"])

    def tell(self, message: dict[str, Any]) -> None:
        """Nothing; the server process reads the message."""
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(json.dumps(message) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise LinkError("The server of the preview has stopped.") from None

    def hear(self) -> dict[str, Any]:
        """What the server process says next."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise LinkError("The server of the preview has stopped.")
        said: dict[str, Any] = json.loads(line)
        return said

    def wait(self, also: Connection | None = None) -> set[Path]:
        """The files that changed since the last time, as soon as there are some; none when the other place has news."""
        if not self.is_asked:
            self.tell({"kind": "next"})
            self.is_asked = True
        if also is not None and not self.is_answered(also):
            return set()
        self.is_asked = False
        return {Path(path) for path in self.hear()["paths"]}

    def is_answered(self, also: Connection) -> bool:
        """Whether the server process has said something, once it or the other place has."""
        if sys.platform == "win32":  # where both cannot be waited for at once
            return False
        assert self.process.stdout is not None
        told = self.process.stdout.fileno()
        return told in wait([told, also])

    def stop(self) -> None:
        """Nothing; the server process is gone. It is told so in words, as workers of a build may hold its pipe open."""
        try:
            self.tell({"kind": "stop"})
            self.process.communicate(timeout=PATIENCE_SECONDS)
        except (LinkError, OSError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
