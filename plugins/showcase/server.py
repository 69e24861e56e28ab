"""A small server that behaves as GitHub Pages does: base path, 404 page, types, compressed text."""

import gzip
import posixpath
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
}
COMPRESSED = frozenset(type_ for ending, type_ in TYPES.items() if "charset" in type_ or ending == ".wasm")
UNKNOWN = "application/octet-stream"
MISSING = "404.html"

Answer = tuple[HTTPStatus, dict[str, str], bytes]
Alter = Callable[[bytes], bytes]


def clean_base(base: str) -> str:
    """The base path with one slash at each end."""
    return f"/{base.strip('/')}/".replace("//", "/")


def find_file(folder: Path, base: str, address: str) -> Path | str | None:
    """The file at an address, the address to go to instead, or nothing."""
    path = unquote(urlsplit(address).path)
    if path + "/" == base:
        return base
    inside = posixpath.normpath(path.removeprefix(base)) if path.startswith(base) else ".."
    if inside.startswith(("..", "/")) or "\0" in inside:
        return None
    found = folder / inside
    if found.is_dir():
        return pick_index(found) if path.endswith("/") else urlsplit(address).path + "/"
    return found if found.is_file() and not path.endswith("/") else pick_html(found, path)


def pick_index(folder: Path) -> Path | None:
    """A folder's own page; a folder without one is not listed."""
    index = folder / "index.html"
    return index if index.is_file() else None


def pick_html(found: Path, path: str) -> Path | None:
    """The page whose name was given without its ending, as the host allows."""
    page = found.with_name(found.name + ".html")
    return page if not path.endswith("/") and page.is_file() else None


def type_of(file: Path) -> str:
    """The media type by the file's ending."""
    return TYPES.get(file.suffix.lower(), UNKNOWN)


def with_body(status: HTTPStatus, type_: str, body: bytes, compress: bool) -> Answer:
    """An answer with its headers, compressed where the reader takes it and it is worth it."""
    headers = {"Content-Type": type_, "Vary": "Accept-Encoding", "X-Content-Type-Options": "nosniff"}
    if compress and type_ in COMPRESSED:
        body = gzip.compress(body, compresslevel=6, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return status, headers | {"Content-Length": str(len(body))}, body


def answer(folder: Path, base: str, address: str, compress: bool, alter: Alter = bytes) -> Answer:
    """Status, headers and body for an address; pages go out as `alter` makes them, by itself as they are."""
    found = find_file(folder, base, address)
    if isinstance(found, str):
        return HTTPStatus.MOVED_PERMANENTLY, {"Location": found, "Content-Length": "0"}, b""
    if found is not None:
        type_, body = type_of(found), found.read_bytes()
        return with_body(HTTPStatus.OK, type_, alter(body) if type_ == TYPES[".html"] else body, compress)
    missing = folder / MISSING
    body = missing.read_bytes() if missing.is_file() else b"<!doctype html><title>404</title><h1>Not found</h1>"
    return with_body(HTTPStatus.NOT_FOUND, TYPES[".html"], alter(body), compress)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD from one folder."""

    protocol_version = "HTTP/1.1"
    # Headers and body are written one after the other: the body must not wait until the headers have arrived.
    disable_nagle_algorithm = True

    def __init__(self, folder: Path, base: str, quiet: bool, max_age: int, *args: object) -> None:
        self.folder, self.base, self.quiet, self.max_age = folder, base, quiet, max_age
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Sends headers and body."""
        body = self.send_head()
        self.wfile.write(body)

    def do_HEAD(self) -> None:
        """Sends headers only."""
        self.send_head()

    def send_head(self) -> bytes:
        """The body of the answer whose headers were just sent."""
        status, headers, body = self.make_answer("gzip" in self.headers.get("Accept-Encoding", ""))
        self.send_response(status)
        for name, value in (headers | {"Cache-Control": f"max-age={self.max_age}"}).items():
            self.send_header(name, value)
        self.end_headers()
        return body

    def make_answer(self, compress: bool) -> Answer:
        """Status, headers and body."""
        return answer(self.folder, self.base, self.path, compress, self.alter)

    def alter(self, body: bytes) -> bytes:
        """A page as it goes out: as it is."""
        return body

    def log_message(self, format: str, *args: object) -> None:
        """Says what was asked for, unless told to be quiet."""
        if not self.quiet:
            super().log_message(format, *args)


class Server(ThreadingHTTPServer):
    """A thread for each connection; a reader who goes away in the middle of an answer is nothing to speak of."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing; every other fault is printed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def make_server(folder: Path, port: int = 0, base: str = "/", quiet: bool = False, max_age: int = 0) -> Server:
    """A server of a folder, bound but not yet serving; port 0 takes a free one, `max_age` is in seconds."""
    return listen(partial(Handler, folder.resolve(), clean_base(base), quiet, max_age), port)


def listen(handler: Callable[..., Handler], port: int) -> Server:
    """A server at this machine's own address, bound but not yet serving; port 0 takes a free one."""
    return Server(("127.0.0.1", port), handler)


def address_of(server: ThreadingHTTPServer, base: str = "/") -> str:
    """The address at which a reader finds the site."""
    return f"http://localhost:{server.server_port}{clean_base(base)}"
