"""The links that lead out of the site, as they were when somebody last followed them."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple


class FollowedLink(NamedTuple):
    """A link that leads out: how much what came of following it matters, in words, and the lines it stands in."""

    url: str
    weight: str
    """`good`, `change` where its address is another now, `look` where a person has to see, or `broken`."""
    detail: str
    moved_to: str
    archived: str
    where: tuple[str, ...]

    @property
    def is_good(self) -> bool:
        """Whether it asks for nothing."""
        return self.weight == "good"


class Checked(NamedTuple):
    """All links that were followed, and when the last of them was."""

    links: tuple[FollowedLink, ...]
    at: datetime | None


def read_checked(file: Path) -> Checked | None:
    """What the file of the last check says; none where there is none, or it cannot be read."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        times = [datetime.fromisoformat(one["checked_at"]) for one in found if one.get("checked_at")]
        return Checked(tuple(map(link_of, found)), max(times, default=None))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def link_of(told: dict[str, Any]) -> FollowedLink:
    """One link as it is told."""
    names = ("url", "weight", "detail", "moved_to", "archived")
    url, weight, detail, moved_to, archived = (str(told.get(name) or "") for name in names)
    return FollowedLink(url, weight, detail, moved_to, archived, tuple(map(str, told.get("where") or ())))
