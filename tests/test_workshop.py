"""The workshop: are locks, commands, README and the words for translators true?"""

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import ROOT

IGNORED = {
    ".git",
    ".venv",
    ".cache",
    "output",
    "__pycache__",
    ".hypothesis",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
}


def committed() -> Iterator[Path]:
    """Every text file that belongs to the project."""
    for file in sorted(ROOT.rglob("*")):
        if (
            not IGNORED & set(file.relative_to(ROOT).parts)
            and file.is_file()
            and file.suffix not in {".woff2", ".png", ".webp"}
        ):
            yield file


def test_no_package_index_is_named() -> None:
    hosts = re.compile(
        rb"(?:--(?:extra-)?index-url|--find-links|py"
        rb"pi\.org/simple|files\.python"
        rb"hosted\.org|registry\.np"
        rb"mjs)"
    )
    assert [
        file.relative_to(ROOT).as_posix()
        for file in committed()
        if hosts.search(file.read_bytes()) and file != Path(__file__)
    ] == []


def test_every_locked_library_has_its_hashes() -> None:
    for name in ("requirements.txt", "requirements-test.txt"):
        pieces = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
        assert [piece.split()[0] for piece in pieces if "--hash=sha256:" not in piece] == [], name
        assert len(pieces) > 20


def versions(name: str) -> set[str]:
    """The libraries of a lock, each with its version."""
    return set(re.findall(r"^(\S+==\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))


def test_tests_run_with_the_very_libraries_of_the_site() -> None:
    assert versions("requirements.txt") <= versions("requirements-test.txt")


def targets() -> set[str]:
    """The targets of the Makefile."""
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_every_command_of_the_readme_is_a_target() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)\b", "\n".join(code_of(ROOT / "README.md"))))
    assert {"serve", "test", "html"} <= named
    assert named <= targets()


def code_of(readme: Path) -> Iterator[str]:
    """What stands as code in a Markdown file."""
    text = readme.read_text(encoding="utf-8")
    yield from re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL)
    yield from re.findall(r"`[^`\n]+`", text)
    yield from re.findall(r"^ {4}.*$", text, re.MULTILINE)


def test_every_target_is_explained_and_no_file() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    explained = set(re.findall(r"'make ([a-z]+) ", text))
    phony = set(re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)[0].split())
    assert explained == targets() - {"help"}
    assert phony == targets()


def test_every_file_named_in_the_readme_is_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = {address.partition("#")[0] for address in re.findall(r"\]\((?!https?:|mailto:|#)([^)\s]+)\)", text)}
    assert [address for address in linked if address and not (ROOT / address).exists()] == []


def test_the_words_for_translators_are_up_to_date(tmp_path: Path) -> None:
    if shutil.which("make") is None:
        pytest.skip("make is not here")
    printed = subprocess.run(["make", "-n", "messages"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    extract = next(line for line in printed.replace("\\\n", " ").splitlines() if "extract" in line)
    command = extract.replace("theme/locales/messages.pot", f'"{tmp_path}/messages.pot"').replace(
        ".venv/bin/python", shlex.quote(sys.executable)
    )
    subprocess.run(command, cwd=ROOT, shell=True, check=True)
    assert (tmp_path / "messages.pot").read_text("utf-8") == (ROOT / "theme" / "locales" / "messages.pot").read_text(
        "utf-8"
    )
