"""Moments: points in time as an award states them, with an hour where one is known, and a zone."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic_core import core_schema

from .fields import parse_date, refusal

PLACE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+(?:[_-][A-Za-z][a-z]*)*")
MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2}) +(?:(\d{1,2}:\d{2})|(start of day|end of day)) +(\S+)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as an award states it: a day, an hour where one is known, and a zone."""

    day: date
    hour: time | None
    ends_day: bool
    zone: str

    @property
    def instant(self) -> datetime:
        """The moment with its offset; a day without an hour begins at 00:00:00 or ends at 23:59:59."""
        whole_day = time(23, 59, 59) if self.ends_day else time(0)
        return datetime.combine(self.day, self.hour or whole_day, ZoneInfo(self.zone))

    @classmethod
    def parse(cls, text: Any) -> Self:
        """The moment written in words such as `2026-03-01 17:00 Europe/London`."""
        match = MOMENT.fullmatch(str(text).strip())
        if not match:
            raise refusal(
                "moment",
                "does not name a date, an hour and a zone",
                "Write all three, such as `2026-03-01 17:00 Europe/London`, "
                "or `2026-03-01 end of day Europe/London` where no hour is given",
            )
        day, hour, part, zone = match.groups()
        if not is_zone(zone):
            raise refusal("zone", f"names `{zone}`, which is not a zone", "Write it as a place, such as Europe/London")
        return cls(parse_date(day), parse_hour(hour), part == "end of day", zone)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(cls.parse, core_schema.is_instance_schema(cls))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{MOMENT.pattern}$"}


@cache
def is_zone(name: str) -> bool:
    """True for the name of a zone. The list of all walks through hundreds of files, so a usual name is just tried."""
    if PLACE.fullmatch(name):
        try:
            return bool(ZoneInfo(name))
        except (ZoneInfoNotFoundError, OSError, ValueError):
            return False
    return name in available_timezones() and name != "Factory"


def parse_hour(text: str | None) -> time | None:
    """The hour of the day, or nothing where none is written."""
    if text is None:
        return None
    hour, minute = text.split(":")
    if int(hour) > 23 or int(minute) > 59:
        raise refusal("hour", "names an hour that does not exist", "Write it from 00:00 to 23:59")
    return time(int(hour), int(minute))
