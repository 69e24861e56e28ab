"""Copies: a feed or a calendar at an old address is what stands at the new one, or an empty one: no program that
fetches it is led on by a page."""

from collections.abc import Iterable, Iterator

from .calendar import write_calendar
from .feeds import Feed
from .files import File
from .move import Move
from .publication import Publication


def with_copies(files: Iterable[File], publication: Publication) -> Iterator[File]:
    """The same files, then a copy for each move that takes one, unless there is such a file."""
    moves = {move.address[1:]: move for move in publication.moves if move.is_copy}
    sources = {move.to[1:] for move in moves.values()}
    contents: dict[str, bytes] = {}
    for file in files:
        moves.pop(file.path, None)
        if file.path in sources:
            contents[file.path] = file.content
        yield file
    for path, move in moves.items():
        content = contents.get(move.to[1:])
        yield File(path, empty_file(publication, move) if content is None else content)


def empty_file(publication: Publication, move: Move) -> bytes:
    """A feed or a calendar with nothing in it."""
    site = publication.showcase.site
    if move.address.endswith(".ics"):
        return write_calendar(site.name, (), {})
    feed = Feed(
        title=site.name,
        link=publication.absolute(move.to.rpartition("/")[0] + "/"),
        description=site.headline,
        language=publication.language.tag,
        feed_url=publication.absolute(move.address),
        author_name=site.name,
    )
    written: str = feed.writeString("utf-8")
    return written.encode()
