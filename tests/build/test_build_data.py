"""Open data of every build: it follows each edit of a story, and holds nothing that is hidden or was withdrawn."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.build.studio import Studio, crowded, open_studio
from tests.build.test_build_embargo import Entry, at, find, open_data, set_up

AT = "case-studies/2025/story-0/"


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A studio of a few case studies, published as data."""
    return open_data(open_studio(tmp_path))


def data_of(studio: Studio) -> dict[str, bytes]:
    """Every file of data, by its path."""
    return {
        path: content for path, content in studio.site().items() if path.startswith("data/") or "record.json" in path
    }


def record(studio: Studio, at: str = AT) -> dict[str, Any]:
    """The record beside a page."""
    found: dict[str, Any] = json.loads(studio.site()[f"{at}record.json"])
    return found


def test_a_story_that_is_told_anew_stands_in_every_file_that_holds_it(studio: Studio) -> None:
    assert studio.build().is_good
    studio.change("story-0", story="Told anew.")
    outcome = studio.build()
    assert outcome.is_good
    assert {f"{AT}index.html", f"{AT}record.json", "data/case-studies.json"} <= set(outcome.changed)
    assert record(studio)["story"] == "<p>Told anew.</p>"
    assert studio.site() == studio.cold()


def test_a_build_without_an_edit_changes_nothing(studio: Studio) -> None:
    assert studio.build().is_good
    assert studio.build().changed == ()


def test_several_processes_make_the_same_data_as_one(studio: Studio) -> None:
    studio.plan = replace(studio.plan, workers=3)
    with pytest.MonkeyPatch.context() as patch, crowded():
        patch.setattr("showcase.build.handing.MANY", 1)
        assert studio.build().is_good
    assert studio.site() == studio.cold()


def test_what_is_hidden_stands_in_no_data_and_what_was_withdrawn_in_its_tombstone_alone(tmp_path: Path) -> None:
    hidden = [Entry("Abelmosk", 3, None, True), Entry("Calamint", 1, 3, False)]
    schedule = [*hidden, Entry("Bergamot", None, None, False), Entry("Dropwort", None, None, False)]
    studio = set_up(open_data(open_studio(tmp_path, count=0)), schedule)
    studio.plan = replace(studio.plan, now=at(2))
    studio.change("dropwort", withdrawn={"date": "2026-05-04"})
    outcome = studio.build()
    assert outcome.is_good, "\n".join(map(str, outcome.problems))
    assert find(studio, "Abelmosk") == find(studio, "Calamint Triumphans") == []
    left = {path for path in find(studio, "Dropwort") if path in data_of(studio)}
    homes = ("case-studies/2025/dropwort-kitchen/", "recipients/dropwort-school/")
    assert left == {"data/withdrawn.csv", "data/withdrawn.json", *(f"{home}record.json" for home in homes)}
    assert not any(b"Dropwort" in content for content in data_of(studio).values())
    for home in homes:
        assert record(studio, home)["type"] == "withdrawn"
    assert record(studio, "case-studies/2025/calamint-kitchen/")["level"]["slug"] == "finalist"
    listed = json.loads(studio.site()["data/case-studies.json"])
    assert {one["name"] for one in listed["records"]} == {"Bergamot School", "Calamint School"}
