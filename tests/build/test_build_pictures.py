"""Pictures in a build: what may be shown is shown in copies, nothing else of it appears, and time takes it away."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image

from showcase.problems import shown_path
from tests.build.studio import Studio, open_studio
from tests.publishing import NOW

ALONE = {"file": "gym.jpg", "alt": "An empty gym", "credit": "The school", "depicts": "no-people"}
PEOPLE = ALONE | {"depicts": "adults", "basis": "consent", "review_by": (NOW.date() + timedelta(days=2)).isoformat()}


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A site of three case studies, the first of which has a picture."""
    studio = open_studio(tmp_path, 3)
    draw(studio, "gym.jpg")
    studio.change("story-0", pictures=[ALONE])
    return studio


def draw(studio: Studio, name: str, colour: str = "#804020") -> None:
    """Nothing; there is an original of this name."""
    file = studio.plan.content / "pictures" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.linear_gradient("L").resize((700, 500)).convert("RGB").point(lambda value: value // 2).save(file)
    with Image.open(file) as made:
        Image.blend(made, Image.new("RGB", made.size, colour), 0.5).save(file)


def copies(site: dict[str, bytes]) -> set[str]:
    """The copies of pictures in a site."""
    return {path for path in site if path.startswith("pictures/")}


def page(site: dict[str, bytes], number: int = 0) -> str:
    """The page of a case study."""
    return site[next(path for path in site if path.endswith(f"/story-{number}/index.html"))].decode()


def test_a_picture_is_shown_in_copies_and_its_original_is_not_there(studio: Studio) -> None:
    assert studio.build().is_good
    site, original = studio.site(), (studio.plan.content / "pictures" / "gym.jpg").read_bytes()
    assert {Path(path).suffix for path in copies(site)} == {".avif", ".webp", ".jpg"}
    assert all(f"/{path}" in page(site) for path in copies(site) if "thumb" not in path)
    assert original not in site.values()


def test_a_picture_that_no_record_names_is_not_shown(studio: Studio) -> None:
    draw(studio, "secret.jpg", "#ff0000")
    before = studio.build() and copies(studio.site())
    studio.change("story-0", pictures=[])
    assert studio.build().is_good
    assert before
    assert not copies(studio.site())


def test_a_withdrawn_picture_gives_way_to_the_rosette(studio: Studio) -> None:
    studio.build()
    assert '<svg viewBox="0 0 400 300"' not in browse_row(studio.site(), "story-0")
    studio.change("story-0", pictures=[ALONE | {"withdrawn": "2026-02-01"}])
    assert studio.build().is_good
    assert not copies(studio.site())
    assert '<svg viewBox="0 0 400 300"' in browse_row(studio.site(), "story-0")


def browse_row(site: dict[str, bytes], slug: str) -> str:
    """The row of a case study on the list of all."""
    rows = site["case-studies/index.html"].decode().split('<li class="row">')[1:]
    return next(row for row in rows if f"/{slug}/" in row)


def test_time_alone_takes_a_picture_away_when_its_permission_ends(studio: Studio) -> None:
    studio.change("story-0", pictures=[PEOPLE])
    studio.build()
    with_picture = copies(studio.site())
    studio.plan = replace(studio.plan, now=NOW + timedelta(days=2))
    studio.build()
    on_the_last_day = copies(studio.site())
    studio.plan = replace(studio.plan, now=NOW + timedelta(days=3))
    assert studio.build().is_good
    assert with_picture == on_the_last_day != set()
    assert not copies(studio.site())
    assert studio.site() == studio.cold()


def test_another_picture_under_the_same_name_is_noticed(studio: Studio) -> None:
    studio.build()
    before = copies(studio.site())
    draw(studio, "gym.jpg", "#2040ff")
    assert studio.build().is_good
    assert copies(studio.site()).isdisjoint(before)
    assert studio.site() == studio.cold()


def test_a_copy_that_somebody_removed_is_there_again(studio: Studio) -> None:
    studio.build()
    before = studio.site()
    (studio.plan.output / sorted(copies(before))[0]).unlink()
    assert studio.build().is_good
    assert studio.site() == before


@pytest.mark.parametrize("name", ["gym.png", "Gym.jpg", "2025/gym.jpg"])
def test_a_file_that_is_not_there_is_told_at_its_line(studio: Studio, name: str) -> None:
    studio.build()
    before = studio.site()
    studio.change("story-1", pictures=[ALONE | {"file": name}])
    (problem,) = [one for one in studio.build().problems if not one.is_warning]
    line = studio.file("story-1").read_text().splitlines()[problem.place.line - 1]
    assert shown_path(problem.place.file).endswith("story-1.yaml")
    assert line.strip().endswith(f"file: {name}")
    assert studio.site() == before


def test_a_broken_picture_stops_the_build_and_the_last_good_site_stays(studio: Studio) -> None:
    studio.build()
    before = studio.site()
    file = studio.plan.content / "pictures" / "gym.jpg"
    file.write_bytes(file.read_bytes()[:600])
    problems = [one for one in studio.build().problems if not one.is_warning]
    assert [one.place.file.name for one in problems] == ["story-0.yaml"]
    assert studio.site() == before


def test_a_picture_of_what_waits_or_was_withdrawn_is_in_no_file(studio: Studio) -> None:
    draw(studio, "other.jpg", "#00ff00")
    studio.change("story-1", pictures=[ALONE | {"file": "other.jpg"}])
    studio.build()
    both = copies(studio.site())
    studio.change("story-1", withdrawn={"date": "2026-02-01"})
    outcome = studio.build()
    assert outcome.is_good, outcome.problems
    assert len(copies(studio.site())) == len(both) // 2
    assert studio.site() == studio.cold()


def test_documents_are_handed_on_as_they_are(studio: Studio) -> None:
    folder = studio.plan.content / "documents" / "2025"
    folder.mkdir(parents=True)
    (folder / "report.txt").write_text("What came of it.\n")
    (folder / "unnamed.txt").write_text("Nobody named it.\n")
    studio.change("story-0", documents=[{"file": "2025/report.txt", "title": "The report"}])
    assert studio.build().is_good
    site = studio.site()
    assert site["documents/2025/report.txt"] == b"What came of it.\n"
    assert [path for path in site if path.startswith("documents/")] == ["documents/2025/report.txt"]
    assert 'href="/documents/2025/report.txt"' in page(site)
    (folder / "report.txt").write_text("What really came of it.\n")
    studio.build()
    assert studio.site()["documents/2025/report.txt"] == b"What really came of it.\n"
