"""Files for the top of the site: which are copied, which are refused, and what a build makes of them."""

import os
import re
from pathlib import Path

import pytest

from showcase.build import check_content
from showcase.records import Roots
from showcase.rootfiles import read_root_files
from showcase.rules.rootfiles import MADE
from tests.building import Output
from tests.test_generators import build, contents
from tests.writing import write_files

SECURITY = "root/.well-known/security.txt"


def copied(content: Path | Roots) -> dict[str, bytes]:
    """The files that the site gets."""
    return {file.path: file.content for file in read_root_files(content)}


def told(folder: Path, files: dict[str, str]) -> list[str]:
    """The problems of a content with these files."""
    _, problems = check_content(write_files(folder, files))
    return [str(problem).replace(f"{folder}/", "") for problem in problems]


def test_every_file_is_copied_hidden_or_not_as_it_is(tmp_path: Path) -> None:
    files = {SECURITY: "Contact: x\n", "root/CNAME": "example.org", "root/a b.txt": "x", "root/.x/.y": "z"}
    assert told(tmp_path, files) == []
    assert copied(tmp_path) == {
        ".well-known/security.txt": b"Contact: x\n", ".x/.y": b"z", "CNAME": b"example.org", "a b.txt": b"x",
    }  # fmt: skip


def test_what_systems_leave_in_folders_is_left_there(tmp_path: Path) -> None:
    names = ("root/.DS_Store", "root/.gitkeep", "root/a/Thumbs.db", "root/.git/config", "root/a/desktop.ini")
    assert told(tmp_path, dict.fromkeys(names, "x")) == []
    assert copied(tmp_path) == {}


def test_what_is_copied_to_an_address_that_leads_on_is_in_the_way(tmp_path: Path) -> None:
    lead = {"redirects.yaml": "- {address: /old/, to: /case-studies/2025/soup/}\n"}
    for name in ("card.png", "record.json"):
        [problem] = told(tmp_path / name, {**lead, f"root/old/{name}": "x", "root/old/other.png": "x"})
        assert problem.startswith(f"root/old/{name}:1:1: The site makes `/old/{name}` itself.")


def test_a_content_without_such_files_is_as_good(tmp_path: Path) -> None:
    assert told(tmp_path, {}) == []
    assert copied(tmp_path) == {}


@pytest.mark.parametrize("target", ["/etc/hostname", "../site.yaml", "here.txt", "nowhere"])
def test_a_link_to_a_file_is_refused_wherever_it_leads(tmp_path: Path, target: str) -> None:
    write_files(tmp_path, {"root/here.txt": "x"})
    (tmp_path / "root" / "link.txt").symlink_to(target)
    [problem] = told(tmp_path, {})
    assert problem.startswith("root/link.txt:1:1: Only a file that lies here itself")
    assert copied(tmp_path) == {"here.txt": b"x"}


@pytest.mark.parametrize("name", ["root/folder", "root"])
def test_a_link_to_a_folder_is_refused_and_nothing_in_it_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.txt").write_text("secret")
    content = write_files(tmp_path / "content", {})
    (content / name).parent.mkdir(exist_ok=True)
    (content / name).symlink_to(tmp_path / "secret")
    [problem] = told(content, {})
    assert problem.startswith(f"{name}:1:1: Only a file that lies here itself")
    assert copied(content) == {}


def test_a_pipe_is_refused_and_not_waited_at(tmp_path: Path) -> None:
    (tmp_path / "root").mkdir()
    os.mkfifo(tmp_path / "root" / "pipe")
    assert len(told(tmp_path, {})) == 1
    assert copied(tmp_path) == {}


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("index.html", "index.html"),
        ("feed.xml", "feed.xml"),
        ("feed.json", "feed.json"),
        ("opensearch.xml", "opensearch.xml"),
        ("sitemap-2.xml", "sitemap-2.xml"),
        ("feed.xml/a.txt", "feed.xml"),
        (".nojekyll", ".nojekyll"),
        ("case-studies/2025/soup/index.html", "case-studies"),
        ("theme/css/site.css", "theme"),
        ("files/terms.pdf", "files"),
        ("about/index.html", "about/index.html"),
        ("about", "about"),
        ("about/index.html/x", "about/index.html"),
    ],
)
def test_what_the_site_makes_itself_is_not_put_over(tmp_path: Path, name: str, made: str) -> None:
    files = {f"root/{name}": "mine", "pages/about.md": "Title: About\n\nWords.\n"}
    assert told(tmp_path, files) == [
        f"root/{name}:1:1: The site makes `/{made}` itself. Delete this file, or give it another name."
    ]


def test_a_file_may_lie_beside_a_page(tmp_path: Path) -> None:
    files = {"root/about/terms.pdf": "x", "root/abouts": "x", "pages/about.md": "Title: About\n\nWords.\n"}
    assert told(tmp_path, files) == []


def test_a_name_that_makes_no_address_is_refused(tmp_path: Path) -> None:
    write_files(tmp_path, {"root/good.txt": "x"})
    for name in (b"bad\xff.txt", b"two\nlines.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path / "root") + b"/" + name)).write_text("x")
    assert [problem.split(": ", 1)[1] for problem in told(tmp_path, {})] == [
        r"The name `'bad\udcff.txt'` makes no address. Give it another name.",
        r"The name `'two\nlines.txt'` makes no address. Give it another name.",
    ]


def test_a_private_file_stands_in_the_place_of_a_public_one(tmp_path: Path) -> None:
    public = write_files(tmp_path / "public", {"root/CNAME": "old.example", "root/a.txt": "a"})
    private = tmp_path / "private"
    (private / "root").mkdir(parents=True)
    (private / "root" / "CNAME").write_text("new.example")
    assert copied(Roots(public, private)) == {"CNAME": b"new.example", "a.txt": b"a"}


def test_links_may_lead_to_such_a_file(tmp_path: Path) -> None:
    page = "Title: About\n\n[Safe](/.well-known/security.txt), [lost](/.well-known/nothing.txt)\n"
    [problem] = told(tmp_path, {SECURITY: "x", "pages/about.md": page})
    assert "Nothing on the site has the address `/.well-known/nothing.txt`" in problem


def test_a_build_copies_them_changes_them_and_takes_them_away(tmp_path: Path) -> None:
    output, file = tmp_path / "output", tmp_path / "content" / SECURITY
    assert build(tmp_path, {SECURITY: "one"}).returncode == 0
    assert (output / ".well-known" / "security.txt").read_text() == "one"
    assert build(tmp_path, {SECURITY: "two"}).returncode == 0
    assert (output / ".well-known" / "security.txt").read_text() == "two"
    file.unlink()
    assert build(tmp_path, {}).returncode == 0
    assert not (output / ".well-known").exists()


def test_a_clash_stops_the_build_and_leaves_the_earlier_site(tmp_path: Path) -> None:
    assert build(tmp_path, {}).returncode == 0
    before = contents(tmp_path / "output")
    result = build(tmp_path, {"root/robots.txt": "mine"})
    assert result.returncode == 1
    assert "root/robots.txt:1:1: The site makes `/robots.txt` itself." in result.stderr
    assert contents(tmp_path / "output") == before


def test_every_name_at_the_top_of_a_site_is_taken_by_it(full_output: Output) -> None:
    made = {path.name for path in full_output.folder.iterdir()}
    own = {path.stem for path in (full_output.content / "pages").glob("*.md")}
    own |= {
        path.relative_to(full_output.content / "root").parts[0] for path in (full_output.content / "root").rglob("*")
    }
    for listed in ("withdrawn", "redirects"):
        text = (full_output.content / f"{listed}.yaml").read_text(encoding="utf-8")
        own |= set(re.findall(r"address: /([^/\s]+)", text))
    assert made - own <= MADE
