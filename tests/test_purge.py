"""What else to purge: the list is filled in with the very addresses, paths, words and files."""

import re
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from showcase.__main__ import main
from tests.writing import VALID, case_study, write_files

PICTURE = b"\x89not a picture\r\n\0but bytes"
DIGEST = sha256(PICTURE).hexdigest()
TAKEN = (
    f'- {{date: 2026-01-03, words: ["Avery Nonesuch", "C++ == it\'s"], files: [{DIGEST}], '
    "addresses: [/case-studies/2025/soup/, /case-studies/2024/broth/]}\n"
)
WITHDRAWN = "- {address: /case-studies/2024/tea/, date: 2026-01-02, by: recipient}\n"
GONE = {"withdrawn.yaml": WITHDRAWN, "takedowns.yaml": TAKEN}


def git(folder: Path, *arguments: str) -> str:
    """What Git says."""
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    command = ["git", "-C", str(folder), *author, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def commit(folder: Path) -> None:
    """Nothing; everything in the folder is committed."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "More")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder in a repository whose history holds what is gone."""
    folder = tmp_path / "repository" / "content"
    tea = VALID["case-studies/soup.yaml"].replace("2025", "2024")
    write_files(folder, {"case-studies/2024/tea.yaml": tea, "case-studies/2023/tea.yaml": tea})
    git(folder.parent, "init", "--quiet")
    git(folder.parent, "remote", "add", "origin", "git@github.com:some-one/awards.git")
    (folder / "files").mkdir()
    (folder / "files" / "face.bin").write_bytes(PICTURE)
    commit(folder.parent)
    (folder / "case-studies/2025").mkdir()
    (folder / "case-studies/soup.yaml").rename(folder / "case-studies/2025/soup.yaml")
    for gone in ("case-studies/2024/tea.yaml", "case-studies/2023/tea.yaml", "files/face.bin"):
        (folder / gone).unlink()
    for name, text in GONE.items():
        (folder / name).write_text(text)
    commit(folder.parent)
    return folder


def purge(content: Path, *options: str) -> str:
    """The list that the command writes."""
    into = content.parent / "purge.md"
    assert main(["purge", str(content), "-o", str(into), "--url", "https://example.org/awards/", *options]) == 0
    return into.read_text(encoding="utf-8")


def test_every_address_stands_in_every_part_that_asks_for_it(content: Path) -> None:
    text = purge(content)
    for address in ("case-studies/2024/tea/", "case-studies/2025/soup/", "case-studies/2024/broth/"):
        whole = f"https://example.org/awards/{address}"
        encoded = whole.replace(":", "%3A").replace("/", "%2F")
        assert f"curl -sI {whole} |" in text
        assert text.count(f"    - [ ] {whole}\n") == 2, "Google's list and Bing's"
        assert f"https://web.archive.org/web/*/{whole}\n" in text
        assert f"https://developers.facebook.com/tools/debug/?q={encoded}\n" in text
    assert "tea/: withdrawn by the recipient on 2026-01-02\n" in text
    assert "soup/: taken down on 2026-01-03\n" in text


def test_it_names_each_place_where_things_stay(content: Path) -> None:
    text = purge(content)
    for place in (
        "max-age=600", "gh-pages", "actions/artifacts", "gh cache delete", "gh run delete", "support.github.com",
        "/forks", "purge-clone", ".output.showcase", "output-private", "remove-outdated-content", "contentremoval",
        "info@archive.org", "Feed readers", "embeds", "licence", "published.txt",
    ):  # fmt: skip
        assert place in text, place
    assert "repos/some-one/awards/" in text


def commands_of(text: str) -> str:
    """The commands that rewrite the history."""
    blocks: list[str] = re.findall(r"^```sh\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    [found] = [block for block in blocks if "filter-repo" in block]
    return found


def test_the_history_is_rewritten_by_the_very_paths_words_and_files(content: Path) -> None:
    commands = commands_of(purge(content))
    blob = git(content, "rev-parse", "HEAD~1:content/files/face.bin").strip()
    assert re.findall(r"--path (\S+)", commands) == ["content/case-studies/2024/tea.yaml"]
    assert f"\n{blob}\nEND_OF_FILES\n" in commands
    expressions = re.findall(r"^regex:(.*)==>\*\*\*REMOVED\*\*\*$", commands, re.MULTILINE)
    for expression, words in zip(expressions, ("avery nonesuch", "c++ == it's"), strict=True):
        assert re.fullmatch(expression, words)
        assert "==" not in expression, "what comes after it would be taken for what to write instead"


def test_no_file_is_named_that_holds_something_else(content: Path) -> None:
    soup = VALID["case-studies/soup.yaml"]
    (content / "case-studies/2024/tea.yaml").write_text(f"slug: rum\n{soup.replace('2025', '2024')}")
    assert "--path content" not in commands_of(purge(content))


def test_a_record_that_still_lies_there_is_named_with_the_lines_that_keep_its_address(content: Path) -> None:
    said = '{date: 2026-01-02, by: recipient, reason: "They asked: \\"please\\""}'
    (content / "takedowns.yaml").unlink()
    (content / "withdrawn.yaml").unlink()
    [record] = case_study(withdrawn=said).values()
    (content / "case-studies/2025/soup.yaml").write_text(record)
    text = purge(content)
    assert "soup.yaml` still holds the whole record." in text
    [lines] = re.findall(r"```yaml\n(.*?)\n```", text, re.DOTALL)
    (content / "case-studies/2025/soup.yaml").unlink()
    (content / "recipients/soup-school.yaml").unlink()
    (content / "withdrawn.yaml").write_text(lines)
    again = purge(content)
    assert "still holds" not in again
    before, after = (
        re.findall(r"^- (.*): withdrawn by the recipient on 2026-01-02$", one, re.M) for one in (text, again)
    )
    assert before == after
    assert len(before) == 2, "the case study's page, and that of its recipient"


def test_what_lies_in_the_private_content_stays_there(content: Path, tmp_path: Path) -> None:
    private = tmp_path / "private"
    [record] = case_study(withdrawn="{date: 2026-01-02}").values()
    (private / "case-studies/2025").mkdir(parents=True)
    (private / "case-studies/2025/soup.yaml").write_text(record)
    (private / "takedowns.yaml").write_text(TAKEN)
    (content / "takedowns.yaml").unlink()
    text = purge(content, "--private", str(private))
    assert "still holds" not in text
    assert "Nonesuch" in text


def test_it_can_begin_with_a_day(content: Path) -> None:
    text = purge(content, "--since", "2026-01-03")
    assert "tea" not in text
    assert "broth" in text


def test_where_nothing_went_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, into = write_files(tmp_path / "content", {}), tmp_path / "purge.md"
    assert main(["purge", str(folder), "-o", str(into)]) == 0
    assert "Nothing was withdrawn or taken down." in capsys.readouterr().out
    assert not into.exists()


def test_it_is_printed_and_nobody_else_on_the_machine_may_read_the_file(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = purge(content)
    assert text in capsys.readouterr().out
    assert (content.parent / "purge.md").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("place", ["content/purge.md", "site/purge.md", "site/below/purge.md", "nowhere/purge.md"])
def test_it_is_not_written_where_it_would_be_published(content: Path, place: str) -> None:
    (content.parent / "site" / "below").mkdir(parents=True)
    (content.parent / "site" / "sitemap.xml").touch()
    into = content.parent / place
    assert main(["purge", str(content), "-o", str(into)]) == 2
    assert not into.exists()


def test_it_is_not_printed_where_others_read_along(
    content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHOWCASE_PUBLIC_LOG", "true")
    assert main(["purge", str(content), "-o", str(content.parent / "purge.md")]) == 2
    said = capsys.readouterr()
    assert "Nonesuch" not in said.out + said.err


def test_a_problem_in_the_content_is_told_and_the_rest_is_listed(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "takedowns.yaml").write_text("- {date: 2026, words: [Nobody]}\n")
    into = content.parent / "purge.md"
    assert main(["purge", str(content), "-o", str(into)]) == 1
    assert "takedowns.yaml:1:10: " in capsys.readouterr().err
    assert "2024/tea/" in into.read_text()


def test_without_git_the_list_says_what_to_fill_in(tmp_path: Path) -> None:
    folder, into = write_files(tmp_path / "content", GONE), tmp_path / "purge.md"
    assert main(["purge", str(folder), "-o", str(into)]) == 0
    text = into.read_text()
    assert "https://YOUR-SITE/case-studies/2024/tea/" in text
    assert "repos/OWNER/REPOSITORY/" in text
