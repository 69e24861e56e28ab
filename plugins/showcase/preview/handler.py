"""Answers as the host would, and adds to every page what keeps it in step with the build."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from ..server import MISSING, TYPES, Answer, Handler, find_file, type_of, with_body
from .state import State, file_at

OWN = "-/"
"""The folder of the preview's own files, within the site's base path; no page of a site has such an address."""

FILES = frozenset({"preview.js", "panel.js", "preview.css"})
BREATH_SECONDS = 15
"""How often a silent stream says that it is still there, and finds out whether the page is."""

WAITING = b"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nothing built yet</title>
</head>
<body style="margin: 12vh 8vw; font: 1.125rem/1.5 system-ui, sans-serif">
<main><h1>Nothing built yet</h1><p>The site appears here as soon as it is built for the first time.</p></main>
</body>
</html>
"""


class PreviewHandler(Handler):
    """Answers GET and HEAD from one folder, and streams what becomes of the build."""

    def __init__(self, state: State, *args: object) -> None:
        self.state = state
        super().__init__(*args)  # type: ignore[arg-type]

    @property
    def own(self) -> str | None:
        """Which of the preview's own files is asked for."""
        path = urlsplit(self.path).path
        return path.removeprefix(self.base + OWN) if path.startswith(self.base + OWN) else None

    def do_GET(self) -> None:
        """Sends headers and body, or news for as long as the page listens."""
        if self.own != "events":
            super().do_GET()
            return
        self.close_connection = True
        with suppress(ConnectionError):
            self.stream()

    def make_answer(self, compress: bool) -> Answer:
        """Status, headers and body."""
        if self.own in FILES:
            file = Path(__file__).parent / self.own
            return with_body(HTTPStatus.OK, type_of(file), file.read_bytes(), compress)
        if not (self.folder / "index.html").is_file():
            return with_body(HTTPStatus.SERVICE_UNAVAILABLE, TYPES[".html"], self.alter(WAITING), compress)
        return super().make_answer(compress)

    def alter(self, body: bytes) -> bytes:
        """The page with the preview's script in its head; pieces of pages stay as they are."""
        if body[:9].lower() != b"<!doctype":
            return body
        tag = f'<script type="module" src="{self.base}{OWN}preview.js" data-mark="{self.state.mark}"></script>\n'
        before, head, after = body.partition(b"</head>")
        return before + tag.encode() + head + after

    def stream(self) -> None:
        """Nothing, once the page has gone; until then it is told whatever happens."""
        self.send_response(HTTPStatus.OK)
        for name, value in (("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")):
            self.send_header(name, value)
        self.end_headers()
        for line in self.tell_news():
            self.wfile.write(line)

    def tell_news(self) -> Iterator[bytes]:
        """What the page is told: how the build stands now, then every change of it."""
        asked = parse_qs(urlsplit(self.path).query)
        mark, page = asked.get("mark", [""])[0], asked.get("page", [self.base])[0]
        turn = -1
        while True:
            now = self.state.wait(turn, BREATH_SECONDS)
            if now == turn:
                yield b":\n\n"
                continue
            turn, news = now, self.state.news(mark, self.files_of(page))
            mark = news.mark
            yield f"data: {json.dumps(asdict(news))}\n\n".encode()

    def files_of(self, page: str) -> set[str]:
        """The files that a page on the screen is made of: its own, there or not, and the one that is shown for it."""
        found = find_file(self.folder, self.base, page)
        shown = found.relative_to(self.folder).as_posix() if isinstance(found, Path) else MISSING
        return {file_at(page.removeprefix(self.base)), shown}
