"""What was understood of old addresses, in lines."""

from collections.abc import Iterator, Sequence

from .adding import line_of
from .matching import How, Match

TITLES: dict[How, str] = {
    "told": "as the list says",
    "sure": "found by name",
    "guess": "not sure: write it into redirects.yaml yourself, where it is right",
    "nowhere": "nothing here is like it: write where it leads",
    "impossible": "no host of files can answer there",
}
SILENT: dict[How, str] = {"there": "is there already", "known": "leads on already"}


def describe(matches: Sequence[Match]) -> Iterator[str]:
    """Each address under what is known about it; those that ask for nothing are only counted."""
    for how, title in TITLES.items():
        found = [match for match in matches if match.how == how]
        if found:
            yield f"{len(found)} {title}:"
            yield from (f"    {line_of(match)}" for match in found)
    for how, title in SILENT.items():
        count = sum(match.how == how for match in matches)
        if count:
            yield f"{count} {title}"
