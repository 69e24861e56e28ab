"""What a build is told from outside: its language, its folder, its moment."""

from pathlib import Path

import pytest

from tests.building import run_pelican
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
