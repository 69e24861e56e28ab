"""Copies: a calendar at an old address is what stands at the new one, or an empty one: no program that fetches it is
led on by a page. Feeds stand below their pages, and at the old addresses of these."""

from collections.abc import Iterable, Iterator

from .calendar import write_calendar
from .files import File
from .move import CALENDAR
from .publication import Publication


def with_copies(files: Iterable[File], publication: Publication) -> Iterator[File]:
    """The same files, then a copy for each calendar that moved, unless there is such a file."""
    copied = (move for move in publication.moves if move.is_copy and move.to.endswith(CALENDAR))
    moves = {move.address[1:]: move for move in copied}
    sources = {move.to[1:] for move in moves.values()}
    contents: dict[str, bytes] = {}
    for file in files:
        moves.pop(file.path, None)
        if file.path in sources:
            contents[file.path] = file.content
        yield file
    for path, move in moves.items():
        content = contents.get(move.to[1:])
        yield File(path, write_calendar(publication.showcase.site.name, (), {}) if content is None else content)
