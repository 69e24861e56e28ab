"""The public address that a site is built for."""

import re
from urllib.parse import SplitResult, urlsplit

HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?", re.IGNORECASE)
STEP = re.compile(r"(?!\.{1,2}$)(?:[\w.~!$&'()*+,;=:@-]|%[0-9a-f]{2})+", re.IGNORECASE | re.ASCII)


def find_fault(url: str) -> str | None:
    """What is wrong with an address as that of a whole site; None where nothing is."""
    if any(sign.isspace() or not sign.isprintable() for sign in url):
        return "there is a space in it"
    try:
        parts = urlsplit(url)
        if parts.port == 0:
            return "it is no address"
    except ValueError:  # a port that is no number, brackets that do not match
        return "it is no address"
    return find_wrong_part(url, parts)


def find_wrong_part(url: str, parts: SplitResult) -> str | None:
    """The part of an address that a site's cannot have, or lacks; None where there is no such part."""
    steps = parts.path.rstrip("/").split("/")[1:]
    faults = {
        "it does not begin with https:// or http://": parts.scheme not in {"https", "http"},
        "it names no host": not parts.hostname,
        "it holds a name or a password": "@" in parts.netloc,
        "its host is not written in letters, digits, hyphens and dots": not HOST.fullmatch(parts.hostname or "x"),
        "a question mark and what follows it cannot be part of it": "?" in url,
        "a # and what follows it cannot be part of it": "#" in url,
        "its path is not one that a folder can have": not all(map(STEP.fullmatch, steps)),
    }
    return next((fault for fault, is_there in faults.items() if is_there), None)
