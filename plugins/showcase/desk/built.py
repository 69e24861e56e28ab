"""The site as it was built last, as its folder tells."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from ..output import scan
from ..privacy import MARK


class Built(NamedTuple):
    """The folder of a built site: the size of each file, when the last of them was written, and for whom it is."""

    folder: Path
    sizes: Mapping[str, int]
    newest: datetime
    is_private: bool


def read_built(folder: Path) -> Built | None:
    """What lies in the folder; none where no site was built."""
    if not (folder / "index.html").is_file():
        return None
    stamps = scan(folder)
    newest = max(written for _, written in stamps.values()) / 1_000_000_000
    sizes = {path: size for path, (size, _) in stamps.items()}
    return Built(folder, sizes, datetime.fromtimestamp(newest, UTC), MARK in sizes)
