"""What content, code and templates are, in a few bytes: the same for the same content, whatever its age."""

import sys
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

SIZE = 16
LIBRARIES = (
    "babel",
    "comrak",
    "feedgenerator",
    "jinja2",
    "markupsafe",
    "nh3",
    "pagefind",
    "pillow",
    "pydantic",
    "pyyaml",
    "rjsmin",
    "segno",
    "sentencex",
)
"""Libraries whose release can change a site's bytes."""


def digest_of(*parts: str | bytes) -> bytes:
    """The digest of some parts, which no other parts share."""
    made = sha256()
    for part in parts:
        content = part.encode(errors="surrogateescape") if isinstance(part, str) else part
        made.update(len(content).to_bytes(8, "little"))
        made.update(content)
    return made.digest()[:SIZE]


def digest_of_files(root: Path, files: Iterable[Path]) -> bytes:
    """The digest of files by their paths below a folder and their contents."""
    return digest_of(*(part for file in sorted(files) for part in (str(file.relative_to(root)), file.read_bytes())))


def digest_of_code(plugin: Path) -> str:
    """What makes a build what it is beside its content: the plugin's code and tables, Python, its libraries."""
    code = digest_of_files(plugin, (file for kind in ("*.py", "*.csv", "*.json") for file in plugin.rglob(kind)))
    return "|".join([code.hex(), sys.version, *(f"{name} {version(name)}" for name in LIBRARIES)])
