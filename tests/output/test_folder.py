"""Whose the output folder is, and what lies beside it."""

from pathlib import Path

from showcase.output import MARK, is_apart, is_ours, sidecar

from .trees import fill, show


def test_a_folder_is_ours_when_it_is_missing_empty_or_marked_and_never_else(tmp_path: Path) -> None:
    fill(tmp_path / "theirs", {"thesis.txt": b"years of work"})
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    assert [is_ours(tmp_path / name) for name in ("missing", "empty", "theirs", "file")] == [True, True, False, False]


def test_the_folder_is_marked_so_that_the_next_build_knows_it(tmp_path: Path) -> None:
    show(tmp_path / "output", {"index.html": b""})
    assert (tmp_path / "output" / MARK).is_file()
    assert is_ours(tmp_path / "output")


def test_a_site_and_its_content_are_apart_when_neither_lies_in_the_other() -> None:
    site, content = Path("/house/site"), Path("/house/content")
    assert is_apart(site, content)
    assert not is_apart(site, site)
    assert not is_apart(site / "deep", site)
    assert not is_apart(site, site / "deep")


def test_the_sidecar_lies_beside_the_output_and_git_passes_it_over(tmp_path: Path) -> None:
    show(tmp_path / "deep" / "output", {"index.html": b""})
    assert sidecar(tmp_path / "deep" / "output") == tmp_path / "deep" / ".output.showcase"
    assert (tmp_path / "deep" / ".output.showcase" / ".gitignore").read_text() == "*\n"


def test_the_sidecar_of_a_link_lies_beside_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "disk" / "site", target_is_directory=True)
    show(tmp_path / "output", {"index.html": b"home"})
    assert sidecar(tmp_path / "output") == tmp_path / "disk" / ".site.showcase"
    assert (tmp_path / "disk" / "site" / "index.html").read_bytes() == b"home"
