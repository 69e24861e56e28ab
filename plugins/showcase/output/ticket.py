"""The ticket of a change: a small description of what has to be applied, which the caller commits."""

import json
from dataclasses import dataclass
from typing import Literal

from .change import Segment

Kind = Literal["fresh", "journal"]


@dataclass(frozen=True, slots=True)
class Ticket:
    """A change ready to be applied; when its folder is gone, it has been."""

    kind: Kind
    folder: str
    segments: tuple[Segment, ...]
    removed: tuple[str, ...]

    def pack(self) -> bytes:
        """The ticket as bytes."""
        return json.dumps([self.kind, self.folder, self.segments, self.removed], separators=(",", ":")).encode()


def unpack(packed: bytes) -> Ticket | None:
    """The ticket; none where the bytes are those of no ticket."""
    try:
        kind, folder, segments, removed = json.loads(packed)
        ticket = Ticket(kind, folder, tuple(Segment(*one) for one in segments), tuple(removed))
    except (ValueError, TypeError):
        return None
    return ticket if kind in ("fresh", "journal") and folder.startswith(f"{kind}-") and "/" not in folder else None
