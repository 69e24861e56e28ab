"""QR codes of a case study's address, for paper: as SVG in any size, as PNG in many pixels."""

from collections.abc import Iterator
from io import BytesIO

import segno
from PIL import Image

from ..bundle import Bundle, Tools
from ..publication import Publication
from ..showcase import CaseStudy
from .addresses import QR_PNG, QR_SVG, path_below

QUIET = 4
"""Modules of white round a code, as its standard wants them."""

PIXELS = 1200
"""How wide the PNG is: 10 cm on paper at 300 dots an inch."""


def qr_codes(publication: Publication, case_study: CaseStudy, address: str) -> Iterator[Bundle]:
    """The codes below an address; they lead to the present one."""
    paths = (path_below(address, QR_SVG), path_below(address, QR_PNG))
    yield Bundle(paths, publication.absolute(case_study.address), make_codes)


def make_codes(view: str, tools: Tools) -> Iterator[bytes]:
    """The code of an address as SVG, then as PNG."""
    code = segno.make_qr(view, error="m")
    yield write_svg(code)
    yield write_png(code)


def write_svg(code: segno.QRCode) -> bytes:
    """The code as black squares on white, so that it can be read on any ground."""
    target = BytesIO()
    code.save(
        target, kind="svg", border=QUIET, dark="#000", light="#fff", xmldecl=False, svgclass=None, lineclass=None,
        omitsize=True,
    )  # fmt: skip
    return target.getvalue()


def write_png(code: segno.QRCode) -> bytes:
    """The code in whole pixels a module, in the middle of a white square of always the same size."""
    modules = len(code.matrix)
    scale = PIXELS // (modules + 2 * QUIET)
    drawn = Image.frombytes("L", (modules, modules), bytes(0 if dark else 255 for row in code.matrix for dark in row))
    enlarged = drawn.convert("1").resize((modules * scale,) * 2, Image.Resampling.NEAREST)
    square = Image.new("1", (PIXELS, PIXELS), 1)
    square.paste(enlarged, ((PIXELS - enlarged.width) // 2,) * 2)
    target = BytesIO()
    square.save(target, "PNG")
    return target.getvalue()
