"""Sveltia's package: which version, whether the archive is that very one, and the files of it that a browser needs."""

import io
import json
import re
import tarfile
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha512
from pathlib import Path
from typing import NamedTuple

from ..files import File

LOCK = Path(__file__).parent / "sveltia.json"
SCRIPT = "npm/index.js"
LOCALE = re.compile(r"import\(`\.\./locales/([\w-]+)\.json`\)")
"""How the script asks for the words of another language: as JSON, which no browser imports as it stands."""


FONT_RULE = re.compile(r"@font-face \{[^{}]*https://[^{}]*\}")
"""A font from a host of fonts; the script registers its own copies of the same, but browsers fetch both."""


class Lock(NamedTuple):
    """The one archive that is taken."""

    name: str
    version: str
    integrity: str

    @property
    def file_name(self) -> str:
        """What the archive is called."""
        return f"{self.name.lstrip('@').replace('/', '-')}-{self.version}.tgz"


def read_lock(lock: Path = LOCK) -> Lock:
    """The archive that is taken."""
    return Lock(**json.loads(lock.read_text(encoding="utf-8")))


def archive_of(content: Path) -> Path:
    """Where the archive waits: beside the content, outside of everything that is published or committed."""
    return content.resolve().parent / ".cache" / read_lock().file_name


def integrity_of(data: bytes) -> str:
    """The digest of some bytes, as npm and browsers write it."""
    return f"sha512-{b64encode(sha512(data).digest()).decode()}"


def is_locked(archive: Path, lock: Lock) -> bool:
    """Whether the archive is there, and the one that is taken."""
    try:
        return integrity_of(archive.read_bytes()) == lock.integrity
    except OSError:
        return False


def package_files(archive: bytes) -> Iterator[File]:
    """The files of the package that a browser needs: script, pieces, fonts, words of other languages, licence.

    The package is made for bundlers. Browsers take it as it is but for two things: they cannot import JSON, so that
    each language becomes a script, and they would fetch fonts from a host of fonts beside the copies that are here.
    """
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            path, part = member.name.removeprefix("package/"), tar.extractfile(member)
            if part is not None and is_needed(path):
                yield browser_file(path, part.read())


def is_needed(path: str) -> bool:
    """Whether a browser needs a file of the package, or its licence asks for it."""
    return path == "LICENSE.txt" or (path.startswith(("npm/", "locales/")) and not path.endswith(".map"))


def browser_file(path: str, content: bytes) -> File:
    """A file of the package as a browser takes it."""
    if path == SCRIPT:
        script = FONT_RULE.sub("", LOCALE.sub(r"import(`../locales/\1.js`)", content.decode()))
        return File(path, script.encode())
    if path.startswith("locales/"):
        return File(f"{path.removesuffix('.json')}.js", b"export default " + content.strip() + b";\n")
    return File(path, content)
