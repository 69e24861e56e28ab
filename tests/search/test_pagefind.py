"""The index of words over built pages."""

import json
import sys
from pathlib import Path

import pytest

from showcase.search import SearchError, index_site, read_fragments


def write_pages(site: Path, language: str = "en-GB") -> Path:
    """A site of three case studies and a page that is none."""
    for number, name in enumerate(("Cubatão", "A Favor del Niño", "Łódź")):
        page = site / "case-studies" / "2025" / f"story-{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            f'<!doctype html><html lang="{language}"><head><title>{name}</title></head><body>'
            f"<article data-pagefind-body><h1>{name}</h1><p>A garden of story {number}.</p></article></body></html>",
            encoding="utf-8",
        )
    (site / "about").mkdir()
    (site / "about" / "index.html").write_text("<html lang=en><body data-pagefind-body>About</body></html>")
    return site


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file's bytes by its path."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_case_study_pages_are_indexed_and_no_others(tmp_path: Path) -> None:
    site = write_pages(tmp_path / "site")
    index_site(site, site / "search" / "pagefind", "en-GB")
    found = read_fragments(site / "search" / "pagefind")
    assert sorted(found.values()) == [f"/case-studies/2025/story-{number}/" for number in range(3)]


def test_the_same_pages_give_the_same_bytes_wherever_they_lie(tmp_path: Path) -> None:
    for name in ("first", "second with a space"):
        site = write_pages(tmp_path / name)
        index_site(site, site / "search" / "pagefind", "en-GB")
    first, second = (bytes_of(tmp_path / name / "search") for name in ("first", "second with a space"))
    assert first == second


def test_an_earlier_index_is_replaced(tmp_path: Path) -> None:
    site, bundle = write_pages(tmp_path / "site"), tmp_path / "bundle"
    index_site(site, bundle, "en-GB")
    before = bytes_of(bundle)
    (bundle / "fragment" / "en_0000000.pf_fragment").write_bytes(b"old")
    index_site(site, bundle, "en-GB")
    assert bytes_of(bundle) == before


@pytest.mark.parametrize("language", ["en-GB", "pt-BR", "cy", "ar"])
def test_the_bundle_holds_one_language_and_nothing_that_a_search_does_not_fetch(tmp_path: Path, language: str) -> None:
    index_site(write_pages(tmp_path / "site", language), tmp_path / "bundle", language)
    languages = json.loads((tmp_path / "bundle" / "pagefind-entry.json").read_text())["languages"]
    assert list(languages) == [language[:2]]
    stemmer = languages[language[:2]]["wasm"] or "unknown"
    top = {file.name for file in (tmp_path / "bundle").iterdir() if file.suffix != ".pf_meta"}
    assert top == {
        "fragment", "index", "pagefind.js", "pagefind-worker.js", "pagefind-entry.json", f"wasm.{stemmer}.pagefind"
    }  # fmt: skip


def test_settings_of_the_surroundings_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = write_pages(tmp_path / "site")
    index_site(site, tmp_path / "plain", "en-GB")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    index_site(site, tmp_path / "told", "en-GB")
    assert bytes_of(tmp_path / "plain") == bytes_of(tmp_path / "told")


def test_without_case_studies_there_is_no_index(tmp_path: Path) -> None:
    index_site(tmp_path, tmp_path / "bundle", "en-GB")
    assert not (tmp_path / "bundle").exists()


def test_a_program_that_fails_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = write_pages(tmp_path / "site")
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: sys.executable)
    with pytest.raises(SearchError, match="could not index"):
        index_site(site, tmp_path / "bundle", "en-GB")
