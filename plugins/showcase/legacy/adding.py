"""The list of redirects with more of them: what stands there stays as it is written."""

from collections.abc import Iterable
from pathlib import Path

from ..writing.quoting import scalar
from .matching import Match


def redirects_file(content: Path) -> Path:
    """Where redirects are listed."""
    return content / "redirects.yaml"


def line_of(match: Match) -> str:
    """The line that lets an old address lead on."""
    to = scalar(match.to, in_flow=True) if match.to else "…"
    return f"- {{address: {scalar(match.old.address, in_flow=True)}, to: {to}}}"


def add_redirects(text: str, matches: Iterable[Match]) -> str:
    """The text of the list with a line more for each match that leaves no doubt."""
    lines = [line_of(match) for match in matches if match.how in ("told", "sure")]
    before = f"{text.rstrip()}\n" if text.strip() else ""
    return before + "".join(f"{line}\n" for line in lines)
