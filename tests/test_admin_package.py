"""The editing page's program: the archive that is locked and no other, as browsers take it."""

import io
import json
import os
import stat
import tarfile
from pathlib import Path

import pytest

from showcase.admin.package import (
    Lock,
    archive_of,
    integrity_of,
    is_locked,
    package_files,
    read_lock,
)
from showcase.commands.admin import fetch
from tests.archive import need_archive
from tests.building import ROOT, run_showcase
from tests.conftest import Once


def read_member(archive: Path, name: str) -> bytes:
    """One file of an archive."""
    with tarfile.open(archive) as tar:
        part = tar.extractfile(name)
        assert part is not None
        return part.read()


def pack(files: dict[str, str]) -> bytes:
    """An archive as npm packs them."""
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w:gz") as tar:
        for name, text in files.items():
            info = tarfile.TarInfo(f"package/{name}")
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    return into.getvalue()


def test_browsers_are_given_scripts_fonts_languages_and_the_licence() -> None:
    archive = pack({
        "LICENSE.txt": "MIT", "README.md": "no", "package.json": "{}", "dist/sveltia-cms.js": "no",
        "npm/index.js": "u(()=>import(`../locales/en-GB.json`));style='@font-face {src:url(https://a.test/b.woff2)}x'",
        "npm/index.js.map": "no", "npm/chunks/a.js": "a", "npm/assets/a.woff2": "b", "locales/en-GB.json": '{"a":1}\n',
    })  # fmt: skip
    assert {file.path: file.content.decode() for file in package_files(archive)} == {
        "LICENSE.txt": "MIT",
        "npm/index.js": "u(()=>import(`../locales/en-GB.js`));style='x'",
        "npm/chunks/a.js": "a",
        "npm/assets/a.woff2": "b",
        "locales/en-GB.js": 'export default {"a":1};\n',
    }


def test_the_script_fetches_no_font_from_elsewhere_and_no_json(once: Once) -> None:
    files = {file.path: file.content for file in package_files(need_archive(once).read_bytes())}
    assert b"@font-face {font-family:'Source Sans 3'" not in files["npm/index.js"]
    assert b".json`)" not in files["npm/index.js"]
    assert b"assets/source-sans-3" in files["npm/index.js"]
    assert "locales/cy.js" in files or "locales/de.js" in files
    assert not [path for path in files if path.endswith((".map", ".json"))]


def test_the_lock_names_one_version_and_its_digest() -> None:
    lock = read_lock()
    assert lock.name == "@sveltia/cms"
    assert all(part.isdecimal() for part in lock.version.split("."))
    assert lock.integrity.startswith("sha512-")
    assert lock.file_name == f"sveltia-cms-{lock.version}.tgz"


def test_the_archive_waits_beside_the_content_where_git_does_not_look() -> None:
    assert archive_of(ROOT / "content").parent == ROOT / ".cache"
    assert "/.cache/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_another_archive_is_not_taken(tmp_path: Path) -> None:
    lock = Lock("a", "1", integrity_of(b"right"))
    archive = tmp_path / lock.file_name
    assert not is_locked(archive, lock)
    archive.write_bytes(b"wrong")
    assert not is_locked(archive, lock)
    archive.write_bytes(b"right")
    assert is_locked(archive, lock)


def npm_that(folder: Path, does: str) -> str:
    """A search path on which npm is a script of a few words."""
    npm = folder / "bin" / "npm"
    npm.parent.mkdir()
    npm.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    npm.chmod(npm.stat().st_mode | stat.S_IXUSR)
    return f"{npm.parent}{os.pathsep}/bin{os.pathsep}/usr/bin"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for npm is a shell script")
@pytest.mark.parametrize(
    ("does", "told"),
    [
        ('printf right > "$4/a-1.tgz"', ""),
        ('printf wrong > "$4/a-1.tgz"', "another archive than the one that was locked. It was not kept"),
        ("echo 'npm error network down' >&2; exit 1", "npm could not fetch it: npm error network down"),
        ("true", "another archive"),
    ],
)
def test_only_the_locked_archive_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, told: str) -> None:
    monkeypatch.setenv("PATH", npm_that(tmp_path, does))
    archive = tmp_path / "cache" / "a-1.tgz"
    fault = fetch(archive, Lock("a", "1", integrity_of(b"right")))
    assert told in fault
    assert bool(fault) is bool(told)
    assert archive.exists() is (not told)


def test_without_npm_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "Install Node.js" in fetch(tmp_path / "a.tgz", Lock("a", "1", ""))


def test_nothing_is_fetched_for_a_site_that_asks_for_no_page(tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text("name: A\nheadline: B\n", encoding="utf-8")
    told = run_showcase("admin", tmp_path)
    assert told.returncode == 0
    assert "nothing to fetch" in told.stdout
    assert not (tmp_path.parent / ".cache").exists()


def test_the_lock_is_a_small_file_that_a_person_can_change() -> None:
    text = (ROOT / "plugins" / "showcase" / "admin" / "sveltia.json").read_text(encoding="utf-8")
    assert list(json.loads(text)) == ["name", "version", "integrity"]
