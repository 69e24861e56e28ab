"""The server: does it behave as the host of the published site would?"""

import gzip
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from showcase.server import address_of, clean_base, make_server

PAGE = "<!doctype html><title>Ŵ</title>" + "<p>The same words again.</p>" * 50
FILES = {
    "index.html": PAGE,
    "404.html": "<!doctype html><title>Missing</title>",
    "regions/wales/index.html": PAGE,
    "empty/notes.txt": "words",
    "feed.xml": "<feed/>",
    "search/columns.json": "{}",
    "search/part.pagefind": "bytes",
    "theme/site.js": "export {}",
    "theme/font.woff2": "wOF2",
    "theme/engine.wasm": "asm",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one file of each type, beside a file that nobody may see."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "secret.txt").write_text("secret")
    for name, text in FILES.items():
        file = folder / "site" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder / "site"


@pytest.fixture(scope="module", params=["/", "/award/"])
def served(request: pytest.FixtureRequest, site: Path) -> Iterator[tuple[int, str]]:
    """Port and base path of a running server."""
    with make_server(site, base=request.param, quiet=True) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port, request.param
        server.shutdown()


def ask(port: int, address: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    """The answer to one request, and its body."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, address, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def test_a_folder_answers_with_its_page(served: tuple[int, str]) -> None:
    port, base = served
    answer, body = ask(port, f"{base}regions/wales/")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert body.decode() == PAGE


def test_the_query_does_not_change_the_file(served: tuple[int, str]) -> None:
    port, base = served
    assert ask(port, f"{base}?q=wales")[1].decode() == PAGE


def test_a_folder_without_its_slash_is_sent_to_the_one_with_it(served: tuple[int, str]) -> None:
    port, base = served
    answer, _ = ask(port, f"{base}regions/wales")
    assert (answer.status, answer.headers["Location"]) == (301, f"{base}regions/wales/")


def test_what_is_missing_gets_the_sites_own_page_and_status_404(served: tuple[int, str]) -> None:
    port, base = served
    for address in (f"{base}nowhere/", f"{base}a/b/c", f"{base}index.html/"):
        answer, body = ask(port, address)
        assert answer.status == 404, address
        assert b"Missing" in body


def test_a_folder_is_never_listed(served: tuple[int, str]) -> None:
    port, base = served
    answer, body = ask(port, f"{base}empty/")
    assert answer.status == 404
    assert b"notes" not in body


@pytest.mark.parametrize(
    "way_out", ["../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "regions/../../secret.txt", "%00"]
)
def test_nothing_outside_the_folder_is_shown(served: tuple[int, str], way_out: str) -> None:
    port, base = served
    answer, body = ask(port, base + way_out)
    assert answer.status == 404
    assert b"secret" not in body


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("feed.xml", "application/xml; charset=utf-8"),
        ("search/columns.json", "application/json; charset=utf-8"),
        ("search/part.pagefind", "application/octet-stream"),
        ("theme/site.js", "text/javascript; charset=utf-8"),
        ("theme/font.woff2", "font/woff2"),
        ("theme/engine.wasm", "application/wasm"),
    ],
)
def test_each_file_has_its_type(served: tuple[int, str], name: str, type_: str) -> None:
    port, base = served
    assert ask(port, base + name)[0].headers["Content-Type"] == type_


def test_text_is_compressed_for_those_who_take_it(served: tuple[int, str]) -> None:
    port, base = served
    answer, body = ask(port, base, **{"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(body) < len(PAGE) / 4
    assert gzip.decompress(body).decode() == PAGE
    assert "Content-Encoding" not in ask(port, base)[0].headers


def test_a_font_is_not_compressed_again(served: tuple[int, str]) -> None:
    port, base = served
    assert "Content-Encoding" not in ask(port, f"{base}theme/font.woff2", **{"Accept-Encoding": "gzip"})[0].headers


def test_head_sends_the_length_and_no_body(served: tuple[int, str]) -> None:
    port, base = served
    answer, body = ask(port, base, method="HEAD")
    assert int(answer.headers["Content-Length"]) == len(PAGE.encode())
    assert body == b""


def test_what_lies_beside_the_base_path_is_missing(site: Path) -> None:
    with make_server(site, base="award", quiet=True) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert ask(server.server_port, "/")[0].status == 404
        assert ask(server.server_port, "/regions/wales/")[0].status == 404
        assert ask(server.server_port, "/award")[0].headers["Location"] == "/award/"
        assert address_of(server, "award") == f"http://localhost:{server.server_port}/award/"
        server.shutdown()


@pytest.mark.parametrize("base", ["award", "/award", "award/", "/award/"])
def test_a_base_path_may_be_written_with_or_without_slashes(base: str) -> None:
    assert clean_base(base) == "/award/"
