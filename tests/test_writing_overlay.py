"""Changed files: checked as if they were written, and written only then."""

from pathlib import Path

from showcase.problems import Place, Problem
from showcase.records import Roots
from showcase.writing import check_with, put_in_place
from tests.writing import VALID, write_files


def test_changed_files_are_checked_without_being_written(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    path = tmp_path / "case-studies" / "soup.yaml"
    before = path.read_bytes()
    problems = check_with(Roots(tmp_path), {path: before.replace(b"level: gold", b"level: copper")})
    assert [(one.place, one.what) for one in problems] == [(Place(path, 4, 8), problems[0].what)]
    assert "copper" in problems[0].what
    assert path.read_bytes() == before


def test_a_problem_elsewhere_names_the_file_of_the_content(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    again = tmp_path / "case-studies" / "z-soup.yaml"
    [problem] = check_with(Roots(tmp_path), {again: VALID["case-studies/soup.yaml"].encode()})
    assert isinstance(problem, Problem)
    assert f"{tmp_path}/case-studies/soup.yaml:1" in problem.what


def test_the_private_folder_lies_over_the_content(tmp_path: Path) -> None:
    content, private = write_files(tmp_path / "content", {}), tmp_path / "private"
    private.mkdir()
    path = private / "case-studies" / "soup.yaml"
    assert check_with(Roots(content, private), {path: b"recipient: soup-school\n"}) != []
    assert check_with(Roots(content, private), {path: VALID["case-studies/soup.yaml"].encode()}) == []


def test_files_are_put_in_their_place_with_their_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.yaml"
    put_in_place({path: b"one"})
    put_in_place({path: b"two"})
    assert path.read_bytes() == b"two"
    assert [one.name for one in path.parent.iterdir()] == ["b.yaml"]
