"""What the server process knows of the build, and what a page on the screen must do about it."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from threading import Condition
from typing import Any, Literal
from urllib.parse import unquote

KEPT = 50
"""So many builds are remembered; a page from before them is loaded again."""

SHOWN = 100
"""So many problems are sent to a page at most: a reader mends the first ones first."""

PARTS = frozenset({".js", ".woff2", ".svg", ".png", ".jpg", ".webp", ".avif"})
"""Files that any page may have loaded."""

Action = Literal["reload", "style"]
Changed = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class News:
    """What a page is told: the build it is now in step with, what to do, and how the build stands."""

    mark: str
    action: Action | None
    building: bool
    problems: list[dict[str, Any]]
    wrong: int
    warnings: int


class State:
    """The state of the build; each change of it wakes who waits for one."""

    def __init__(self, session: str) -> None:
        self.session = session
        self.turned = Condition()
        self.turn = self.number = 0
        self.builds: deque[Changed] = deque(maxlen=KEPT)
        self.problems: list[dict[str, Any]] = []
        self.is_building = False

    @property
    def mark(self) -> str:
        """The name of the newest build."""
        return f"{self.session}-{self.number}"

    def hear(self, message: Mapping[str, Any]) -> None:
        """Nothing; the state is then what the build process said."""
        with self.turned:
            self.is_building = message["kind"] == "building"
            if message["kind"] == "built":
                self.number += 1
                self.builds.append(read_changed(message["addresses"]))
            if not self.is_building:
                self.problems = message.get("problems", [])
            self.turn += 1
            self.turned.notify_all()

    def wait(self, turn: int, seconds: float) -> int:
        """The present turn: at once when it is not the given one any more, else after a change or some seconds."""
        with self.turned:
            self.turned.wait_for(lambda: self.turn != turn, seconds)
            return self.turn

    def news(self, mark: str, files: set[str]) -> News:
        """What to tell a page that was in step with a build and is made of some files."""
        with self.turned:
            is_early = not mark.startswith(f"{self.session}-") and not self.number
            wrong = sum(not problem["warning"] for problem in self.problems)
            return News(
                mark=mark if is_early else self.mark,
                action=None if is_early else choose_action(self.since(mark), files),
                building=self.is_building,
                problems=self.problems[:SHOWN],
                wrong=wrong,
                warnings=len(self.problems) - wrong,
            )

    def since(self, mark: str) -> list[Changed]:
        """What each build after a mark changed; of a mark that is not known, that anything may have changed."""
        session, _, number = mark.rpartition("-")
        missed = self.number - int(number) if session == self.session and number.isdecimal() else KEPT + 1
        return list(self.builds)[-missed:] if 0 < missed <= len(self.builds) else [None] * bool(missed)


def read_changed(addresses: Iterable[str] | None) -> Changed:
    """The files at some addresses."""
    return None if addresses is None else frozenset(map(file_at, addresses))


def file_at(address: str) -> str:
    """The file of an address within the site, such as `regions/index.html`."""
    path = unquote(address).removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def choose_action(changes: Iterable[Changed], files: set[str]) -> Action | None:
    """What a page made of some files must do after these changes."""
    kinds: set[str] = set()
    for changed in changes:
        if changed is None or changed & files:
            return "reload"
        kinds |= {PurePosixPath(file).suffix for file in changed}
    return "reload" if kinds & PARTS else "style" if ".css" in kinds else None
