"""Files beside records in a build: what waits is told in time and shown nowhere, and nothing of it is told abroad."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from showcase.privacy import write_problems
from showcase.problems import Problem
from tests.build.studio import Studio, open_studio
from tests.publishing import case, programme

ALONE = {"file": "secret.png", "alt": "A cauldron called Abelmosk", "credit": "The school", "depicts": "no-people"}
LATER = [{"name": "Winners", "slug": "winners", "planned": "2030-06-01 09:00 UTC"}]


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A site of two case studies, and a private one with a picture and a document that waits."""
    studio = open_studio(tmp_path, 2)
    years = [{"label": label} for label in ("2024", "2023", "2021")]
    programmes = [programme("crown", editions=[{"label": "2025", "milestones": LATER}, *years]), programme("lantern")]
    (studio.plan.content / "programmes.yaml").write_text(yaml.safe_dump(programmes))
    studio.plan = replace(studio.plan, private=tmp_path / "private", keepsakes=True)
    hide(studio, pictures=[ALONE], documents=[{"file": "plan.txt", "title": "The plan of Abelmosk"}])
    put(studio, "private/pictures/secret.png")
    (tmp_path / "private" / "documents").mkdir()
    (tmp_path / "private" / "documents" / "plan.txt").write_text("Abelmosk is to win.\n")
    return studio


def hide(studio: Studio, **fields: Any) -> None:
    """Nothing; the private case study has these fields."""
    file = studio.root / "private" / "case-studies" / "hidden.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(case("hidden", embargo="winners", **fields)))


def put(studio: Studio, name: str, colour: str = "#804020") -> Path:
    """A small picture's file."""
    file = studio.root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (24, 18), colour).save(file)
    return file


def told(studio: Studio) -> list[Problem]:
    """What a build says, but for that schools in it have much the same name."""
    return [one for one in studio.build().problems if "may be the same" not in one.what]


def wrong(studio: Studio) -> list[Problem]:
    """The problems of a build, but for warnings."""
    return [one for one in studio.build().problems if not one.is_warning]


def test_what_waits_has_no_copy_no_document_and_no_word_anywhere(studio: Studio) -> None:
    assert told(studio) == []
    site = studio.site()
    assert not [path for path in site if path.startswith(("pictures/", "documents/"))]
    assert not [path for path, content in site.items() if b"belmosk" in content or b"cauldron" in content]
    studio.plan = replace(studio.plan, shows_all=True, output=studio.root / "all")
    assert studio.build().is_good
    assert {path.partition("/")[0] for path in studio.site()} >= {"pictures", "documents"}


@pytest.mark.parametrize("name", ["pictures/secret.png", "documents/plan.txt"])
def test_what_would_fail_at_the_announcement_is_told_before(studio: Studio, name: str) -> None:
    (studio.root / "private" / name).unlink()
    [missing] = wrong(studio)
    assert "is not in" in missing.what
    (studio.root / "private" / name).write_text("<!doctype html>")
    [disguised] = wrong(studio)
    assert "web page" in disguised.what


def test_where_strangers_read_along_no_private_file_is_named(studio: Studio) -> None:
    studio.change("story-0", pictures=[ALONE | {"file": "secrets.png"}])  # the private name is near enough to be meant
    hide(studio, pictures=[ALONE | {"file": "other.png"}])
    problems = studio.build().problems
    assert "secret.png" in " ".join(map(str, problems))
    lines = " ".join(write_problems(problems, studio.plan.roots, is_public=True))
    assert "Something here does not go with the private content" in lines
    assert "1 problem in the private content" in lines
    assert "secret.png" not in lines
    assert "other.png" not in lines


def test_a_picture_that_was_taken_down_stops_the_build_under_any_name(studio: Studio) -> None:
    file = put(studio, "content/pictures/new-name.png", "#00ff00")
    studio.change("story-0", pictures=[ALONE | {"file": "new-name.png"}])
    assert wrong(studio) == []
    assert [path for path in studio.site() if path.startswith("pictures/")]
    digest = sha256(file.read_bytes()).hexdigest()
    (studio.root / "private" / "takedowns.yaml").write_text(f"- {{date: 2026-01-02, files: [{digest}]}}\n")
    [problem] = wrong(studio)
    assert problem.place.file.name == "story-0.yaml"
    assert "was taken down on 2026-01-02" in problem.what


def test_a_document_that_is_not_what_it_is_called_stops_the_build(studio: Studio) -> None:
    file = studio.plan.content / "documents" / "page.pdf"
    file.parent.mkdir()
    file.write_text("<script>alert(1)</script>")
    studio.change("story-0", documents=[{"file": "page.pdf", "title": "No document"}])
    [problem] = wrong(studio)
    assert "is no PDF, and looks like a web page" in problem.what
    file.write_bytes(b"%PDF-1.4\n")
    assert wrong(studio) == []
    assert studio.site()["documents/page.pdf"] == b"%PDF-1.4\n"


def test_a_file_that_nobody_names_is_a_warning_of_the_build_and_goes_when_it_is_named(studio: Studio) -> None:
    put(studio, "content/pictures/lost.png")
    [warning] = told(studio)
    assert (warning.is_warning, warning.place.file.name) == (True, "lost.png")
    studio.change("story-0", pictures=[ALONE | {"file": "lost.png", "alt": "Found again"}])
    assert told(studio) == []


def test_files_are_told_together_with_what_is_wrong_in_records(studio: Studio) -> None:
    studio.change("story-0", pictures=[ALONE | {"file": "nowhere.png"}], category="nowhere")
    assert len(wrong(studio)) == 2
