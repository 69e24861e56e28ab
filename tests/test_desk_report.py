"""The command `report`: what it writes, where it refuses to, and what it says."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from showcase.__main__ import main
from tests.building import ROOT, SITES

CONTENT = SITES / "full"


def report(into: Path, *more: str | Path) -> int:
    """The exit status of the command."""
    arguments = [
        "report",
        CONTENT,
        "--site",
        into.parent / "no-site",
        "--links",
        into.parent / "links.json",
        "-o",
        into,
    ]
    return main([str(one) for one in (*arguments, *more)])


def test_it_writes_the_page_and_says_in_short_what_stands_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(tmp_path / "report.html") == 0
    assert "For organisers only" in (tmp_path / "report.html").read_text(encoding="utf-8")
    told = capsys.readouterr().out
    assert "Incomplete: " in told
    assert "do not publish it" in told


def test_nobody_else_on_the_machine_can_read_it(tmp_path: Path) -> None:
    report(tmp_path / "report.html")
    if os.name == "posix":
        assert (tmp_path / "report.html").stat().st_mode & 0o077 == 0


def test_it_lays_the_private_folder_over_the_content(tmp_path: Path) -> None:
    (tmp_path / "private" / "case-studies").mkdir(parents=True)
    (tmp_path / "private" / "case-studies" / "hidden.yaml").write_text(
        "recipient: {name: Hidden Place}\ncategory: new-idea\nedition: 2025\nlevel: winner\n"
    )
    report(tmp_path / "report.html", "--private", tmp_path / "private")
    assert "Hidden Place" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["content/report.html", "content/files/report.html", "private/report.html"])
def test_it_refuses_to_write_into_the_content(tmp_path: Path, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "private").mkdir()
    into = tmp_path / place
    status = main(["report", str(tmp_path / "content"), "--private", str(tmp_path / "private"), "-o", str(into)])
    assert (status, into.exists()) == (2, False)
    assert "is published" in capsys.readouterr().err


def test_it_refuses_to_write_into_a_built_site_even_by_another_way(tmp_path: Path) -> None:
    (tmp_path / "site" / "deep").mkdir(parents=True)
    (tmp_path / "site" / ".nojekyll").touch()
    (tmp_path / "link").symlink_to(tmp_path / "site" / "deep")
    assert report(tmp_path / "link" / "report.html") == 2
    assert report(tmp_path / "report.html", "--site", tmp_path) == 2
    assert sorted(file.name for file in tmp_path.rglob("*.html")) == []


def test_it_refuses_where_strangers_read_along(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOWCASE_PUBLIC_LOG", "true")
    assert report(tmp_path / "report.html") == 2
    assert not (tmp_path / "report.html").exists()


@pytest.mark.parametrize("into", ["nowhere/report.html", "."])
def test_it_says_where_it_cannot_write(tmp_path: Path, into: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(tmp_path / into) == 2
    assert "name a file" in capsys.readouterr().err


def test_it_warns_where_git_would_take_the_page_along(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "init", str(tmp_path)], check=True, capture_output=True)
    assert report(tmp_path / "report.html") == 0
    assert "add its name to .gitignore" in capsys.readouterr().err


def test_the_same_moment_makes_the_same_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772000000")
    report(tmp_path / "one.html")
    report(tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert b"25 February 2026, 06:13 UTC" in (tmp_path / "one.html").read_bytes()


def test_make_reports_on_the_content_into_a_file_that_is_not_published() -> None:
    printed = subprocess.run(
        ["make", "-n", "report", "MOST=9"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert "-m showcase report" in printed
    assert "--most 9" in printed
