"""What else to purge of a picture: its original, its copies, its history, and whoever took it along."""

import re
from pathlib import Path

from tests.test_purge import PICTURE, WITHDRAWN, commands_of, commit, git, purge
from tests.writing import VALID, case_study, write_files

WITHDRAWN_PICTURE = (
    "[{file: 2025/face.png, alt: A face, credit: Us, depicts: no-people, withdrawn: 2026-01-04}, "
    "{file: gym.png, alt: A gym, credit: Us, depicts: no-people}]"
)


def with_picture(folder: Path, **fields: str) -> Path:
    """A content in a repository, with two pictures of which one was withdrawn, and these fields."""
    write_files(folder, case_study(pictures=WITHDRAWN_PICTURE, **fields))
    for name in ("2025/face.png", "gym.png"):
        (folder / "pictures" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "pictures" / name).write_bytes(PICTURE + name.encode())
    git(folder.parent, "init", "--quiet")
    commit(folder.parent)
    return folder


def test_a_withdrawn_picture_is_looked_for_everywhere(tmp_path: Path) -> None:
    text = purge(with_picture(tmp_path / "repository" / "content"))
    assert "/case-studies/2025/soup/: a picture of it was withdrawn on 2026-01-04\n" in text
    assert "content/pictures/2025/face.png` is an original that nobody may see: delete it." in text
    for place in (
        "`/pictures/`",
        "tineye.com",
        "images.google.com",
        "answer/10949130",
        "social media",
        "copies of every",
    ):
        assert place in text, place
    assert re.findall(r"--path (\S+)", commands_of(text)) == ["content/pictures/2025/face.png"]
    assert "gym.png" not in text


def test_a_picture_stays_in_the_list_when_its_original_is_deleted(tmp_path: Path) -> None:
    content = with_picture(tmp_path / "repository" / "content")
    (content / "pictures/2025/face.png").unlink()
    (content / "pictures/2025").rmdir()
    text = purge(content)
    assert "is an original" not in text
    assert re.findall(r"--path (\S+)", commands_of(text)) == ["content/pictures/2025/face.png"]


def test_pictures_of_a_withdrawn_record_go_with_it_unless_another_shows_them(tmp_path: Path) -> None:
    content = with_picture(tmp_path / "repository" / "content", withdrawn="{date: 2026-01-05}")
    assert set(re.findall(r"pictures/(\S+?)` is an original", purge(content))) == {"2025/face.png", "gym.png"}
    other = VALID["case-studies/soup.yaml"].replace("2025", "2024")
    (content / "case-studies/stew.yaml").write_text(
        f"{other}pictures: [{{file: gym.png, alt: A gym, credit: Us, depicts: no-people}}]\n"
    )
    assert set(re.findall(r"pictures/(\S+?)` is an original", purge(content))) == {"2025/face.png"}


def test_where_no_picture_went_none_is_spoken_of(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "content", {"withdrawn.yaml": WITHDRAWN})
    text = purge(folder)
    assert "tineye" not in text
    assert "10949130" not in text
