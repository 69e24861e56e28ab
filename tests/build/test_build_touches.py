"""An edit touches what shows it and nothing else: the rest is neither read, rendered nor written again."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from showcase.build import press, reading, words
from showcase.pages import Page
from tests.build.studio import Studio, crowded, open_studio

COUNT = 24
STORY, ITS_PAGE = "story-2", "case-studies/2023/story-2/index.html"


class Witness:
    """What the builds since it came read, rendered and indexed."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        self.rendered: list[Page] = []
        self.shards: list[str] = []
        see(patch, reading, "read_bytes", lambda name, *_: self.read.append(Path(name).stem))
        see(patch, press, "render_page", lambda *told: self.rendered.append(told[-1]))
        see(patch, words, "index_shard", lambda name, *_: self.shards.append(name))

    @property
    def paths(self) -> set[str]:
        """The files of the pages that were rendered."""
        return {page.path for page in self.rendered}


def see(patch: pytest.MonkeyPatch, module: ModuleType, name: str, note: Callable[..., None]) -> None:
    """Nothing; a function notes from now on what it is called with."""
    function = getattr(module, name)

    def see_and_do(*told: object) -> object:
        note(*told)
        return function(*told)

    patch.setattr(module, name, see_and_do)


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A site that was built."""
    studio = open_studio(tmp_path, COUNT)
    assert studio.build().is_good
    return studio


@pytest.fixture
def witness(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> Witness:
    """Sees what is done once the site was built."""
    return Witness(monkeypatch)


def stamps(studio: Studio) -> dict[str, int]:
    """When each file was changed."""
    return {path: (studio.plan.output / path).stat().st_mtime_ns for path in studio.site()}


def test_an_unchanged_build_changes_no_file_and_reads_nothing_again(studio: Studio, witness: Witness) -> None:
    before = stamps(studio)
    assert studio.build().changed == ()
    assert stamps(studio) == before
    assert (witness.read, witness.rendered) == ([], [])


def test_even_when_every_page_is_looked_at_nothing_is_read_again_that_did_not_change(
    studio: Studio, witness: Witness
) -> None:
    style, before = studio.plan.theme / "static" / "css" / "print.css", stamps(studio)
    style.write_text(style.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    changed = studio.build().changed
    assert witness.read == []
    assert {path for path, stamp in stamps(studio).items() if before.get(path) != stamp} <= set(changed)


def test_a_file_written_again_with_the_same_words_changes_nothing(studio: Studio, witness: Witness) -> None:
    studio.write(STORY, studio.record(STORY))
    assert studio.build().changed == ()
    assert (witness.read, witness.rendered) == ([], [])


def test_one_edited_story_is_one_file_read_and_one_page_made(studio: Studio, witness: Witness) -> None:
    studio.change(STORY, story="Told anew.\n\nAnd again, of [the kitchens](/categories/kitchens/).")
    assert studio.build().changed == (ITS_PAGE,)
    assert witness.read == [STORY]
    assert witness.paths == {ITS_PAGE}


def test_an_edited_standfirst_changes_the_pages_that_show_it_and_no_other(studio: Studio, witness: Witness) -> None:
    before = studio.site()
    studio.change(STORY, standfirst="In other words altogether")
    changed = set(studio.build().changed)
    shown = {path for path, content in studio.site().items() if content != before[path]}
    assert changed == shown
    assert witness.read == [STORY]
    assert witness.paths == {path for path in shown if path.endswith(".html") and not path.startswith("search/")}
    assert ITS_PAGE in shown
    assert len(shown) < len(before) / 2


def test_an_edited_template_makes_its_own_pages_again_and_no_other(studio: Studio, witness: Witness) -> None:
    template = studio.plan.theme / "templates" / "recipient.html"
    template.write_text(template.read_text(encoding="utf-8") + "<!-- edited -->", encoding="utf-8")
    changed = studio.build().changed
    assert {page.template for page in witness.rendered} == {"recipient.html"}
    assert witness.paths == {path for path in studio.site() if re.fullmatch(r"recipients/school-.*\.html", path)}
    assert set(changed) <= witness.paths
    assert witness.read == []


def test_a_template_that_others_include_makes_all_their_pages_again(studio: Studio, witness: Witness) -> None:
    template = studio.plan.theme / "templates" / "base.html"
    template.write_text(template.read_text(encoding="utf-8") + "<!-- edited -->", encoding="utf-8")
    assert studio.build().is_good
    pages = {path for path in studio.site() if path.endswith(".html") and not path.startswith("search/")}
    assert witness.paths == pages


def test_a_shard_of_the_index_is_made_again_only_when_its_words_may_have_changed(
    studio: Studio, witness: Witness
) -> None:
    studio.plan = replace(studio.plan, search="now")
    with crowded():
        assert studio.build().is_good
        assert len(witness.shards) > 1
        witness.shards.clear()
        template = studio.plan.theme / "templates" / "case_study.html"
        template.write_text(template.read_text(encoding="utf-8") + "<!-- edited -->", encoding="utf-8")
        assert studio.build().is_good
        assert witness.shards == []
        studio.change(STORY, story="Told anew.")
        assert studio.build().is_good
        assert len(witness.shards) == 1
        assert studio.site() == studio.cold()
