"""Addresses of an older site: read from whatever lists them, and led on where there is no doubt."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.__main__ import main
from showcase.legacy import Matcher, add_redirects, read_old
from showcase.legacy.matching import Match
from showcase.records import read_records
from tests.building import SITES, run_showcase
from tests.writing import VALID, write_files

FILE = Path("old.txt")
SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
    "<url><loc>https://old.org/a/</loc><image:image><image:loc>https://old.org/x.png</image:loc></image:image></url>\n"
    "<url><loc> https://old.org/b.html </loc></url></urlset>"
)
RECORDS = {
    "case-studies/soup.yaml": VALID["case-studies/soup.yaml"] + "region: wales\n",
    "case-studies/2024.yaml": (
        "- {recipient: soup-school, category: kitchens, edition: 2024, level: silver, slug: soup}\n"
        "- {recipient: {name: Bread School}, category: kitchens, edition: 2024, level: gold, formerly: [/bread.html]}\n"
    ),
    "pages/about.md": "Title: About\n\nWords.\n",
}


def understood(data: str | bytes) -> list[tuple[str, str | None]]:
    """The old and new addresses that a file lists."""
    return [(one.address, one.to) for one in read_old(data.encode() if isinstance(data, str) else data, FILE)[0]]


def refused(data: str | bytes) -> list[str]:
    """What is said about the rest of the file."""
    return [str(one) for one in read_old(data.encode() if isinstance(data, str) else data, FILE)[1]]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        ("/a/\nhttps://old.org/b.html#top\n\n# words\nwinners/2019.html\n",
         [("/a/", None), ("/b.html", None), ("/winners/2019.html", None)]),
        ("/a/,/new/\n/b/,\n", [("/a/", "/new/"), ("/b/", None)]),
        ("old;new\nhttps://old.org/a/;https://new.org/n/\n", [("/a/", "/n/")]),
        ("Hits\tTo\tURL\n7\t/n/\thttps://old.org/a/\n", [("/a/", "/n/")]),
        ("/a/ /n/ 301\n", [("/a/", "/n/")]),
        ("\ufeff/a/\n/a/\n//a/\n", [("/a/", None)]),
        ("https://old.org\n", [("/", None)]),
        ("/gŵyr/\n".encode("utf-16"), [("/gŵyr/", None)]),
        (SITEMAP, [("/a/", None), ("/b.html", None)]),
    ],
)  # fmt: skip
def test_lists_tables_and_sitemaps_are_understood(data: str | bytes, found: list[tuple[str, str | None]]) -> None:
    assert understood(data) == found
    assert refused(data) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("/a/\n/page.php?id=7\n", "old.txt:2:1: `/page.php?id=7` cannot lead on: a host of files does not see what "
         "stands after the question mark. Let `/page.php` lead on for all of them, where nothing else stands there."),
        ("/a/\nwords\n", "old.txt:2:1: `words` is no address. Write it as https://… or from the first / on."),
        ("<html><p>No</p></html>", "old.txt:1:1: The file is no sitemap: its first element is not `urlset`. "),
        ("<urlset><url>", "old.txt:1:1: The file is no sitemap: "),
        (SITEMAP.replace("<urlset", "<!DOCTYPE x [<!ENTITY a 'b'>]><urlset"), "old.txt:1:"),
        (SITEMAP.replace("</urlset>", ""), "old.txt:3:1: The file is not sound XML. "),
        (SITEMAP.replace("urlset", "sitemapindex"), "old.txt:1:1: The file lists further sitemaps: give these "),
        (b"\x1f\x8b\x08\x00", "old.txt:1:1: The file is packed: unpack it first. "),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_told_at_its_line(data: str | bytes, said: str) -> None:
    [problem] = refused(data)
    assert problem.startswith(said)


def test_a_bomb_is_not_even_lit() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' + SITEMAP[21:]
    [problem] = refused(bomb)
    assert "declares a type of document" in problem


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_is_read_or_refused(data: bytes) -> None:
    olds, _ = read_old(data, FILE)
    assert all(one.address.startswith("/") for one in olds)


@pytest.fixture(scope="module")
def matcher(tmp_path_factory: pytest.TempPathFactory) -> Matcher:
    """What matches with a content in which one school was honoured twice."""
    return Matcher(read_records(write_files(tmp_path_factory.mktemp("content"), RECORDS))[0])


def match(matcher: Matcher, line: str) -> Match:
    """What comes of one line of a list."""
    [old], _ = read_old(line.encode(), FILE)
    return matcher.match(old)


@pytest.mark.parametrize(
    ("line", "to", "how"),
    [
        ("/about.html", "/about/", "sure"),
        ("/About/index.php", "/about/", "sure"),
        ("/2025/soup.html", "/case-studies/2025/soup/", "sure"),
        ("/winners/2024-soup/", "/case-studies/2024/soup/", "sure"),
        ("/schools/soup-school.aspx", "/recipients/soup-school/", "sure"),
        ("/schools/bread-school", "/recipients/bread-school/", "sure"),
        ("/winners/2024/bread-school", "/case-studies/2024/bread-school/", "sure"),
        ("/winners/2024.html", "/editions/2024/", "sure"),
        ("/2025-awards/winners/", "/editions/2025/", "sure"),
        ("/category/kitchens/", "/categories/kitchens/", "sure"),
        ("/wales.htm", "/regions/wales/", "sure"),
        ("/winners/soup.html", "/case-studies/2024/soup/", "guess"),
        ("/winners/2019.html", None, "nowhere"),
        ("/winners/2025/sopu/", "/case-studies/2025/soup/", "guess"),
        ("/recipient/soup-scool/", "/recipients/soup-school/", "guess"),
        ("/x/,/about/", "/about/", "told"),
        ("/x/,/abuot/", "/about/", "guess"),
        ("/about/", "/about/", "there"),
        ("/about", "/about/", "there"),
        ("/bread.html", "/case-studies/2024/bread-school/", "known"),
        ("/a:b/", None, "impossible"),
    ],
)
def test_an_old_address_leads_to_its_namesake_where_there_is_one(
    matcher: Matcher, line: str, to: str | None, how: str
) -> None:
    found = match(matcher, line)
    assert (found.to, found.how) == (to, how)


def test_the_list_keeps_what_is_written_and_gets_what_is_sure(matcher: Matcher) -> None:
    found = [match(matcher, line) for line in ("/about.html", "/winners/soup.html", "/x[y]/,/about/")]
    assert add_redirects("# Ours\n- {address: /z/, to: /}  # words\n\n", found) == (
        "# Ours\n- {address: /z/, to: /}  # words\n"
        "- {address: /about.html, to: /about/}\n"
        '- {address: "/x[y]/", to: /about/}\n'
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content, and a list of old addresses beside it."""
    (tmp_path / "old.txt").write_text("/about.html\n/who-knows/\n", encoding="utf-8")
    return write_files(tmp_path / "content", RECORDS)


def test_nothing_is_written_before_somebody_says_so(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = content.parent / "old.txt"
    assert main(["legacy", str(content), str(old)]) == 1
    said = capsys.readouterr().out
    assert "- {address: /about.html, to: /about/}" in said
    assert "1 nothing here is like it: write where it leads:\n    - {address: /who-knows/, to: …}" in said
    assert "Nothing is written yet. To write it: make legacy FILE=" in said
    assert not (content / "redirects.yaml").exists()


def test_what_is_sure_is_written_once_and_passes_the_check(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = content.parent / "old.txt"
    assert main(["legacy", str(content), str(old), "--write"]) == 1
    assert (content / "redirects.yaml").read_text() == "- {address: /about.html, to: /about/}\n"
    assert main(["check", str(content)]) == 0
    assert main(["legacy", str(content), str(old), "--write"]) == 1
    assert "1 leads on already" in capsys.readouterr().out
    assert (content / "redirects.yaml").read_text() == "- {address: /about.html, to: /about/}\n"


def test_a_list_that_cannot_take_more_lines_stays_as_it_is(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = "[{address: /z/, to: /}]\n"
    (content / "redirects.yaml").write_text(written)
    assert main(["legacy", str(content), str(content.parent / "old.txt"), "--write"]) == 1
    assert "Nothing was written." in capsys.readouterr().out
    assert (content / "redirects.yaml").read_text() == written


def test_a_file_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    shutil.copytree(SITES / "minimal", tmp_path / "content")
    result = run_showcase("legacy", tmp_path / "content", tmp_path / "no.txt")
    assert result.returncode == 2
    assert "cannot be opened" in result.stderr
