"""What stands in a copy beside its points: credit and licence where given, and not a byte more."""

import json
import shutil
import struct
import subprocess
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, PngImagePlugin

from showcase.pictures import Wanted
from showcase.pictures.statement import statement_of
from tests.pictures.drawn import copies_of, corners, saved, written

CREDIT, LICENCE, ADDRESS = 'Gŵyr & <Co> "مدرسة"', "CC BY 4.0", "https://licence.example/by?a=1&b=2"
SECRETS = (b"SECRET", b"GPS", b"Photoshop", b"Exif\0\0MM")
GROUPS = set("SourceFile ExifTool System File Composite JFIF RIFF Meta QuickTime IFD0 ExifIFD".split())
GROUPS |= {"XMP-x", "XMP-dc", "XMP-photoshop", "XMP-xmpRights"}
"""What exiftool tells of by itself, and what we write."""
ARTIST = {"IFD0:Artist", "IFD0:Copyright"}
RESOLUTION = {"IFD0:XResolution", "IFD0:YResolution", "IFD0:ResolutionUnit"}
EXIFTOOL = shutil.which("exiftool")


def telling_jpeg() -> bytes:
    """A JPEG that tells everything: place, device, day, comment, a small picture of itself."""
    exif = Image.Exif()
    exif.update(
        {271: "SECRET-MAKER", 272: "SECRET-MODEL", 305: "SECRET-SOFTWARE", 306: "2001:02:03 04:05:06", 315: "SECRET"}
    )
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)})
    exif.get_ifd(0x8769).update({0x9003: "2001:02:03 04:05:06", 0x927C: b"SECRET-NOTES", 0xA431: "SECRET-SERIAL"})
    made = saved(corners(), "JPEG", exif=exif, comment=b"SECRET-COMMENT", xmp=b"<x>SECRET-XMP</x>", dpi=(301, 301))
    words = b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x0b\x1c\2\x50\0\6SECRET\0"
    more = b"\xff\xed" + struct.pack(">H", len(words) + 2) + words
    small = b"JFXX\0\x10" + saved(corners(16, 12), "JPEG")
    more += b"\xff\xe0" + struct.pack(">H", len(small) + 2) + small
    return made[:2] + more + made[2:]


def telling_png() -> bytes:
    """A PNG that tells more than its points."""
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "SECRET")
    words.add_itxt("XML:com.adobe.xmp", "<x>SECRET</x>")
    exif = Image.Exif()
    exif[272] = "SECRET"
    return saved(corners(), pnginfo=words, exif=exif, dpi=(301, 301))


def telling(kind: str) -> bytes:
    """A file of that kind that tells more than its points."""
    exif = Image.Exif()
    exif[272] = "SECRET"
    makers = {"JPEG": telling_jpeg, "PNG": telling_png}
    if kind in makers:
        return makers[kind]()
    if kind == "GIF":
        return saved(corners(), kind, comment=b"SECRET")
    if kind == "TIFF":
        return saved(corners(), kind, description="SECRET", software="SECRET", exif=exif)
    return saved(corners(), kind, exif=exif, xmp=b"<x>SECRET</x>")


def segments(jpeg: bytes) -> list[bytes]:
    """The segments of a JPEG before its points, each with its marker."""
    found, at = [], 2
    while jpeg[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        found.append(jpeg[at + 1 : at + 2] + jpeg[at + 4 : end])
        at = end
    return found


def chunks(webp: bytes) -> set[bytes]:
    """The names of a WebP's parts."""
    names, at = set(), 12
    while at < len(webp):
        names.add(webp[at : at + 4])
        size = int.from_bytes(webp[at + 4 : at + 8], "little")
        at += 8 + size + size % 2
    return names


def xmp(content: bytes) -> dict[str, str]:
    """The properties that a copy states, by their names without a space."""
    with Image.open(BytesIO(content)) as picture:
        root = ElementTree.fromstring(picture.info["xmp"])
    return {part.tag.rpartition("}")[2]: "".join(part.itertext()) for part in root[0][0]}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF"])
def test_nothing_that_an_original_tells_is_in_a_copy(tmp_path: Path, kind: str) -> None:
    original = telling(kind)
    assert b"SECRET" in original
    _, copies = copies_of(tmp_path, Wanted(written(tmp_path, "a", original)))
    for name, content in copies.items():
        assert not [secret for secret in SECRETS if secret in content], name
        assert b"Exif" not in content, name
        if name.endswith("jpg"):
            assert {part[:1] for part in segments(content)} == {b"\xe0", b"\xdb", b"\xc2", b"\xc4"}
        if name.endswith("webp"):
            assert chunks(content) == {b"VP8 "}
        if name.endswith("avif"):
            assert b"mime" not in content


def test_credit_and_licence_are_in_every_copy(tmp_path: Path) -> None:
    wanted = Wanted(written(tmp_path, "a", telling("JPEG")), (50, 50), CREDIT, LICENCE, ADDRESS)
    _, copies = copies_of(tmp_path, wanted)
    for name, content in copies.items():
        told = xmp(content)
        assert told == {
            "creator": CREDIT,
            "Credit": CREDIT,
            "rights": LICENCE,
            "UsageTerms": LICENCE,
            "WebStatement": ADDRESS,
        }, name
        assert not [secret for secret in SECRETS[:3] if secret in content]
        if name.endswith("webp"):
            assert chunks(content) == {b"VP8 ", b"VP8X", b"XMP "}


def test_a_jpeg_has_them_as_exif_too_and_nothing_else(tmp_path: Path) -> None:
    wanted = Wanted(written(tmp_path, "a", telling("JPEG")), (50, 50), CREDIT, LICENCE, ADDRESS)
    _, copies = copies_of(tmp_path, wanted)
    with Image.open(BytesIO(copies["-120.jpg"])) as picture:
        exif = picture.getexif()
    assert set(exif) == {315, 33432}
    assert [exif[tag].encode("latin-1").decode() for tag in (315, 33432)] == [CREDIT, f"{LICENCE} {ADDRESS}"]
    assert [part[:12] for part in segments(copies["-120.jpg"]) if part[:1] == b"\xe1"] == [
        b"\xe1Exif\0\0MM\0*\0",
        b"\xe1http://ns.a",
    ]


def test_words_that_would_break_a_file_are_put_right(tmp_path: Path) -> None:
    stated = statement_of(Wanted(tmp_path, credit="A\0B\x0b\n  C\ud800" + "x" * 70_000, licence=" ", licence_url=None))
    assert (stated.credit[:6], len(stated.credit), stated.licence, stated.licence_url) == ("AB Cxx", 1000, "", "")
    assert b"rights" not in stated.xmp().replace(b"xmpRights", b"").replace(b"/rights/", b"")
    file = written(tmp_path, "a", saved(corners()))
    _, copies = copies_of(tmp_path, Wanted(file, credit="\ud800\0" + "é" * 70_000))
    assert all("é".encode() in content for content in copies.values())


@pytest.mark.skipif(not EXIFTOOL, reason="exiftool is not installed (Debian: libimage-exiftool-perl)")
def test_exiftool_finds_credit_and_licence_and_nothing_else(tmp_path: Path) -> None:
    copies_of(tmp_path, Wanted(written(tmp_path, "a", telling("JPEG")), (50, 50), CREDIT, LICENCE, ADDRESS))
    copies = [file for file in (tmp_path / "cabinet").rglob("*") if file.suffix in (".avif", ".webp", ".jpg")]
    asked = ["-j", "-G1", "-a", "-charset", "exif=utf8", "-charset", "utf8"]
    told = json.loads(subprocess.run([str(EXIFTOOL), *asked, *copies], check=True, capture_output=True).stdout)
    assert len(told) == len(copies)
    for one in told:
        groups = {name.partition(":")[0] for name in one}
        assert groups <= GROUPS
        assert {name for name in one if name.startswith("IFD0:")} <= ARTIST | {"IFD0:YCbCrPositioning", *RESOLUTION}
        assert one["XMP-dc:Creator"] == one["XMP-photoshop:Credit"] == CREDIT
        assert one["XMP-xmpRights:WebStatement"] == ADDRESS
        kept = [name for name in one if "Date" in name or "Comment" in name or "Thumbnail" in name or "GPS" in name]
        assert [name for name in kept if not name.startswith("System:")] == []
