"""Text into a scalar of YAML that every reader takes for the very same text."""

import re
from collections.abc import Callable
from typing import Any

import yaml

PLAIN_START = re.compile(r"[^\W_]|[_£€$(“‘’«¿¡+./]")
"""What unquoted text may begin with: nothing that is a mark of YAML."""

NOT_PLAIN = re.compile(r":(?=\s|$)|\s#|[\t\n\r]|\s\s|^\s|\s$|^(?:---|\.\.\.)")
"""What would end unquoted text, or be lost in it."""

NOT_IN_FLOW = re.compile(r"[,\[\]{}:#]")
"""What unquoted text cannot hold between brackets."""

OTHER_TYPES = re.compile(r"[\d.,_–-]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|nan)", re.IGNORECASE)
"""What some readers, and people, take for a number."""

RESOLVE: Callable[..., Any] = yaml.SafeLoader("").resolve
ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def scalar(text: str, style: str = "", in_flow: bool = False, is_word: bool = False) -> str:
    """The text as a scalar on one line, in the style that it had where that can hold it; a word may look a number."""
    if style not in {"'", '"'} and is_plain(text, in_flow, is_word):
        return text
    if style != '"' and (style == "'" or ('"' in text and "'" not in text)) and not re.search(r"[\n\r\t]", text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.translate(ESCAPES) + '"'


def is_plain(text: str, in_flow: bool, is_word: bool) -> bool:
    """True for text that needs no quotes."""
    if not PLAIN_START.match(text) or NOT_PLAIN.search(text) or (in_flow and NOT_IN_FLOW.search(text)):
        return False
    return is_word or looks_like_text(text)


def looks_like_text(text: str) -> bool:
    """True for what no reader of YAML takes for a number, a date or a truth value."""
    tag = RESOLVE(yaml.ScalarNode, text, (True, False))
    return tag == "tag:yaml.org,2002:str" and not OTHER_TYPES.fullmatch(text)


def block(text: str, indent: int) -> list[str]:
    """The lines of a literal block, the first of them its mark; each line is indented by so many spaces."""
    return ["|", *[" " * indent + line if line else "" for line in text.split("\n")]]


def fits_block(text: str) -> bool:
    """True for text that a literal block gives back letter by letter, but for the line break at its end."""
    lines = text.split("\n")
    return bool(lines[0].strip()) and lines[0][0] not in " \t" and bool(lines[-1].strip()) and "\r" not in text
