"""What is asked for, and why it can't be had."""

from pathlib import Path
from typing import NamedTuple


class Wanted(NamedTuple):
    """A picture that a record shows: its original, and what goes into its copies."""

    file: Path
    focus: tuple[int, int] = (50, 50)
    """Percent from the left and from the top: what stays in view where it is cropped."""
    credit: str | None = None
    licence: str | None = None
    licence_url: str | None = None


class Fault(NamedTuple):
    """Why an original can't be used: `what` follows the file's name in a sentence, `instead` says what to do."""

    what: str
    instead: str


class FaultError(Exception):
    """A fault on its way to where it is reported."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(*fault)
        self.fault = fault


SAVE = "Save it as JPEG or PNG"
SMALLER = "Save it smaller: 4000 points along the longer side are plenty"
AGAIN = "Export or copy it again from where it came from"
