"""When an announcement may be seen, worked out from its words without the plugin, by the clock that a build goes by."""

import os
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

NEVER = datetime.max.replace(tzinfo=UTC)
EVERYWHERE = timedelta(days=1, hours=12)
"""From a day's first minute in Greenwich to its last one in the zone that is latest, twelve hours behind."""

YES = frozenset({"true", "yes", "on", "1", "t", "y"})
HOURS = {"start of day": "00:00:00", "end of day": "23:59:59"}

Record = Mapping[str, Any]
"""What YAML says, every scalar a text."""


def clock() -> datetime:
    """The moment that a build which begins now goes by."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def level_at(now: datetime, record: Record, milestones: Iterable[Record]) -> str | None:
    """The level of a case study that a reader sees; None while the first of them waits, and after a withdrawal."""
    seen = None
    if record.get("withdrawn"):
        return None
    first = {"level": record["level"], "milestone": record.get("embargo")}
    for step in [first, *(record.get("rises") or ())]:
        waits_for = list(announcing(step, milestones))
        is_unannounced = not waits_for and (step is not first or step.get("milestone"))
        if is_unannounced or any(now < moment_of(one) for one in waits_for):
            return seen
        seen = step["level"]
    return seen


def announcing(step: Record, milestones: Iterable[Record]) -> Iterable[Record]:
    """The milestones that a level waits for: the one that it names, or all that announce the level."""
    part, wanted = ("slug", step["milestone"]) if step.get("milestone") else ("level", step["level"])
    return (one for one in milestones if one.get(part) == wanted)


def moment_of(milestone: Record) -> datetime:
    """When it happened or is planned to, unless it waits; a day without an hour has to be over everywhere."""
    if milestone.get("actual"):
        return instant(milestone["actual"])
    if (milestone.get("waits") or "").lower() in YES:
        return NEVER
    if milestone.get("planned"):
        return instant(milestone["planned"])
    return datetime.combine(date.fromisoformat(milestone["date"]), time(0), UTC) + EVERYWHERE


def instant(words: str) -> datetime:
    """The moment that words such as `2026-03-01 9:00 Europe/London` name."""
    day, rest = words.split(maxsplit=1)
    hour, zone = rest.rsplit(maxsplit=1)
    return datetime.fromisoformat(f"{day} {HOURS.get(hour, hour.zfill(5))}").replace(tzinfo=ZoneInfo(zone))
