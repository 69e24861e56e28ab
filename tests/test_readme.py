"""The README and its companions: every command there is one, every link and picture leads somewhere."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.building import ROOT

DOCUMENTS = [ROOT / name for name in ("README.md", "CHANGELOG.md", "content/README.md")]
LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
ORGANISERS = ("takedowns.yaml", "report.html", "published.txt", "output-private/", "content/root/")
"""What an organiser's year brings, and the sample has not."""

ELSEWHERE = re.compile(r"[a-z]+:|//|#")


def code(document: Path) -> str:
    """The code of a document, blocks of both kinds and words."""
    text = document.read_text(encoding="utf-8")
    return "\n".join(re.findall(r"^```.*?^```$|^ {4}.*$|`[^`\n]+`", text, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_relative_link_and_picture_leads_to_a_file(document: Path) -> None:
    shown = re.sub(r"^```.*?^```$", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    addresses = LINK.findall(shown)
    inner = [unquote(address).partition("#")[0] for address in addresses if not ELSEWHERE.match(address)]
    assert [address for address in inner if not (document.parent / address).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_to_a_heading_meets_one(document: Path) -> None:
    headings = re.findall(r"^#+ +(.+?) *$", document.read_text(encoding="utf-8"), re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)\s]+)\)", document.read_text(encoding="utf-8"))) <= anchors


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_is_a_target_of_the_makefile(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+)(?: [a-z]+)*:(?!=)", makefile, re.MULTILINE))
    assert {"serve", "test", "html"} <= targets
    assert set(re.findall(r"\bmake ([a-z]+)\b", code(document))) <= targets


def test_the_first_screen_says_how_to_begin_and_shows_what_comes_of_it() -> None:
    first = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:30])
    assert "make serve" in first
    assert "make test" in first
    assert re.search(r"!\[[^\]]+\]\([^)]+\.(?:png|webp|jpg|svg)\)", first)


def test_every_picture_says_what_it_shows() -> None:
    for document in DOCUMENTS:
        assert not re.findall(r"!\[\s*\]", document.read_text(encoding="utf-8")), document


def test_every_file_and_folder_that_the_readme_names_is_there() -> None:
    names = re.findall(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|md|toml|yaml))`", (ROOT / "README.md").read_text("utf-8"))
    made = ("output/", ".venv/", "content/files/", "your-", "../shared/data", *ORGANISERS)  # or need not be there
    places = (ROOT, ROOT / "plugins" / "showcase", ROOT / "content")
    missing = [name for name in names if not any((place / name).exists() for place in places)]
    assert [name for name in missing if not any(word in name for word in made)] == []


def test_the_newest_change_is_that_of_this_version() -> None:
    version = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    heading = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert version is not None
    assert heading is not None
    assert heading[1] == version[1]
