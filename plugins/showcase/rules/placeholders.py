"""Words that somebody meant to replace."""

import re
from collections.abc import Collection, Iterator

from ..problems import quoted

NOUN = "text|name|title|story|quote|number|date"

ANYWHERE: tuple[tuple[str, re.Pattern[str]], ...] = (
    # To begin with a plain letter makes it quick; capitals that go on after TODO are a Spanish heading.
    ("T", re.compile(r"T(?<!\wT)(?:B[CAD]\b|ODO\b(?! +[A-ZÀ-Þ]{2}))")),
    ("X", re.compile(r"\bFIXME\b|\bX{4,}\b|\bXXX\b(?! +[A-Z])")),  # thirty in Roman numerals goes before a name
    ("xxx", re.compile(r"\bx{3,}\b")),
    ("orem", LOREM := re.compile(r"(?i)\blorem ipsum\b")),
    ("OREM", LOREM),
    ("{", re.compile(r"\{\{[^{}]*\}\}")),
    (" here", re.compile(rf"(?i)\b(?:insert|add|your|the) (?:(?:your|the|some|an?) )?(?:{NOUN}) (?:goes )?here\b")),
    ("[", re.compile(r"\[(?i:insert|name|school|date|number|text|tbc|add)\b[^\]]*\](?!\()")),
)
"""Words without which a text is not searched further, and the form of the placeholder that they give away."""

ALONE = re.compile(r"(?i)tb[cad]|todo|x{3,}|placeholder|to be (?:confirmed|announced|decided)|coming soon|lorem|\?{2,}")
LONGEST_ALONE = 20

Finding = tuple[int, str, str]
"""Where something stands in a text, what is wrong with it, and what to write instead."""


def find_placeholder(text: str) -> Iterator[Finding]:
    """What is wrong where a text holds a placeholder; only the first is told."""
    found = search_alone(text) or search_anywhere(text)
    if found:
        what = f"{quoted(found[0])} holds a place for words that are not there yet"
        yield found.start(), what, "Write them, or delete the field"


def may_hold_one(texts: Collection[str]) -> bool:
    """False, and quickly so, for texts that are sure to hold no placeholder."""
    return search_anywhere("\n".join(["", *texts])) is not None or any(search_alone(text) for text in texts)


def search_alone(text: str) -> re.Match[str] | None:
    """A placeholder that is all of a text."""
    return ALONE.fullmatch(text.strip()) if len(text) < LONGEST_ALONE else None


def search_anywhere(text: str) -> re.Match[str] | None:
    """The first placeholder among the words of a text."""
    found = [match for word, form in ANYWHERE if word in text and (match := form.search(text))]
    if not found or text.startswith(("http://", "https://")):
        return None
    return min(found, key=lambda match: match.start())
