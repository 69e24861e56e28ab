"""The list of results in pieces, so that no reader fetches all of it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

PIECE = 4
"""How many rows a file holds: a page of results that lie far apart costs little, one that lie together few requests."""


def cut_rows(rows: Sequence[Markup]) -> Iterator[bytes]:
    """The content of each piece, in order."""
    for start in range(0, len(rows), PIECE):
        yield "\n".join(rows[start : start + PIECE]).encode()
