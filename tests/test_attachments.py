"""Files that records name: each is there, is what its name says, and may stand on the site; nobody's file is told."""

import os
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from showcase.attachments import find_file, named_in
from showcase.attachments.checking import check_attachments
from showcase.attachments.finding import names_in
from showcase.attachments.preparing import look
from showcase.records import Roots, read_records
from tests.writing import VALID, write_files

DAY = date(2026, 3, 1)
ALONE = "alt: An empty gym, credit: Us, depicts: no-people"


def png(colour: str = "#804020") -> bytes:
    """The bytes of a small picture."""
    target = BytesIO()
    Image.new("RGB", (8, 6), colour).save(target, "PNG")
    return target.getvalue()


Content = str | bytes
"""What a file holds."""


def record(*lines: str, **fields: str) -> str:
    """The valid case study with these pictures, a line each, and these fields."""
    pictures = "".join(f"  - {{{line}}}\n" for line in lines)
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return VALID["case-studies/soup.yaml"] + (f"pictures:\n{pictures}" if lines else "") + more


def problems(folder: Path, files: Mapping[str, Content], private: Mapping[str, Content] | None = None) -> list[str]:
    """What is wrong with the files of a content, as lines without their folder."""
    roots = Roots(write_files(folder / "content", files), lay(folder / "private", private) if private else None)
    records, wrong = read_records(roots)
    assert [str(one) for one in wrong] == []
    return [str(one).replace(f"{folder}/", "") for one in check_attachments(roots, records, DAY, 1)]


def lay(folder: Path, files: Mapping[str, Content]) -> Path:
    """The folder, now holding these files and no others."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


SOUP = "case-studies/soup.yaml"


def test_a_file_that_is_there_and_named_is_no_problem(tmp_path: Path) -> None:
    files: dict[str, Content] = {SOUP: record(f"file: 2025/gym.png, {ALONE}"), "pictures/2025/gym.png": png()}
    assert problems(tmp_path, files) == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("Gym.png", "Did you mean `gym.png`?"),
        ("2025/gym.png", "Did you mean `gym.png`?"),
        ("quite-another.jpg", "Put it there, or correct its name, capital letters too."),
        ("paper.pdf", "It lies in `documents/`: move it."),
    ],
)
def test_a_file_that_is_missing_is_told_with_what_was_meant(tmp_path: Path, written: str, instead: str) -> None:
    files: dict[str, Content] = {
        SOUP: record(f"file: {written}, {ALONE}"), "pictures/gym.png": png(), "documents/paper.pdf": b"%PDF-1.4\n",
    }  # fmt: skip
    first = problems(tmp_path, files)[0]
    assert first == f"content/{SOUP}:8:12: The file `{written}` is not in `pictures/`. {instead}"


def test_a_private_file_stands_before_a_public_one_of_its_name(tmp_path: Path) -> None:
    roots = Roots(lay(tmp_path / "a", {"pictures/gym.png": b"1"}), lay(tmp_path / "b", {"pictures/gym.png": b"2"}))
    assert find_file(roots, "pictures", "gym.png") == tmp_path / "b" / "pictures" / "gym.png"
    assert find_file(roots, "pictures", "Gym.png") is None


def test_a_public_record_does_not_show_the_private_picture_that_has_the_name_of_its_own(tmp_path: Path) -> None:
    public: dict[str, Content] = {SOUP: record(f"file: team.png, {ALONE}"), "pictures/team.png": png()}
    secret = record(f"file: team.png, {ALONE}").replace("2025", "2024")
    private: dict[str, Content] = {"case-studies/secret.yaml": secret, "pictures/team.png": png("#00ff00")}
    [told] = problems(tmp_path, public, private)
    what = (
        "The file `team.png` lies in the private content too, and is another there. Give one of the two another name."
    )
    assert told == f"content/{SOUP}:8:12: {what}"
    assert problems(tmp_path, public, {**private, "pictures/team.png": png()}) == []


def test_a_folder_is_read_once_however_many_files_are_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pictures = [f"file: {number}.png, {ALONE}" for number in range(9)]
    files: dict[str, Content] = {f"pictures/{number}.png": png() for number in range(9)}
    roots = Roots(write_files(tmp_path, {SOUP: record(*pictures), **files}))
    named = list(named_in(read_records(roots)[0]))
    listed: list[Path] = []

    def names(folder: Path) -> frozenset[str]:
        listed.append(folder)
        return names_in(folder)

    monkeypatch.setattr("showcase.attachments.preparing.names_in", names)
    found, missing = look(roots, named)
    assert (len(found), missing, listed) == (9, [], [tmp_path / "pictures"])


def test_a_picture_that_breaks_off_is_told_at_its_line(tmp_path: Path) -> None:
    noise = Image.effect_noise((64, 48), 90)
    noise.save(tmp_path / "noise.png")
    half = (tmp_path / "noise.png").read_bytes()[:1500]
    files: dict[str, Content] = {SOUP: record(f"file: gym.png, {ALONE}"), "pictures/gym.png": half}
    [told] = problems(tmp_path, files)
    assert told.startswith(f"content/{SOUP}:8:12: The file `gym.png` breaks off")


def test_what_was_withdrawn_need_not_be_there(tmp_path: Path) -> None:
    pictures = [f"file: a.png, withdrawn: 2026-01-01, {ALONE}", f"file: b.png, review_by: 2026-02-28, {ALONE}"]
    assert problems(tmp_path, {SOUP: record(*pictures)}) == []
    whole = record(f"file: c.png, {ALONE}", withdrawn="{date: 2026-01-01}", documents="[{file: d.pdf, title: D}]")
    assert problems(tmp_path, {SOUP: whole}) == []


def test_what_was_withdrawn_and_lies_there_is_checked_all_the_same(tmp_path: Path) -> None:
    files: dict[str, Content] = {
        SOUP: record(f"file: a.png, withdrawn: 2026-01-01, {ALONE}"),
        "pictures/a.png": b"<svg/>",
    }
    assert len(problems(tmp_path, files)) == 1


@pytest.mark.parametrize("folder", ["pictures", "documents"])
def test_a_file_that_was_taken_down_is_told_where_it_is_named(tmp_path: Path, folder: str) -> None:
    content = png() if folder == "pictures" else b"%PDF-1.4\n"
    named = record(f"file: x.png, {ALONE}") if folder == "pictures" else record(documents="[{file: x.pdf, title: X}]")
    name = "x.png" if folder == "pictures" else "x.pdf"
    takedown = f"- {{date: 2026-01-02, files: [{sha256(content).hexdigest()}]}}\n"
    files: dict[str, Content] = {SOUP: named, f"{folder}/{name}": content, "takedowns.yaml": takedown}
    [told] = problems(tmp_path, files)
    assert f"The file `{name}` was taken down on 2026-01-02. Delete the file, and this entry." in told


def test_two_records_may_name_one_file(tmp_path: Path) -> None:
    picture = f"file: gym.png, {ALONE}"
    stew = record(picture).replace("gold", "silver").replace("2025", "2024")
    files: dict[str, Content] = {SOUP: record(picture), "case-studies/stew.yaml": stew, "pictures/gym.png": png()}
    assert problems(tmp_path, files) == []


def test_a_file_that_nobody_names_is_a_warning_of_one_line(tmp_path: Path) -> None:
    empty: dict[str, Content] = dict.fromkeys(("pictures/.gitkeep", "documents/.git/x", "pictures/Thumbs.db"), "")
    files = {"pictures/2024/old.png": png(), "documents/old.pdf": b"%PDF-1.4\n", **empty}
    assert problems(tmp_path, files) == [
        "content/pictures/2024/old.png:1:1: warning: No case study names this file. "
        "Name it in `pictures` of one, or delete it.",
        "content/documents/old.pdf:1:1: warning: No case study names this file. "
        "Name it in `documents` or `recordings` of one, or delete it.",
    ]


def test_nothing_is_said_of_unnamed_files_while_a_record_cannot_be_read(tmp_path: Path) -> None:
    roots = Roots(write_files(tmp_path, {SOUP: record(f"file: ../x.png, {ALONE}"), "pictures/old.png": png()}))
    records, wrong = read_records(roots)
    assert wrong
    assert check_attachments(roots, records, DAY, 1) == []


def test_what_only_private_records_name_should_not_lie_in_the_public_content(tmp_path: Path) -> None:
    private = {"case-studies/secret.yaml": record(f"file: secret.png, {ALONE}").replace("2025", "2024")}
    warnings = problems(tmp_path, {"pictures/secret.png": png()}, private)
    assert warnings == [
        "content/pictures/secret.png:1:1: warning: This file lies in the public content, and only the private content "
        "names it. Move it into `pictures/` of the private content."
    ]
    (tmp_path / "content/pictures/secret.png").unlink()
    assert problems(tmp_path, {}, {**private, "pictures/secret.png": png()}) == []


@pytest.mark.skipif(os.name != "posix", reason="links need a right of their own elsewhere")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.png").write_bytes(png())
    content = write_files(tmp_path / "content", {SOUP: record(f"file: a/gym.png, {ALONE}")})
    (content / "pictures/a").mkdir(parents=True)
    (content / "pictures/a/gym.png").symlink_to(tmp_path / "elsewhere.png")
    assert "is a link. Put the file itself there." in problems(tmp_path, {SOUP: record(f"file: a/gym.png, {ALONE}")})[0]
