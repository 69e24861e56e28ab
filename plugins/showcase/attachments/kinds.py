"""What a document is, told by what it holds: a reader is handed nothing that is not what its name says."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

HEAD = 4096
"""How many bytes of a file tell what it is."""

MACROS = "vbaProject.bin"
"""The part of an Office file that holds programs."""

BRANDS: Mapping[str, frozenset[bytes]] = {
    "m4a": frozenset({b"M4A ", b"M4B ", b"isom", b"iso2", b"iso5", b"iso6", b"mp42", b"dash"}),
    "mp4": frozenset(
        {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"MSNV", b"dash"}
    ),
}
"""What the first box of such a file may call itself; pictures and QuickTime begin with the same box."""

MARKED = (b"<!", b"<?", b"<html", b"<svg", b"<script", b"<head", b"<body", b"#!", b"%pdf-", b"{\\rtf")
"""How text begins that is more than that."""

Test = Callable[[bytes, Path], bool]
"""Whether a file, whose first bytes these are, is of a kind."""


def begins(*beginnings: bytes) -> Test:
    """The test for a kind whose files begin with one of some bytes."""
    return lambda head, file: head.startswith(beginnings)


def is_office(part: str) -> Test:
    """The test for a file of Microsoft's formats, whose words lie in a part of it; one with programs is none."""

    def test(head: bytes, file: Path) -> bool:
        names = names_in_zip(file)
        is_one = "[Content_Types].xml" in names and any(name.startswith(f"{part}/") for name in names)
        return is_one and not any(name.endswith(MACROS) for name in names)

    return test


def names_in_zip(file: Path) -> list[str]:
    """What a ZIP archive holds; nothing where it is none, or damaged."""
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.namelist()
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        return []


def is_open(mimetype: str) -> Test:
    """The test for an archive whose first file says what it is, as OpenDocument and EPUB have it."""
    first = b"mimetype" + mimetype.encode()
    return lambda head, file: head.startswith(b"PK\x03\x04") and head[30 : 30 + len(first)] == first


def is_boxed(ending: str) -> Test:
    """The test for a file of MPEG-4's kind."""
    return lambda head, file: head[4:8] == b"ftyp" and head[8:12] in BRANDS[ending]


def is_mp3(head: bytes, file: Path) -> bool:
    """Whether a file is sound of MPEG's third layer, with a title before it or without."""
    is_frame = len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2 and head[2] & 0xF0 not in (0, 0xF0)
    return head.startswith(b"ID3") or is_frame


def is_text(head: bytes, file: Path) -> bool:
    """Whether a file is text in UTF-8, and no markup or program."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith(MARKED):
        return False
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return False
    return not any(text.find(chr(code)) >= 0 for code in range(32) if chr(code) not in "\t\n\r\f")


KINDS: Mapping[str, Test] = {
    "pdf": begins(b"%PDF-"),
    "docx": is_office("word"),
    "xlsx": is_office("xl"),
    "pptx": is_office("ppt"),
    "odt": is_open("application/vnd.oasis.opendocument.text"),
    "ods": is_open("application/vnd.oasis.opendocument.spreadsheet"),
    "odp": is_open("application/vnd.oasis.opendocument.presentation"),
    "epub": is_open("application/epub+zip"),
    "csv": is_text,
    "txt": is_text,
    "vtt": lambda head, file: head.removeprefix(b"\xef\xbb\xbf").startswith(b"WEBVTT") and is_text(head, file),
    "mp3": is_mp3,
    "m4a": is_boxed("m4a"),
    "ogg": begins(b"OggS"),
    "wav": lambda head, file: head.startswith(b"RIFF") and head[8:12] == b"WAVE",
    "mp4": is_boxed("mp4"),
    "webm": lambda head, file: head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64],
}
"""What may be handed on, by the ending of its name, which decides how a browser takes it."""

LOOKS: Mapping[tuple[bytes, ...], str] = {
    (b"<!doctype html", b"<html", b"<head", b"<body", b"<script"): "a web page",
    (b"<svg",): "an SVG drawing, which can hold programs",
    (b"<?xml",): "XML",
    (b"mz", b"\x7felf", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe"): "a program",
    (b"pk\x03\x04",): "a ZIP archive",
    (b"\x1f\x8b", b"7z\xbc\xaf", b"rar!"): "an archive",
    (b"\xff\xd8\xff", b"\x89png", b"gif8", b"ii*\x00", b"mm\x00*"): "a picture",
    (b"\xd0\xcf\x11\xe0",): "a file of an older Office",
    (b"{\\rtf",): "an RTF file",
    (b"%pdf-",): "a PDF",
}
"""What a file looks like that is not what it is called, by its first bytes in small letters."""


def looks_like(head: bytes) -> str:
    """What a file looks like, in words; empty where nobody knows."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:64].lower()
    return next((words for beginnings, words in LOOKS.items() if start.startswith(beginnings)), "")
