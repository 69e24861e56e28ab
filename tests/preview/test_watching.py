"""Watching: what is seen, what is passed over, what is gathered."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import Empty, Queue
from threading import Event
from typing import Any

import pytest

from showcase.preview.serving import Changes
from showcase.preview.sources import Sources, from_message, read_sources
from showcase.preview.watching import WatchFilter, start_watching
from showcase.server import clean_base
from tests.building import ROOT

ENOUGH_TRIES, A_MOMENT = 100, 0.3


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    """A project's folders, in a folder whose name is hidden."""
    top = tmp_path.resolve() / ".projects" / "award"
    for name in ("content/case-studies", "theme/static", "plugins/showcase", "output"):
        (top / name).mkdir(parents=True)
    return Sources(
        top / "content", top / "output", top / "pelicanconf.py", top / "theme", top / "plugins", clean_base("")
    )


@pytest.fixture
def heard(sources: Sources) -> Iterator["Queue[set[Path]]"]:
    """What the watchers tell."""
    stop, told = Event(), Queue[set[Path]]()
    threads = start_watching(sources, told.put, stop)
    yield told
    stop.set()
    for thread in threads:
        thread.join(timeout=30)
        assert not thread.is_alive()


def hear_of(heard: "Queue[set[Path]]", file: Path, save: Callable[[Path], object]) -> set[Path]:
    """Everything that was told until a file was; it is saved again and again, as watching may only just begin."""
    told: set[Path] = set()
    for _ in range(ENOUGH_TRIES):
        save(file)
        try:
            told |= heard.get(timeout=A_MOMENT)
        except Empty:
            continue
        if file in told:
            return told
    raise AssertionError(f"nothing was told of {file}")


def save_over(file: Path) -> None:
    """Nothing; the file is replaced, as editors do it."""
    beside = file.with_name(f"{file.name}~")
    beside.write_text("words")
    beside.replace(file)


@pytest.mark.parametrize(
    "name", ["content/case-studies/soup.yaml", "theme/static/site.css", "plugins/showcase/cover.py", "pelicanconf.py"]
)
@pytest.mark.parametrize("save", [save_over, Path.touch])
def test_a_saved_file_is_told(
    sources: Sources, heard: "Queue[set[Path]]", name: str, save: Callable[[Path], object]
) -> None:
    hear_of(heard, sources.content.parent / name, save)


def test_what_nobody_wrote_is_passed_over(sources: Sources, heard: "Queue[set[Path]]") -> None:
    top = sources.content.parent
    hear_of(heard, sources.content / "first.yaml", Path.touch)
    hear_of(heard, top / "settings.py", Path.touch)
    for name in (
        "content/.soup.swp",
        "content/soup.yaml~",
        "plugins/showcase/x.pyc",
        "output/index.html",
        "notes",
    ):
        (top / name).write_text("words")
    told = hear_of(heard, sources.content / "last.yaml", Path.touch) | hear_of(heard, top / "other.py", Path.touch)
    assert {path.name for path in told} <= {"first.yaml", "settings.py", "last.yaml", "other.py"}


def test_what_cannot_be_watched_is_told(sources: Sources, capfd: pytest.CaptureFixture[str]) -> None:
    nowhere = replace(sources, settings=sources.content / "nowhere" / "pelicanconf.py")
    stop = Event()
    threads = start_watching(nowhere, lambda _: None, stop)
    threads[1].join(timeout=30)
    stop.set()
    threads[0].join(timeout=30)
    assert capfd.readouterr().err.startswith("Edits are not seen: ")


def test_output_inside_what_is_watched_is_passed_over(tmp_path: Path) -> None:
    only = WatchFilter([tmp_path], tmp_path / "output")
    names = ("output/a.html", ".git/a", "a/b.yaml", "a/.b", "root/.well-known/a.txt", "root/.git/a", "root/a.txt~")
    kinds: dict[str, Any] = {name: only(1, str(tmp_path / name)) for name in names}  # type: ignore[arg-type]
    assert {name for name, counts in kinds.items() if counts} == {"a/b.yaml", "root/.well-known/a.txt"}


def test_only_plugins_and_settings_are_code(sources: Sources) -> None:
    assert sources.is_code(sources.settings)
    assert sources.is_code(sources.settings.with_name("publishconf.py"))
    assert sources.is_code(sources.plugins / "showcase" / "cover.py")
    assert not sources.is_code(sources.content / "soup.yaml")
    assert not sources.is_code(sources.theme / "templates" / "base.html")


def test_sources_travel_between_processes(sources: Sources) -> None:
    assert from_message(sources.as_message()) == sources


def test_the_settings_say_where_the_theme_is_and_under_which_path_the_site_lies(tmp_path: Path) -> None:
    settings = tmp_path / "conf.py"
    settings.write_text("SITEURL = 'https://example.org/award'\nTHEME = 'look'\n")
    read = read_sources(tmp_path / "content", tmp_path / "output", settings)
    assert (read.base, read.theme) == ("/award/", (tmp_path / "look").resolve())
    assert read.plugins == ROOT / "plugins"


def test_what_changes_during_a_build_is_told_together_when_asked_for() -> None:
    told: list[dict[str, Any]] = []
    changes = Changes(told.append)
    changes.hear({Path("/b")})
    changes.hear({Path("/a")})
    assert told == []
    changes.ask()
    assert told == [{"kind": "changed", "paths": [str(Path("/a")), str(Path("/b"))]}]
    changes.ask()
    assert len(told) == 1
    changes.hear({Path("/c")})
    assert told[1]["paths"] == [str(Path("/c"))]
