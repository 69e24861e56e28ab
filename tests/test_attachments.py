"""Files that records name: each is there, is what its name says, and may stand on the site; nobody's file is told."""

import os
import zipfile
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from showcase.attachments import find_file
from showcase.attachments.checking import check_attachments
from showcase.attachments.judging import MOST, find_fault
from showcase.attachments.kinds import KINDS
from showcase.records import Roots, read_records
from tests.writing import VALID, write_files

DAY = date(2026, 3, 1)
ALONE = "alt: An empty gym, credit: Us, depicts: no-people"


def png(colour: str = "#804020") -> bytes:
    """The bytes of a small picture."""
    target = BytesIO()
    Image.new("RGB", (8, 6), colour).save(target, "PNG")
    return target.getvalue()


def record(*lines: str, **fields: str) -> str:
    """The valid case study with these pictures, a line each, and these fields."""
    pictures = "".join(f"  - {{{line}}}\n" for line in lines)
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return VALID["case-studies/soup.yaml"] + (f"pictures:\n{pictures}" if lines else "") + more


def problems(
    folder: Path, files: Mapping[str, str | bytes], private: Mapping[str, str | bytes] | None = None
) -> list[str]:
    """What is wrong with the files of a content, as lines without their folder."""
    roots = Roots(write_files(folder / "content", files), lay(folder / "private", private) if private else None)
    records, wrong = read_records(roots)
    assert [str(one) for one in wrong] == []
    return [str(one).replace(f"{folder}/", "") for one in check_attachments(roots, records, DAY, 1)]


def lay(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The folder, now holding these files and no others."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


SOUP = "case-studies/soup.yaml"


def test_a_file_that_is_there_and_named_is_no_problem(tmp_path: Path) -> None:
    files = {SOUP: record(f"file: 2025/gym.png, {ALONE}"), "pictures/2025/gym.png": png()}
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
    files = {
        SOUP: record(f"file: {written}, {ALONE}"), "pictures/gym.png": png(), "documents/paper.pdf": b"%PDF-1.4\n",
    }  # fmt: skip
    first = problems(tmp_path, files)[0]
    assert first == f"content/{SOUP}:8:12: The file `{written}` is not in `pictures/`. {instead}"


def test_a_private_file_stands_before_a_public_one_of_its_name(tmp_path: Path) -> None:
    roots = Roots(lay(tmp_path / "a", {"pictures/gym.png": b"1"}), lay(tmp_path / "b", {"pictures/gym.png": b"2"}))
    assert find_file(roots, "pictures", "gym.png") == tmp_path / "b" / "pictures" / "gym.png"
    assert find_file(roots, "pictures", "Gym.png") is None


def test_a_picture_that_breaks_off_is_told_at_its_line(tmp_path: Path) -> None:
    noise = Image.effect_noise((64, 48), 90)
    noise.save(tmp_path / "noise.png")
    half = (tmp_path / "noise.png").read_bytes()[:1500]
    files = {SOUP: record(f"file: gym.png, {ALONE}"), "pictures/gym.png": half}
    [told] = problems(tmp_path, files)
    assert told.startswith(f"content/{SOUP}:8:12: The file `gym.png` breaks off")


def test_what_was_withdrawn_need_not_be_there(tmp_path: Path) -> None:
    pictures = [f"file: a.png, withdrawn: 2026-01-01, {ALONE}", f"file: b.png, review_by: 2026-02-28, {ALONE}"]
    assert problems(tmp_path, {SOUP: record(*pictures)}) == []
    whole = record(f"file: c.png, {ALONE}", withdrawn="{date: 2026-01-01}", documents="[{file: d.pdf, title: D}]")
    assert problems(tmp_path, {SOUP: whole}) == []


def test_what_was_withdrawn_and_lies_there_is_checked_all_the_same(tmp_path: Path) -> None:
    files = {SOUP: record(f"file: a.png, withdrawn: 2026-01-01, {ALONE}"), "pictures/a.png": b"<svg/>"}
    assert len(problems(tmp_path, files)) == 1


@pytest.mark.parametrize("folder", ["pictures", "documents"])
def test_a_file_that_was_taken_down_is_told_where_it_is_named(tmp_path: Path, folder: str) -> None:
    content = png() if folder == "pictures" else b"%PDF-1.4\n"
    named = record(f"file: x.png, {ALONE}") if folder == "pictures" else record(documents="[{file: x.pdf, title: X}]")
    name = "x.png" if folder == "pictures" else "x.pdf"
    takedown = f"- {{date: 2026-01-02, files: [{sha256(content).hexdigest()}]}}\n"
    files = {SOUP: named, f"{folder}/{name}": content, "takedowns.yaml": takedown}
    [told] = problems(tmp_path, files)
    assert f"The file `{name}` was taken down on 2026-01-02. Delete the file, and this entry." in told


def test_two_records_may_name_one_file(tmp_path: Path) -> None:
    picture = f"file: gym.png, {ALONE}"
    stew = record(picture).replace("gold", "silver").replace("2025", "2024")
    files = {SOUP: record(picture), "case-studies/stew.yaml": stew, "pictures/gym.png": png()}
    assert problems(tmp_path, files) == []


def test_a_file_that_nobody_names_is_a_warning_of_one_line(tmp_path: Path) -> None:
    files = {"pictures/2024/old.png": png(), "documents/old.pdf": b"%PDF-1.4\n", "pictures/.gitkeep": "",
             "documents/.git/x": "", "pictures/Thumbs.db": ""}  # fmt: skip
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


def zipped(folder: Path, *names: str, first: str = "") -> bytes:
    """The bytes of an archive with files of these names, perhaps after one that says what it is."""
    file = folder / "made.zip"
    with zipfile.ZipFile(file, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, "x")
    return file.read_bytes()


def sound(folder: Path) -> dict[str, bytes]:
    """The beginning of a sound file of each kind."""
    office = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
    opened = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}
    return {
        **{ending: zipped(folder, "[Content_Types].xml", part) for ending, part in office.items()},
        **{one: zipped(folder, first=f"application/vnd.oasis.opendocument.{kind}") for one, kind in opened.items()},
        "epub": zipped(folder, "META-INF/container.xml", first="application/epub+zip"),
        "pdf": b"%PDF-1.7\n",
        "csv": "\ufeffName;Zahl\r\nSchülerin;1\r\n".encode(),
        "txt": b"x < y\n",
        "vtt": b"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n",
        "mp3": b"\xff\xfb\x90\x64" + bytes(60),
        "m4a": b"\0\0\0\x20ftypM4A \0\0\0\0",
        "ogg": b"OggS\0\2" + bytes(40),
        "wav": b"RIFF\x24\0\0\0WAVEfmt ",
        "mp4": b"\0\0\0\x20ftypisom\0\0\2\0",
        "webm": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm",
    }


@pytest.mark.parametrize("ending", KINDS)
def test_a_document_is_handed_on_when_it_is_what_its_name_says(tmp_path: Path, ending: str) -> None:
    made = sound(tmp_path)
    for called in KINDS:
        file = tmp_path / f"file.{called}"
        file.write_bytes(made[ending])
        is_one = called == ending or {called, ending} <= {"csv", "txt"} or (called, ending) in SUITS
        assert (find_fault(file) is None) is is_one, (called, ending)


SUITS = {("csv", "vtt"), ("txt", "vtt"), ("m4a", "mp4")}
"""Kinds whose files are also of another: subtitles are text, sound alone may lie in a film's box."""


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.pdf", b"<!DOCTYPE html><script>", "is no PDF, and looks like a web page"),
        ("a.txt", b"<svg onload=alert(1)>", "is no TXT, and looks like an SVG drawing, which can hold programs"),
        ("a.txt", b"MZ\x90\0", "is no TXT, and looks like a program"),
        ("a.csv", b"\xef\xbb\xbf <html>", "is no CSV, and looks like a web page"),
        ("a.txt", "Schülerin".encode("latin-1"), "is no TXT in UTF-8"),
        ("a.txt", b"a\0b", "is no TXT in UTF-8"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1", "is no DOCX, and looks like a file of an older Office"),
        ("a.mp4", b"\0\0\0\x20ftypheic", "is no MP4"),
        ("a.html", b"<p>", "is of a kind that is not handed on"),
        ("a.js", b"alert(1)", "is of a kind that is not handed on"),
        ("a.svg", b"<svg/>", "is of a kind that is not handed on"),
        ("noending", b"%PDF-1.4", "is of a kind that is not handed on"),
        ("a.PDF", b"%PDF-1.4", None),
        ("a.pdf", b"", "is empty"),
    ],
)
def test_a_disguised_document_is_refused(tmp_path: Path, name: str, content: bytes, what: str | None) -> None:
    (tmp_path / name).write_bytes(content)
    fault = find_fault(tmp_path / name)
    assert (fault and fault.what) == what


def test_an_office_file_with_macros_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(zipped(tmp_path, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))
    fault = find_fault(file)
    assert fault
    assert "macros" in fault.instead


def test_a_file_that_github_does_not_take_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4")
    os.truncate(file, MOST)
    assert find_fault(file) is None
    os.truncate(file, MOST + 10**6)
    fault = find_fault(file)
    assert fault
    assert fault.what == "has 101 MB, and GitHub takes no file of more than 100"


def test_a_file_that_nobody_may_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(Path, "open", refuse)
    fault = find_fault(tmp_path / "a.pdf")
    assert fault
    assert fault.what == "cannot be read"
