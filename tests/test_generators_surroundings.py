"""What a build is told from outside: its language, its folder, its moment."""

from pathlib import Path

import pytest

from tests.building import ROOT, SITES, run_pelican
from tests.test_generators import build


def test_a_language_without_words_is_a_warning_and_the_site_is_built(tmp_path: Path) -> None:
    result = build(tmp_path, {"site.yaml": "name: Lampen\nheadline: Geschichten\nlanguage: de\n"})
    assert result.returncode == 0
    assert (
        "site.yaml:3:11: warning: The interface has no words in the language `de` and stays English." in result.stderr
    )
    assert '<html lang="de"' in (tmp_path / "output" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["content/files/site", "."])
def test_a_site_is_never_built_into_its_content_or_over_it(tmp_path: Path, place: str) -> None:
    assert build(tmp_path, {}).returncode == 0
    result = run_pelican(tmp_path / "content", tmp_path / place)
    assert result.returncode == 1
    assert "cannot lie in each other" in result.stderr
    assert not (tmp_path / "content" / "files" / "site").exists()


@pytest.mark.parametrize(("name", "value"), [("SOURCE_DATE_EPOCH", "soon"), ("SHOWCASE_WORKERS", "many")])
def test_a_setting_that_is_no_number_is_told_in_words(tmp_path: Path, name: str, value: str) -> None:
    assert build(tmp_path, {}).returncode == 0
    result = run_pelican(tmp_path / "content", tmp_path / "other", environment={name: value})
    assert (result.returncode, f"{name} is '{value}'." in result.stderr) == (1, True)
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("place", ["afile", "afile/site", "afile/deep/site"])
def test_an_output_where_a_file_lies_is_told_in_words(tmp_path: Path, place: str) -> None:
    (tmp_path / "afile").write_text("mine")
    result = run_pelican(SITES / "minimal", tmp_path / place)
    assert result.returncode == 1
    assert "Traceback" not in result.stdout + result.stderr
    assert result.stderr.rstrip().endswith(("Empty it, or name another folder.", "is a file. Name another folder."))
    assert (tmp_path / "afile").read_text() == "mine"


@pytest.mark.parametrize("url", ["https://x.example/?a=b", "https://x.example/#top", "https:///awards", "x.example"])
def test_an_address_that_no_site_can_have_is_told_and_nothing_is_built(tmp_path: Path, url: str) -> None:
    for conf, environment in (("pelicanconf.py", {}), ("publishconf.py", {"SITEURL": url})):
        result = run_pelican(SITES / "minimal", tmp_path / "output", url, ROOT / conf, environment)
        assert result.returncode == 1
        assert f"SITEURL is {url!r}: " in result.stderr
        assert "Traceback" not in result.stdout + result.stderr
    assert not (tmp_path / "output").exists()


def test_a_public_address_is_asked_for_where_there_is_none(tmp_path: Path) -> None:
    result = run_pelican(SITES / "minimal", tmp_path, conf=ROOT / "publishconf.py", environment={"SITEURL": " "})
    assert result.returncode != 0
    assert "SITEURL=https://example.org make publish" in result.stderr


def test_a_large_file_is_told_of_after_every_build(tmp_path: Path) -> None:
    large = tmp_path / "content" / "root" / "film.mp4"
    large.parent.mkdir(parents=True)
    with large.open("wb") as opened:
        opened.truncate(60_000_000)
    for _ in range(2):
        result = build(tmp_path, {})
        assert result.returncode == 0
        assert "film.mp4:1:1: warning: The file has 60.0 MB; GitHub takes none of more than 104.9 MB." in result.stderr
