"""Pelican at the edge: what its command line reads, refuses and leaves as it was."""

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from subprocess import CompletedProcess
from types import SimpleNamespace

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.environment import now
from showcase.generators import read_prose
from tests.building import ROOT, SITES, run_pelican

PAGE = "Title: Terms & “ways” < means > ends\nSlug: terms\nSummary: Who's *in* & who's out\n\n"
BODY = 'Some *words* and [a link](/categories/ "t").\n'


def build(
    folder: Path, files: Mapping[str, str], environment: Mapping[str, str] | None = None
) -> CompletedProcess[str]:
    """What Pelican answered for the smallest site with these files as well; the site is in `output`."""
    content = folder / "content"
    shutil.copytree(SITES / "minimal", content, dirs_exist_ok=True)
    for name, text in files.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    return run_pelican(content, folder / "output", "https://example.org/base", environment=environment)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a page, a draft, a hidden page, two posts and a file."""
    folder = tmp_path_factory.mktemp("prose")
    result = build(
        folder,
        {
            "pages/terms.md": PAGE + BODY,
            "pages/draft.md": "Title: Draft\nSlug: draft\nStatus: draft\n\nNot yet.",
            "news/old.md": "Title: Old\nDate: 2026-01-01\nSlug: old\n\nOld.",
            "news/new.md": "Title: New\nDate: 2026-02-01\nSlug: new\n\nNew.",
            "files/deep/note.txt": "as it is",
            "files/.hidden": "secret",
        },
    )
    assert result.returncode == 0, result.stderr
    return folder / "output"


def read(file: Path) -> LexborHTMLParser:
    """A page as a browser reads it."""
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def first(tree: LexborHTMLParser, selector: str) -> LexborNode:
    """The first part of a page that a selector finds."""
    found = tree.css_first(selector)
    assert found is not None, selector
    return found


def test_a_page_is_told_in_the_words_it_was_written_in(built: Path) -> None:
    tree = read(built / "terms" / "index.html")
    shown = [first(tree, part).text(strip=True) for part in ("h1", ".standfirst")]
    assert [words.replace("’", "'") for words in shown] == ["Terms & “ways” < means > ends", "Who's in & who's out"]
    assert first(tree, ".prose em").text() == "words"
    description = first(tree, "meta[name=description]").attributes["content"] or ""
    assert description.replace("’", "'") == "Who's in & who's out"


def test_prose_is_cut_down_to_what_prose_needs() -> None:
    made = SimpleNamespace(
        title="Us", slug="us", metadata={},
        content='<p style="y" onclick="x">Some <em>words</em> <a href="/us/" title="t">a</a> <img src="x">'
        '<script>alert(1)</script><iframe></iframe><a href="javascript:alert(1)">b</a></p>',
    )  # fmt: skip
    assert read_prose(made).html == '<p>Some <em>words</em> <a href="/us/">a</a> <a>b</a></p>'


def test_links_stand_under_the_address_of_the_site(built: Path) -> None:
    prose = first(read(built / "terms" / "index.html"), ".prose")
    assert [node.attributes.get("href") for node in prose.css("a")] == ["/base/categories/"]


def test_what_is_a_draft_or_hidden_is_not_published(built: Path) -> None:
    names = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    assert not [name for name in names if "draft" in name or "hidden" in name]


def test_news_stands_newest_first(built: Path) -> None:
    links = [node.attributes["href"] for node in read(built / "news" / "index.html").css(".index a")]
    assert links == ["/base/news/new/", "/base/news/old/"]


def test_files_are_copied_as_they_are_and_survive_the_next_build(built: Path) -> None:
    assert (built / "files" / "deep" / "note.txt").read_text() == "as it is"
    assert build(built.parent, {}).returncode == 0
    assert (built / "files" / "deep" / "note.txt").read_text() == "as it is"


def test_a_file_that_the_content_has_no_longer_is_gone_after_the_next_build(tmp_path: Path) -> None:
    assert build(tmp_path, {"files/old.txt": "old"}).returncode == 0
    assert (tmp_path / "output" / "files" / "old.txt").is_file()
    (tmp_path / "content" / "files" / "old.txt").unlink()
    assert build(tmp_path, {}).returncode == 0
    assert not (tmp_path / "output" / "files").exists()


@pytest.mark.parametrize("slug", ["../../evil", "{top}/evil", "regions", "404.html", "a/b"])
def test_a_page_whose_slug_leads_elsewhere_or_is_taken_is_refused_with_words(tmp_path: Path, slug: str) -> None:
    result = build(tmp_path / "project", {"pages/evil.md": f"Title: Evil\nSlug: {slug.format(top=tmp_path)}\n\nHa."})
    said = result.stdout + result.stderr
    assert result.returncode != 0
    assert "Traceback" not in said
    assert "evil.md" in said
    assert {path.name for path in tmp_path.iterdir()} == {"project"}
    assert not (tmp_path / "project" / "output").exists()


def test_the_moment_of_a_build_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772366400")
    assert now() == datetime(2026, 3, 1, 12, tzinfo=UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert now().tzinfo is UTC
    assert now() > datetime(2025, 1, 1, tzinfo=UTC)


def test_warnings_are_printed_and_stop_nothing(tmp_path: Path) -> None:
    result = build(tmp_path, {"case-studies/notes.txt": "not a record"})
    assert result.returncode == 0
    assert "notes.txt:1:1: warning:" in result.stderr


def test_a_page_without_a_slug_has_the_name_of_its_file(tmp_path: Path) -> None:
    files = {"pages/who-we-are.md": "Title: Us\n\nWe.", "news/2026-01-02-open.md": "Title: Open\n\nNow."}
    assert build(tmp_path, files).returncode == 0
    assert (tmp_path / "output" / "who-we-are" / "index.html").is_file()
    assert (tmp_path / "output" / "news" / "2026-01-02-open" / "index.html").is_file()


def test_a_page_in_windows_1252_fails_the_build_and_leaves_the_earlier_site(tmp_path: Path) -> None:
    assert build(tmp_path, {"pages/terms.md": PAGE + BODY}).returncode == 0
    before = contents(tmp_path / "output")
    (tmp_path / "content" / "pages" / "terms.md").write_bytes("Title: Café\n\nNew.".encode("cp1252"))
    result = build(tmp_path, {})
    assert result.returncode == 1
    assert "terms.md:1:11: The file is not in UTF-8" in result.stderr
    assert contents(tmp_path / "output") == before


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_pelican_passes_over_for_its_own_reasons_fails_the_build(tmp_path: Path) -> None:
    conf = tmp_path / "conf.py"
    first_lines = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
    conf.write_text(first_lines + "DEFAULT_METADATA = {'status': 'shown'}\n")
    content = tmp_path / "content"
    shutil.copytree(SITES / "full", content)
    result = run_pelican(content, tmp_path / "output", conf=conf)
    assert result.returncode == 1
    assert "opened.md:1:1: The file could not be read" in result.stderr
    assert not (tmp_path / "output").exists()


def test_a_post_to_come_is_held_back_to_the_minute_with_a_warning(tmp_path: Path) -> None:
    noon = "1772366400"
    files = {
        "news/old.md": "Title: Old\nDate: 2026-03-01 12:00\n\nOld.",
        "news/soon.md": "Title: Soon\nDate: 2026-03-01 12:01\n\nNot yet.",
        "news/early.md": "Title: Early\nDate: 2026-03-02\n\nNot yet.",
    }
    result = build(tmp_path, files, environment={"SOURCE_DATE_EPOCH": noon})
    assert result.returncode == 0
    assert "soon.md:1:1: warning: The post is dated 2026-03-01 12:01, in the future" in result.stderr
    assert "early.md:1:1: warning: The post is dated 2026-03-02, in the future" in result.stderr
    assert "old.md" not in result.stderr
    assert [path.name for path in (tmp_path / "output" / "news").iterdir() if path.is_dir()] == ["old"]
