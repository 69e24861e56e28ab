"""What is said under a chart that does not draw everything."""

from collections.abc import Iterator, Sequence

from ..publication import Publication
from .line import Line


def drawn_words(publication: Publication, lines: Sequence[Line], drawn: Sequence[Line]) -> Iterator[str]:
    """How many lines are drawn, of how many; nothing where that is all of them. What is not recorded is no value."""
    known, shown = (sum(line.kind != "unknown" for line in some) for some in (lines, drawn))
    if shown < known:
        number = publication.language.number
        words = publication.language.say("Drawn are the largest: %(drawn)s of %(all)s. The table has all of them.")
        yield words % {"drawn": number(shown), "all": number(known)}
