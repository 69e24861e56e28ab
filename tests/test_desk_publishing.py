"""The site as it was built last: when, how large, and what the ledger of its addresses says."""

import os
from datetime import timedelta
from pathlib import Path

from showcase.desk import read_built
from showcase.desk.blocks import Note
from showcase.ledger import parse_ledger
from showcase.privacy import MARK
from tests.desks import bars, papers, section
from tests.publishing import NOW, case, world


def built(folder: Path, *names: str) -> Path:
    """A folder with a built site, written two days ago."""
    folder.mkdir()
    at = (NOW - timedelta(days=2)).timestamp()
    for name in ("index.html", *names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x" * 1000)
        os.utime(folder / name, (at, at))
    return folder


def words(folder: Path, ledger: str = "", site: Path | None = None) -> list[str]:
    """The sentences of the section."""
    noted = parse_ledger(folder / "published.txt", ledger)
    of = papers(folder, world(case()), built=read_built(site) if site else None, ledger=noted)
    return [block.text for block in section(of, "publishing").blocks if isinstance(block, Note)]


def test_a_site_says_when_it_was_built_and_how_much_it_takes(tmp_path: Path) -> None:
    of = papers(tmp_path, world(case()), built=read_built(built(tmp_path / "site", "a/index.html")))
    found = section(of, "publishing")
    assert found.blocks[0] == Note("Last changed on 27 February 2026, 12:00 UTC, 2 days ago.")
    assert bars(found, "What GitHub Pages takes")["Files"] == "2 of 100,000 (1%)"


def test_where_there_is_no_site_that_is_said(tmp_path: Path) -> None:
    assert read_built(tmp_path / "site") is None
    assert words(tmp_path)[0] == "There is no built site here."


def test_a_private_preview_is_called_so(tmp_path: Path) -> None:
    told = words(tmp_path, site=built(tmp_path / "site", MARK))
    assert "It is a preview for organisers alone, and cannot be published." in told


def test_addresses_that_are_not_noted_and_those_that_would_be_gone_are_counted(tmp_path: Path) -> None:
    site = built(tmp_path / "site", "about/index.html")
    told = words(tmp_path, "/\n/case-studies/2019/lost/\n", site)
    assert "2 addresses are noted in the ledger." in told
    assert any(one.startswith("1 address of the built site is not noted yet.") for one in told)
    assert any(one.startswith("1 published address would be gone.") for one in told)
