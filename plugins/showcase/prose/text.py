"""The text of a page after its head."""

import re

from ..problems import Place
from ..source import Scalar
from .head import Head

CODE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=fence)[`~]* *$|\Z)|(?P<ticks>`+)[^`\n]+(?P=ticks)",
    re.MULTILINE | re.DOTALL,
)


def body_of(text: str, head: Head) -> tuple[Scalar, str]:
    """A file's text with its place, and the same text with blanks for what stands between backticks or fences."""
    lines = text.split("\n")[head.body_line - 1 :]
    # A scalar's text begins on the line after its place, as that of a literal block does.
    body = Scalar("\n".join(lines), Place(head.file, head.body_line - 1, 1), indent=0)
    return body, CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), body.text or "")
