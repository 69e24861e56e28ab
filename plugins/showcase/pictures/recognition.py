"""What a file is by its first bytes, whatever its name says."""

import re
from typing import NamedTuple

from .wanted import AGAIN, SAVE, Fault

HEAD = 1024
"""Bytes to look at."""
HEIC_EXTRA = ".venv/bin/python -m pip install pillow-heif"

try:
    from pillow_heif import register_heif_opener

    register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
    HEIC_READABLE = True
except ImportError:
    HEIC_READABLE = False


class Format(NamedTuple):
    """A format that is taken: Pillow's name of it, and what people call it."""

    pillow: str
    name: str


AVIF, HEIC = Format("AVIF", "AVIF"), Format("HEIF", "HEIC")
AVIF_BRANDS, HEIC_BRANDS = {b"avif", b"avis"}, {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"}
FILM = Fault("is no picture but a film", "Take a still of it")
WEB = rb"\s*(?:\xef\xbb\xbf)?\s*"

TAKEN = (
    (re.compile(rb"\xff\xd8\xff"), Format("JPEG", "JPEG")),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), Format("PNG", "PNG")),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), Format("WEBP", "WebP")),
    (re.compile(rb"GIF8[79]a"), Format("GIF", "GIF")),
    (re.compile(rb"(?!.{8}CR)(?:II[*+]\0|MM\0[*+])", re.DOTALL), Format("TIFF", "TIFF")),
)
REFUSED = (
    (re.compile(WEB + rb"<[^\0]*?svg", re.IGNORECASE), "is a drawing in SVG, which can hold script", SAVE),
    (re.compile(WEB + rb"<(!doctype|html|head|\?xml)", re.IGNORECASE), "is no picture but a web page", AGAIN),
    (re.compile(rb"version https://git-lfs"), "is a note of Git LFS in the place of a picture", "Run `git lfs pull`"),
    (re.compile(rb"%PDF"), "is no picture: it begins like a PDF", SAVE),
    (re.compile(rb"8BPS"), "is a Photoshop document", SAVE),
    (re.compile(rb"%!PS|\xc5\xd0\xd3\xc6"), "is a PostScript document", SAVE),
    (re.compile(rb"icns|\0\0[\1\2]\0"), "is a file of icons", SAVE),
    (re.compile(rb"BM.{4}\0\0\0\0", re.DOTALL), "is a BMP, which is not taken", SAVE),
    (re.compile(rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51"), "is a JPEG 2000, which is not taken", SAVE),
    (re.compile(rb"\0\0\0\x0cJXL |\xff\x0a"), "is a JPEG XL, which is not taken", SAVE),
    (
        re.compile(rb"II\*\0.{4}CR|FUJIFILMCCD-RAW|IIU\0|IIR[OS]|FOVb|.{4}ftypcrx ", re.DOTALL),
        "is a raw photograph of a camera",
        "Develop it and save it as JPEG",
    ),
    (re.compile(rb"PK[\3\5\7]"), "is no picture: it begins like a ZIP file", SAVE),
    (re.compile(rb"\xd0\xcf\x11\xe0"), "is no picture but an Office document", SAVE),
    (re.compile(rb".{4}ftyp|\x1a\x45\xdf\xa3|RIFF.{4}AVI ", re.DOTALL), *FILM),
)


def recognise(head: bytes) -> Format | Fault:
    """The format of a file that begins so; a fault where it is none that is taken."""
    if head[4:8] == b"ftyp" and (found := recognise_brands(head)):
        return found
    for sign, taken in TAKEN:
        if sign.match(head):
            return taken
    for sign, what, instead in REFUSED:
        if sign.match(head):
            return Fault(what, instead)
    return Fault("is no picture that is known here", SAVE)


def recognise_brands(head: bytes) -> Format | Fault | None:
    """AVIF or HEIC, if it is either: the first box of such a file lists what it is."""
    end = max(12, min(int.from_bytes(head[:4], "big"), len(head)))
    brands = {head[at : at + 4] for at in range(8, end, 4)}
    if brands & AVIF_BRANDS:
        return AVIF
    if not brands & HEIC_BRANDS:
        return None
    if not HEIC_READABLE:
        return Fault("is a HEIC, which needs an extra to be read", f"Save it as JPEG, or run `{HEIC_EXTRA}`")
    return HEIC
