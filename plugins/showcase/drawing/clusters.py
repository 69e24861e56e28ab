"""Clusters: what a reader takes for one letter, be it one code point or seven."""

import re
from unicodedata import category, normalize

JOINER = "\u200d"
IGNORED = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2064\u3164\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
"""Code points that are never seen: every font may be given them."""

DROPPED = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
"""Controls that say nothing of the shape of a letter: breaks, marks of direction, embeddings."""

SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

EMOJI = "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
SKIN = "\U0001f3fb-\U0001f3ff"
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
EXTENDS = re.compile(f"[\u200c\u200d\ufe00-\ufe0f{SKIN}\U000e0020-\U000e007f\u20e3]")
PICTURE = re.compile(f"[{EMOJI}]|[0-9#*]\ufe0f?\u20e3|.\ufe0f")


BISMILLAH = "\ufdfd"
"""One letter that is a sentence: its outline is more than FreeType fills, so it is spelled out."""


def tidy(text: str) -> str:
    """The text composed, on one line, without controls; spaces that hold words together stay."""
    composed = normalize("NFC", text).replace(BISMILLAH, "بسم الله الرحمن الرحيم")
    if composed.isascii() and composed.isprintable():
        return " ".join(composed.split())
    kept = DROPPED.sub("", composed).replace("\u00a0", "\ue000").replace("\u202f", "\ue000")
    return SPACES.sub(" ", kept).strip().replace("\ue000", "\u00a0")


def clusters(text: str) -> list[str]:
    """The clusters of a tidy text."""
    if text.isascii():
        return list(text)
    found: list[str] = []
    for letter in text:
        if found and continues(found[-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def continues(cluster: str, letter: str) -> bool:
    """Whether a letter belongs to the cluster before it."""
    if letter.isascii() or cluster.isspace():
        return False
    if category(letter)[0] == "M" or EXTENDS.match(letter):
        return True
    if cluster[-1] == JOINER and is_picture(cluster):
        return True
    return len(cluster) == 1 and FLAG.fullmatch(cluster + letter) is not None


def is_picture(cluster: str) -> bool:
    """Whether a cluster is an emoji, and so drawn as one where a letter would do too."""
    return PICTURE.match(cluster) is not None and "\ufe0e" not in cluster


def seen(cluster: str) -> str:
    """The code points of a cluster that need a glyph."""
    return cluster if cluster.isascii() else IGNORED.sub("", cluster)
