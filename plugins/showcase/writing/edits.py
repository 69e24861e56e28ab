"""Edits of a text, found one by one and made all at once."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """What stands from one offset up to another, and what is to stand there instead."""

    start: int
    end: int
    text: str


class Lines:
    """A text, and where its lines begin and end."""

    def __init__(self, text: str) -> None:
        self.text = text

    def begin(self, offset: int) -> int:
        """Where the line of an offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def after(self, offset: int) -> int:
        """Where the line after that of an offset begins."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def is_first(self, offset: int) -> bool:
        """True when nothing but spaces stands before the offset on its line."""
        return not self.text[self.begin(offset) : offset].strip(" ")

    def put(self, start: int, end: int, lines: Sequence[str]) -> Iterator[Edit]:
        """The edits that put lines there; what follows on the last line, such as a comment, stays on the first."""
        yield Edit(start, end, lines[0])
        if len(lines) > 1:
            yield self.insert(self.after(end), lines[1:])

    def insert(self, offset: int, lines: Iterable[str]) -> Edit:
        """The edit that puts whole lines before the line that begins at an offset."""
        return Edit(offset, offset, "".join(f"{line}\n" for line in lines))


def make_edits(text: str, edits: Iterable[Edit], line_break: str) -> str:
    """The text after all edits. Of several at one place what is inserted comes in the order in which it was found."""
    ordered = sorted(enumerate(edits), key=lambda one: (one[1].start, one[1].end > one[1].start, one[0]), reverse=True)
    for _, one in ordered:
        text = text[: one.start] + one.text.replace("\n", line_break) + text[one.end :]
    return text
