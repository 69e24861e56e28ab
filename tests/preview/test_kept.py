"""The preview's builder: what it builds is what the command builds, only sooner."""

import shutil
from collections.abc import Callable, Iterator
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from showcase.preview.kept import KeptBuilder, addresses_of, touched_by
from showcase.preview.sources import Sources, read_sources
from showcase.search import SearchError
from tests.building import ENOUGH_SECONDS, ROOT, SITES, run_pelican

STORY = "story: |\n  They cooked soup.\n"
Start = Callable[[], KeptBuilder]


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """A small content that may be edited, with a page and a file, and this project's settings."""
    content = tmp_path / "content"
    shutil.copytree(SITES / "minimal", content)
    write(content / "pages" / "us.md", "Title: Us\n\nWe.\n")
    write(content / "files" / "note.txt", "as it is")
    add(school(content), STORY)
    return read_sources(content, tmp_path / "output", ROOT / "pelicanconf.py")


@pytest.fixture
def start(sources: Sources) -> Iterator[Start]:
    """Starts the preview's builder; what was started is closed."""
    started = []

    def make() -> KeptBuilder:
        started.append(KeptBuilder(sources))
        return started[-1]

    yield make
    for builder in started:
        builder.close()


def write(file: Path, text: str) -> Path:
    """The file, which holds the text."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def add(file: Path, text: str) -> Path:
    """The file, with some text more at its end."""
    return write(file, file.read_text(encoding="utf-8") + text)


def school(content: Path) -> Path:
    """The one case study."""
    return content / "case-studies" / "test-school.yaml"


def finish(builder: KeptBuilder) -> list[str]:
    """What is told until nothing is put off any more."""
    told = []
    while place := builder.put_off():
        assert wait([place], ENOUGH_SECONDS)
        told.append(builder.catch_up())
    return [words for words in told if words]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_makes_the_site_that_the_command_makes(
    sources: Sources, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: str
) -> None:
    monkeypatch.setenv("SHOWCASE_WORKERS", workers)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772366400")
    builder, content = start(), sources.content
    builder.build(None)
    edits = {
        add(school(content), "  And cake.\n"),
        write(content / "pages" / "us.md", "Title: Us\n\nAll of us.\n"),
        write(content / "news" / "2026-01-02-open.md", "Title: Open\n\nNow.\n"),
        write(content / "files" / "more.txt", "more"),
    }
    for file in sorted(edits):
        assert builder.build({file}).is_built
    assert finish(builder)[-1].startswith("index of words made in ")
    assert run_pelican(content, tmp_path / "other").returncode == 0
    assert contents(sources.output) == contents(tmp_path / "other")


def test_the_addresses_of_what_changed_are_told(sources: Sources, start: Start) -> None:
    builder = start()
    assert "/" in (builder.build(None).addresses or [])
    assert builder.build({add(school(sources.content), "  And cake.\n")}).addresses == [
        "/case-studies/2025/test-school/"
    ]
    assert builder.build(set()).addresses == []


def test_a_mistake_is_told_and_the_site_stays_until_it_is_mended(sources: Sources, start: Start) -> None:
    builder, file = start(), school(sources.content)
    builder.build(None)
    before, text = contents(sources.output), file.read_text(encoding="utf-8")
    outcome = builder.build({write(file, text.replace("winner", "winer"))})
    assert [(one.place.file, one.place.line) for one in outcome.problems] == [(file, 5)]
    assert not outcome.is_built
    assert builder.put_off() is None
    assert contents(sources.output) == before
    assert builder.build({write(file, text)}).is_built


@pytest.mark.parametrize("name", ["pages/us.md", "pages", "news/new.md", "files/list.yaml", "root/.x/y"])
def test_pelican_is_asked_again_for_what_it_reads(sources: Sources, start: Start, name: str) -> None:
    builder = start()
    builder.build(None)
    told = builder.told
    assert builder.build({sources.content / name}).is_built
    assert builder.told is not told


@pytest.mark.parametrize("name", ["case-studies/test-school.yaml", "site.yaml", "../style.css"])
def test_pelican_is_not_asked_for_what_it_never_reads(sources: Sources, start: Start, name: str) -> None:
    builder = start()
    builder.build(None)
    told = builder.told
    assert builder.build({(sources.content / name).resolve()}).is_built
    assert builder.told is told


def test_pelican_prints_nothing(start: Start, capfd: pytest.CaptureFixture[str]) -> None:
    start().build(None)
    assert capfd.readouterr() == ("", "")


def test_an_index_that_an_edit_overtakes_is_given_up_for_a_newer_one(sources: Sources, start: Start) -> None:
    builder, file = start(), school(sources.content)
    builder.build(None)
    place = builder.put_off()
    assert place
    assert builder.words
    assert builder.words.ahead
    assert wait([place], ENOUGH_SECONDS)
    assert builder.catch_up() == ""
    first = builder.words.ahead.process
    builder.build({add(file, "  And quinces.\n")})
    assert builder.words.ahead is None
    assert not first.is_alive()
    assert len(finish(builder)) == 1
    assert builder.put_off() is None


def test_an_index_that_cannot_be_made_is_told_once(
    sources: Sources, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SearchError("Pagefind is on strike")

    builder = start()
    builder.build(None)
    monkeypatch.setattr("showcase.build.words.index_shard", fail)
    [words] = finish(builder)
    assert words == "no index of words: Pagefind is on strike"
    monkeypatch.undo()
    builder.build({add(school(sources.content), "  And cake.\n")})
    assert finish(builder)[0].startswith("index of words made in ")


def test_no_process_is_left_when_it_is_closed(start: Start) -> None:
    builder = start()
    builder.build(None)
    builder.put_off()
    assert builder.words
    assert builder.words.ahead
    process = builder.words.ahead.process
    builder.close()
    assert process.exitcode is not None


def test_a_folder_or_very_many_files_may_mean_that_anything_changed(tmp_path: Path) -> None:
    assert touched_by({tmp_path / "a.yaml"}) == {str(tmp_path / "a.yaml")}
    assert touched_by({tmp_path / "a.yaml", tmp_path}) is None
    assert touched_by({tmp_path / str(number) for number in range(2000)}) is None
    assert touched_by(None) is None


def test_files_are_named_by_their_addresses() -> None:
    assert addresses_of(["index.html", "a/index.html", "404.html", "files/a b.txt", "myindex.html"]) == [
        "/", "/a/", "/404.html", "/files/a%20b.txt", "/myindex.html"
    ]  # fmt: skip
