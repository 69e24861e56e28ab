"""What came of all links: in lines for a person, and as JSON for the organisers' report."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import get_args

from ..problems import Place
from .gathered import External
from .outcome import KINDS, Outcome, Weight

TITLES: Mapping[Weight, str] = {
    "broken": "broken",
    "look": "to be looked at by a person",
    "change": "moved for good",
    "good": "good",
}

Checked = tuple[External, Outcome]


def describe(checked: Sequence[Checked]) -> Iterator[str]:
    """Each link that asks for something, at the places that name it; then how many there are of each kind."""
    for weight in get_args(Weight)[::-1]:
        for external, outcome in checked:
            if outcome.weight == weight != "good":
                yield from (line_for(place, outcome) for place in external.places)
    counted = {weight: sum(outcome.weight == weight for _, outcome in checked) for weight in TITLES}
    yield ", ".join(f"{count} {TITLES[weight]}" for weight, count in counted.items() if count) or "no links"


def line_for(place: Place, outcome: Outcome) -> str:
    """What is said about a link at one of its places."""
    kind = KINDS[outcome.kind]
    said = f" ({outcome.detail})" if outcome.detail else ""
    where = f" It leads to {outcome.final}" if outcome.final and not outcome.moved_to else ""
    instead = f"Write {outcome.moved_to}" if outcome.moved_to else kind.instead
    later = f", after {outcome.retry_after} seconds" if outcome.retry_after else ""
    copy = f": {outcome.archived}" if outcome.archived and "archived" in kind.instead else ""
    return f"{place}: {outcome.url} {kind.words}{said}.{where + '.' if where else ''} {instead}{later}{copy}"


def as_json(checked: Sequence[Checked], at: datetime) -> str:
    """The same for programs: a list with an object a link."""
    told = [
        {
            "url": outcome.url,
            "outcome": outcome.kind,
            "weight": outcome.weight,
            "detail": " ".join(filter(None, (KINDS[outcome.kind].words, outcome.detail))),
            "final": outcome.final,
            "moved_to": outcome.moved_to,
            "archived": outcome.archived,
            "where": [str(place) for place in external.places],
            "checked_at": at.isoformat(timespec="seconds"),
        }
        for external, outcome in checked
    ]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
