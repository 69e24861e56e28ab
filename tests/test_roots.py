"""The folders of the content: a private one is laid over the public one when a site is built."""

from pathlib import Path

import pytest

from showcase.records import Roots, read_records
from showcase.rules import check_records
from tests.building import SITES, run_pelican, run_showcase

PUBLIC = {
    "site.yaml": "name: Lamps\nheadline: Schools\n",
    "programmes/crown.yaml": (
        "name: The Crown\nlevels: [{name: Winner, slug: winner, tier: winner}]\neditions:\n- label: '2025'\n"
        "  milestones: [{name: Winners, slug: winners, date: '2025-05-04'}]\n"
    ),
    "categories/soup.yaml": "name: Soup\nprogramme: crown\n",
    "case-studies/a.yaml": "recipient: {name: School A}\ncategory: soup\nedition: '2025'\nlevel: winner\n",
}
PRIVATE = {
    "case-studies/a.yaml": "recipient: {name: School A, place: Ayr}\ncategory: soup\nedition: '2025'\nlevel: winner\n",
    "case-studies/b.yaml": (
        "recipient: {name: School B}\ncategory: soup\nedition: '2025'\nlevel: winner\nembargo: winners\n"
    ),
    "news/b-won.md": "Title: B has won\nDate: 2025-05-04\n\nSee [School B](/case-studies/2025/b/).\n",
}


@pytest.fixture
def roots(tmp_path: Path) -> Roots:
    """A public folder and a private one."""
    for folder, files in (("public", PUBLIC), ("private", PRIVATE)):
        for name, text in files.items():
            file = tmp_path / folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return Roots(tmp_path / "public", tmp_path / "private")


def test_a_private_file_stands_in_the_place_of_the_public_one_and_others_are_added(roots: Roots) -> None:
    records, problems = read_records(roots)
    assert problems == []
    assert {one.slug: roots.is_private(one.file) for one in records.case_studies} == {"a": True, "b": True}
    assert records.recipients["school-a"].value.place == "Ayr"


def test_without_a_private_folder_there_is_the_public_one(roots: Roots) -> None:
    records, _ = read_records(roots.content)
    assert [one.slug for one in records.case_studies] == ["a"]


def test_files_are_in_the_order_of_their_paths_wherever_they_lie(roots: Roots) -> None:
    records, _ = read_records(roots)
    assert [roots.inside(one.path) for one in records.case_studies] == ["case-studies/a.yaml", "case-studies/b.yaml"]


def test_the_command_line_lays_one_over_the_other(roots: Roots, tmp_path: Path) -> None:
    assert roots.private
    told = {"SHOWCASE_PRIVATE": str(roots.private)}
    result = run_pelican(roots.content, tmp_path / "site", environment=told)
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "site" / "case-studies" / "2025" / "b" / "index.html").read_text(encoding="utf-8")
    assert "School B" in page
    assert (tmp_path / "site" / "news" / "b-won" / "index.html").is_file()


def test_check_lays_one_over_the_other(roots: Roots) -> None:
    assert roots.private
    (roots.private / "case-studies" / "c.yaml").write_text("recipient: {name: School C}\n", encoding="utf-8")
    result = run_showcase("check", roots.content, "--private", roots.private)
    assert result.returncode == 1
    assert "private/case-studies/c.yaml:1:1:" in result.stderr


def test_a_private_folder_that_is_not_there_ends_the_run(tmp_path: Path) -> None:
    told = {"SHOWCASE_PRIVATE": str(tmp_path / "nothing")}
    result = run_pelican(SITES / "minimal", tmp_path / "site", environment=told)
    assert result.returncode == 1
    assert "nothing: there is no such folder. SHOWCASE_PRIVATE names" in result.stderr


def test_a_private_record_that_nothing_holds_back_is_a_problem_and_a_replaced_one_is_none(roots: Roots) -> None:
    assert roots.private
    file = roots.private / "case-studies" / "b.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("embargo: winners\n", ""), encoding="utf-8")
    records, _ = read_records(roots)
    [problem] = [one for one in check_records(records) if not one.is_warning]
    assert problem.place.file == file
    assert "the next build would show it. Write the milestone that it waits for under `embargo`" in str(problem)
