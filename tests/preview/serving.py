"""A preview's server in this process, over any folder, told by the test what becomes of the build."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from showcase.preview.handler import PreviewHandler
from showcase.preview.state import State
from showcase.server import address_of, listen

ENOUGH_SECONDS = 30


@dataclass(frozen=True)
class Served:
    """A running preview of a folder."""

    folder: Path
    base: str
    port: int
    address: str
    state: State

    def ask(self, address: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        """The answer to one request below the base path, and its body."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=ENOUGH_SECONDS)
        connection.request("GET", self.base + address, headers=headers)
        answer = connection.getresponse()
        try:
            return answer, answer.read()
        finally:
            connection.close()

    @contextmanager
    def listen(self, mark: str, page: str = "") -> Iterator[Iterator[dict[str, Any]]]:
        """What a page is told, as it comes."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=ENOUGH_SECONDS)
        connection.request("GET", f"{self.base}-/events?{urlencode({'mark': mark, 'page': self.base + page})}")
        answer = connection.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream"
        try:
            yield (json.loads(line.removeprefix(b"data: ")) for line in answer if line.startswith(b"data: "))
        finally:
            answer.close()
            connection.close()

    def build(self, *addresses: str) -> None:
        """Nothing; a build ended that changed these addresses."""
        self.state.hear({"kind": "built", "addresses": list(addresses), "seconds": 0.1, "problems": []})

    def fail(self, *problems: dict[str, Any]) -> None:
        """Nothing; a build ended with problems."""
        self.state.hear({"kind": "problems", "problems": list(problems)})


@contextmanager
def preview(folder: Path, base: str = "/") -> Iterator[Served]:
    """A running preview, in which nothing has been built yet."""
    state = State("here")
    with listen(partial(PreviewHandler, state, folder, base, True, 0), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Served(folder, base, server.server_port, address_of(server, base), state)
        server.shutdown()


def problem(what: str = "`Waels` is no region.", line: int = 3, is_warning: bool = False) -> dict[str, Any]:
    """A problem as the page gets it."""
    return {
        "file": "content/case-studies/soup.yaml", "line": line, "column": 9, "what": what,
        "instead": "Did you mean `wales`?", "warning": is_warning,
    }  # fmt: skip
