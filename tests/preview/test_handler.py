"""What the preview's server adds to a site, and what it leaves alone."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.preview.serving import Served, preview, problem

PAGE = "<!doctype html>\n<html><head><title>Ŵ</title></head><body><p></head></p></body></html>"
PIECE = "<li>A row that script fetches</li>"
FILES = {
    "index.html": PAGE,
    "404.html": PAGE.replace("Ŵ", "Missing"),
    "regions/index.html": PAGE,
    "search/rows/0.html": PIECE,
    "theme/css/site.css": "p { color: red }",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with pages, a piece of a page and style."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(params=["/", "/award/"])
def served(request: pytest.FixtureRequest, site: Path) -> Iterator[Served]:
    """A running preview, at the top of its host or below."""
    with preview(site, request.param) as running:
        yield running


def test_a_page_gets_the_script_once_in_its_head(served: Served) -> None:
    served.build()
    answer, body = served.ask("regions/")
    tag = f'<script type="module" src="{served.base}-/preview.js" data-mark="here-1"></script>\n'
    assert body.decode() == PAGE.replace("</title></head>", f"</title>{tag}</head>")
    assert int(answer.headers["Content-Length"]) == len(body)


def test_a_compressed_page_has_the_script_too(served: Served) -> None:
    answer, body = served.ask("", **{"Accept-Encoding": "gzip"})
    assert int(answer.headers["Content-Length"]) == len(body)
    assert gzip.decompress(body).decode().count("preview.js") == 1


def test_the_page_for_what_is_missing_gets_the_script(served: Served) -> None:
    answer, body = served.ask("nowhere/")
    assert (answer.status, body.count(b"preview.js")) == (404, 1)


@pytest.mark.parametrize("name", ["search/rows/0.html", "theme/css/site.css"])
def test_what_is_no_page_goes_out_as_it_is(served: Served, name: str) -> None:
    assert served.ask(name)[1].decode() == FILES[name]


def test_the_files_on_disk_stay_as_they_were(served: Served) -> None:
    served.ask("")
    assert (served.folder / "index.html").read_text(encoding="utf-8") == PAGE
    assert not (served.folder / "-").exists()


@pytest.mark.parametrize(
    ("name", "type_"), [("preview.js", "javascript"), ("panel.js", "javascript"), ("preview.css", "css")]
)
def test_the_previews_own_files_are_served(served: Served, name: str, type_: str) -> None:
    answer, body = served.ask(f"-/{name}")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == f"text/{type_}; charset=utf-8"
    assert body


@pytest.mark.parametrize("name", ["handler.py", "../server.py", ""])
def test_nothing_else_of_the_preview_is_served(served: Served, name: str) -> None:
    assert served.ask(f"-/{name}")[0].status == 404


def test_before_the_first_build_a_page_waits_for_it(tmp_path: Path) -> None:
    with preview(tmp_path / "output") as served:
        answer, body = served.ask("regions/")
    assert answer.status == 503
    assert b"Nothing built yet" in body
    assert b"preview.js" in body


def test_a_page_is_told_how_the_build_stands_when_it_comes(served: Served) -> None:
    served.fail(problem())
    with served.listen("here-0") as news:
        told = next(news)
    assert (told["problems"], told["wrong"], told["action"]) == ([problem()], 1, None)


def test_a_page_is_told_of_each_change(served: Served) -> None:
    with served.listen("here-0", "regions/") as news:
        assert not next(news)["building"]
        served.state.hear({"kind": "building"})
        assert next(news)["building"]
        served.build("/somewhere/else/")
        assert (told := next(news))["action"] is None
        assert told["mark"] == "here-1"
        served.build("/regions/")
        assert next(news)["action"] == "reload"


def test_a_page_that_did_not_listen_for_a_while_learns_what_it_missed(served: Served) -> None:
    served.build("/regions/")
    served.build("/")
    for page, action in {"regions/": "reload", "regions/index.html": "reload", "about/": None}.items():
        with served.listen("here-0", page) as news:
            assert next(news)["action"] == action, page


def test_a_page_that_was_missing_appears(served: Served) -> None:
    with served.listen("here-0", "new/") as news:
        next(news)
        served.build("/new/")
        assert next(news)["action"] == "reload"
