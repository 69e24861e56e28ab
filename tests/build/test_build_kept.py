"""A builder that lives on is told which files were touched, and makes the same bytes as a build from nothing."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from showcase.build import Builder, Outcome
from showcase.stages import Stages
from tests.build.studio import Studio, open_studio
from tests.build.test_build_warm import EDITS

OF_SOURCES = sorted(name for name in EDITS if not name.endswith(("_output_file", "_in_the_output", "_state")))
"""The edits that somebody makes who watches the preview; what others do to output and state is found at its start."""


def files_of(studio: Studio) -> dict[str, bytes]:
    """Every source file as it is."""
    folders = (studio.plan.content, studio.plan.theme)
    return {str(file): file.read_bytes() for folder in folders for file in folder.rglob("*") if file.is_file()}


class Alive:
    """A builder that lives as long as its studio, and knows what was touched as a watcher would."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio
        self.builder = Builder(studio.plan, Stages(time.perf_counter), is_living=True)
        self.early: list[str] = []
        self.seen: dict[str, bytes] | None = None

    def build(self) -> Outcome:
        """What came of a build after whatever was edited."""
        before, self.seen = self.seen, files_of(self.studio)
        named = before.keys() | self.seen.keys() if before is not None else set()
        touched = {name for name in named if before and before.get(name) != self.seen.get(name)}
        return self.builder.build(
            self.studio.plan, self.studio.given, None if before is None else touched, self.early.extend
        )


@settings(max_examples=5, phases=[Phase.generate], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(OF_SOURCES), st.integers(0, 50)), min_size=2, max_size=6), st.data())
def test_a_builder_that_lives_on_gives_the_bytes_of_a_cold_build(
    edits: list[tuple[str, int]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as name:
        studio = open_studio(Path(name))
        alive = Alive(studio)
        alive.build()
        for one, number in edits:
            EDITS[one](studio, number)
            if data.draw(st.booleans()):
                assert alive.build().is_good
        assert alive.build().is_good
        assert studio.site() == studio.cold()
        alive.builder.close()


def test_only_what_was_touched_is_read_again(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    builder = Builder(studio.plan, Stages(time.perf_counter))
    builder.build(studio.plan, studio.given)
    for name in studio.names[:2]:
        studio.change(name, story="Told anew.")
    done = builder.build(studio.plan, studio.given, {str(studio.file(studio.names[0]))})
    assert [Path(path).parts[0] for path in done.changed] == ["case-studies"]
    assert builder.build(studio.plan, studio.given, set()).changed == ()
    assert len(builder.build(studio.plan, studio.given).changed) == 1
    builder.close()


def test_what_another_process_built_meanwhile_is_noticed(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    builder = Builder(studio.plan, Stages(time.perf_counter))
    builder.build(studio.plan, studio.given)
    studio.change(studio.names[0], standfirst="Built by another")
    assert studio.build().changed
    studio.change(studio.names[1], story="Told anew.")
    assert builder.build(studio.plan, studio.given, {str(studio.file(studio.names[1]))}).is_good
    assert studio.site() == studio.cold()
    builder.close()


def test_a_lost_output_is_made_again(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    builder = Builder(studio.plan, Stages(time.perf_counter))
    builder.build(studio.plan, studio.given)
    EDITS["lose_the_output"](studio, 0)
    assert builder.build(studio.plan, studio.given, set()).is_good
    assert studio.site() == studio.cold()
    builder.close()


def test_the_page_of_an_edited_record_is_there_before_all_others_are_looked_at(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    alive = Alive(studio)
    alive.build()
    record = studio.record("story-1")
    page = f"case-studies/{record['edition']}/{record['slug']}/index.html"
    studio.change("story-1", standfirst="Seen at once")
    seen: list[bytes] = []
    alive.early = Watch(lambda: seen.append((studio.plan.output / page).read_bytes()))
    changed = alive.build().changed
    assert alive.early == [page]
    assert b"Seen at once" in seen[0]
    assert page not in changed
    assert studio.site() == studio.cold()


def test_an_edit_that_was_shown_early_can_be_taken_back_though_its_build_broke_off(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    alive = Alive(studio)
    alive.build()
    before, site = studio.record("story-1"), studio.site()
    studio.change("story-1", standfirst="Seen at once")
    alive.early = Watch(break_off)
    with pytest.raises(KeyboardInterrupt):
        alive.build()
    assert studio.site() != site
    studio.write("story-1", before)
    alive.early = []
    alive.build()
    assert studio.site() == site == studio.cold()


def break_off() -> None:
    """Never returns: somebody stops the build."""
    raise KeyboardInterrupt


class Watch(list[str]):
    """The files that were told early, and what is done at that moment."""

    def __init__(self, look: Callable[[], None]) -> None:
        super().__init__()
        self.look = look

    def extend(self, paths: Iterable[str]) -> None:
        super().extend(paths)
        self.look()
