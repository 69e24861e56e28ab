"""The theme's own files: one style sheet made of many, scripts, fonts, and the icon."""

import re
from collections.abc import Iterator
from pathlib import Path

from rjsmin import jsmin

from .cover import draw_rosette
from .files import File
from .publication import Publication

SHEETS = ("site.css", "share.css", "certificate.css", "embed.css")
"""The style of every page, and of pages that few readers open: nobody else fetches that."""

SHEETS_OF_DATA = ("data.css", "map.css", "charts.css", "table.css")
SCRIPTS_OF_DATA = re.compile(r"table(-\w+)?\.js")
"""What only pages about the data load, where there are such."""

IMPORT = re.compile(r'@import "([\w./-]+)";\n?')


def asset_files(publication: Publication, static: Path) -> Iterator[File]:
    """Style, scripts and fonts of the theme's static folder, and the site's icon."""
    for sheet in (*SHEETS, *(SHEETS_OF_DATA if publication.has_data else ())):
        yield File(f"theme/css/{sheet}", join_style(static / "css" / sheet).encode())
    scripts = sorted((static / "js").glob("*.js"))
    for script in (one for one in scripts if publication.has_data or not SCRIPTS_OF_DATA.fullmatch(one.name)):
        yield File(f"theme/js/{script.name}", jsmin(script.read_text(encoding="utf-8")).encode())
    for font in sorted((static / "fonts").glob("*.woff2")):
        yield File(f"theme/fonts/{font.name}", font.read_bytes())
    yield File("icon.svg", draw_icon(publication.showcase.site.name).encode())
    yield File(".nojekyll", b"")


def join_style(sheet: Path) -> str:
    """The style sheet with all that it imports, comments left out: one request, no import in a browser."""
    plain = re.sub(r"/\*.*?\*/", "", with_imports(sheet), flags=re.DOTALL)
    return re.sub(r"\n\s*", "\n", plain).strip() + "\n"


def with_imports(sheet: Path) -> str:
    """The style sheet with each import replaced by its file."""
    text = sheet.read_text(encoding="utf-8")
    return IMPORT.sub(lambda match: with_imports(sheet.parent / match[1]), text)


def draw_icon(name: str) -> str:
    """The site's rosette as an icon."""
    rosette = draw_rosette(name)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="66 16 268 268">'
        f'<path fill="#17563f" d="{rosette.outer_path}"/><path fill="#f2c14e" d="{rosette.inner_path}"/>'
        f'<circle fill="#fbfaf6" cx="200" cy="150" r="{rosette.eye}"/></svg>\n'
    )
