"""Privacy: what is told where strangers read along, and which site may be published."""

from pathlib import Path

from showcase.privacy import MARK, is_log_public, is_publishable, write_problems
from showcase.problems import Place, Problem
from showcase.records import Roots
from tests.building import run_pelican, run_showcase

ROOTS = Roots(Path("content"), Path("private"))


def problem(folder: str) -> Problem:
    """A problem in a file of a folder."""
    return Problem(Place(Path(folder, "x.yaml"), 1, 1), "`Abelmosk School` would be seen", "Take it out")


def test_at_home_every_problem_is_told() -> None:
    lines = list(write_problems([problem("content"), problem("private")], ROOTS, is_public=False))
    assert [line.partition(":")[0] for line in lines] == ["content/x.yaml", "private/x.yaml"]


def test_where_strangers_read_along_private_problems_are_only_counted() -> None:
    lines = list(write_problems([problem("content"), problem("private"), problem("private")], ROOTS, is_public=True))
    assert lines == [
        "content/x.yaml:1:1: Something here does not go with the private content. Run `make check` at home.",
        "2 problems in the private content, not told here: others can read this. Run `make check` at home.",
    ]


def test_where_strangers_read_along_no_doubt_is_told_as_it_may_name_what_is_hidden() -> None:
    doubt = Problem(
        Place(Path("content/x.yaml"), 1, 1), "`A` may be `Abelmosk School`", "Use one slug", is_warning=True
    )
    assert list(write_problems([doubt], ROOTS, is_public=True)) == []


def test_without_private_content_everything_is_told_to_everybody() -> None:
    lines = list(write_problems([problem("content")], Roots(Path("content")), is_public=True))
    assert "`Abelmosk School` would be seen" in lines[0]


def test_the_environment_says_whether_strangers_read_along() -> None:
    assert is_log_public({"SHOWCASE_PUBLIC_LOG": "true"})
    assert not is_log_public({"SHOWCASE_PUBLIC_LOG": "false"})
    assert not is_log_public({})


def test_a_preview_for_the_organisers_may_not_be_published(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    assert is_publishable(tmp_path)
    assert run_showcase("publishable", tmp_path).returncode == 0
    (tmp_path / MARK).touch()
    assert not is_publishable(tmp_path)
    refused = run_showcase("publishable", tmp_path)
    assert (refused.returncode, "not announced yet" in refused.stderr) == (1, True)


def test_a_folder_without_a_site_is_not_published(tmp_path: Path) -> None:
    assert run_showcase("publishable", tmp_path / "nothing").returncode == 1


def test_a_preview_of_everything_is_not_built_for_a_public_address(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "site.yaml").write_text("name: N\nheadline: H\n", encoding="utf-8")
    result = run_pelican(content, tmp_path / "out", "https://example.org", environment={"SHOWCASE_SHOW_ALL": "1"})
    assert result.returncode == 1
    assert "is not built for a public address" in result.stderr
    assert not (tmp_path / "out").exists()
