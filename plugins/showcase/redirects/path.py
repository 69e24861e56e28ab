"""Addresses, and the files that answer at them: every host of files serves these alike."""

import re
from collections.abc import Iterator
from unicodedata import normalize
from urllib.parse import quote, unquote

INDEX = "index.html"
ENDINGS = (".html", ".htm")
"""How the name of a file ends that browsers are told to be a page."""

LONGEST_STEP = 255
"""Bytes of a file's name that disks can take."""

UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
"""What some disk, or some host, does not take in the name of a file."""

AS_IT_IS = "/!$&'()*+,;=@~:"
"""What may stand in an address as it is; with `%` it is one that is encoded already."""


def path_of(address: str) -> str | None:
    """The file with which a page stands at an address; None where no file could. It never leaves the site's folder.

    `/winners.php` becomes `winners.php/index.html`: hosts lead to the folder, and know that its index is a page."""
    text = decoded(address)
    if text is None:
        return None
    steps = text[1:].removesuffix("/").split("/") if text != "/" else []
    if not all(map(is_fit, steps)):
        return None
    is_file = not text.endswith("/") and text.lower().endswith(ENDINGS)
    return "/".join(steps if is_file else [*steps, INDEX])


def decoded(address: str) -> str | None:
    """The address in plain letters; None where it is none, or hides a slash."""
    if not address.startswith("/") or re.search(r"%(?:2f|5c)", address, re.IGNORECASE):
        return None
    try:
        return normalize("NFC", unquote(address, errors="strict"))
    except UnicodeDecodeError:
        return None


def is_fit(step: str) -> bool:
    """Whether a step of an address can be the name of a file or a folder."""
    is_named = bool(step) and not step.startswith(".") and not step.endswith((".", " "))
    return is_named and not UNFIT.search(step) and len(step.encode()) <= LONGEST_STEP


def paths_of(address: str) -> Iterator[str]:
    """The files of which one has to be there for an address to answer."""
    text = decoded(address)
    if text and not text.endswith("/"):
        yield text[1:]
    page = path_of(address)
    if page:
        yield page


def plain_address(path: str) -> str:
    """The address at which a file answers, in plain letters: what its path is made of."""
    is_index = path == INDEX or path.endswith(f"/{INDEX}")
    return "/" + (path[: -len(INDEX)] if is_index else path)


def address_of(path: str) -> str:
    """The same with nothing in it that would end it or part it."""
    return re.sub(r"[\s%?#\\\x00-\x1f]", lambda letter: quote(letter[0], safe=""), plain_address(path))


def href_of(address: str) -> str:
    """The address as it stands in HTML: other letters than ASCII's are encoded, and what is encoded stays so."""
    return quote(address, safe=AS_IT_IS + "%")


def home_of(address: str) -> str:
    """An address as files stand below it, however it is written; empty where none can."""
    path = path_of(address)
    return plain_address(path) if path else ""
