"""What a document is, told by what it holds: nothing is handed on that is not what its name says."""

import os
import zipfile
from pathlib import Path

import pytest

from showcase.attachments.judging import MOST, find_fault
from showcase.attachments.kinds import KINDS


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
