"""Permanence, by the command line: an address that was published stays, leads on, or stops the build."""

import shutil
from pathlib import Path

import pytest

from tests.building import SITES, Output, build, run_pelican, run_showcase

COLLEGE = "/case-studies/2024/test-college/"


@pytest.fixture
def published(full_output: Output, tmp_path: Path) -> Path:
    """A content whose site stands beside it, and whose addresses were noted."""
    shutil.copytree(full_output.content, tmp_path / "content")
    shutil.copytree(full_output.folder, tmp_path / "output")
    assert run_showcase("ledger", tmp_path / "content", tmp_path / "output").returncode == 0
    return tmp_path


def said_by_build(folder: Path) -> str:
    """What a build prints that fails."""
    result = run_pelican(folder / "content", folder / "output")
    assert result.returncode != 0
    return result.stderr


def test_an_address_that_would_be_gone_stops_the_build_with_the_line_that_keeps_it(published: Path) -> None:
    file = published / "content/case-studies/2024/test-college.yaml"
    renamed = file.rename(file.with_name("test-academy.yaml"))
    said, line = said_by_build(published), f"formerly: [{COLLEGE}]"
    assert f"`{COLLEGE}` was published and would be gone. Write `{line}` in {renamed}, if it took its place" in said
    assert (published / "output" / COLLEGE.strip("/") / "index.html").exists()
    assert "was published and would be gone" in run_showcase("check", published / "content").stderr
    renamed.write_text(f"{renamed.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    build(published / "content", published / "output")
    page = (published / "output" / COLLEGE.strip("/") / "index.html").read_text(encoding="utf-8")
    assert 'url=/case-studies/2024/test-academy/"' in page


def test_a_file_that_would_be_gone_stops_the_build_until_its_address_leads_on(published: Path) -> None:
    (published / "content/files/note.txt").unlink()
    assert "Put the file back as content/files/note.txt, or in redirects.yaml" in said_by_build(published)
    redirects = published / "content/redirects.yaml"
    written = redirects.read_text(encoding="utf-8")
    redirects.write_text(f"{written}- {{address: /files/note.txt, to: /about/}}\n", encoding="utf-8")
    build(published / "content", published / "output")


def test_lists_that_have_nothing_left_ask_nobody(published: Path) -> None:
    for file in (published / "content/case-studies").rglob("*.yaml"):
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        file.write_text("".join(line for line in lines if "topics:" not in line), encoding="utf-8")
    build(published / "content", published / "output")
    page = (published / "output/topics/food/index.html").read_text(encoding="utf-8")
    assert 'url=/case-studies/"' in page


def test_an_address_that_no_page_has_any_more_stops_the_build_once(published: Path) -> None:
    ledger = published / "content/published.txt"
    ledger.write_text(f"{ledger.read_text(encoding='utf-8')}/who-knows/\n", encoding="utf-8")
    said = said_by_build(published)
    assert "Publish a page with `Slug: who-knows` again, or in redirects.yaml" in said
    assert said.count("was published and would be gone") == 1


def test_the_ledger_of_an_output_is_noted_once(published: Path) -> None:
    ledger = published / "content/published.txt"
    before = ledger.read_bytes()
    assert f"\n{COLLEGE}\n".encode() in before
    assert b"/page/" not in before
    result = run_showcase("ledger", published / "content", published / "output")
    assert "nothing is new" in result.stdout
    assert ledger.read_bytes() == before


def test_nothing_of_a_private_preview_is_noted(published: Path) -> None:
    (published / "output/PRIVATE.txt").write_text("Private")
    (published / "content/published.txt").unlink()
    result = run_showcase("ledger", published / "content", published / "output")
    assert result.returncode == 1
    assert "shows what is not announced yet" in result.stderr
    assert not (published / "content/published.txt").exists()


def test_nothing_is_noted_of_a_site_that_is_not_there(tmp_path: Path) -> None:
    assert run_showcase("ledger", SITES / "minimal", tmp_path / "nowhere").returncode == 1
    assert run_showcase("ledger", tmp_path / "nowhere", tmp_path).returncode == 2
    assert not (SITES / "minimal/published.txt").exists()
