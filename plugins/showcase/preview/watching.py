"""Sees which files change, by the library that Pelican watches with."""

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

from ..rootfiles import FOLDER
from .sources import Sources

Hear = Callable[[set[Path]], None]

GATHER_MS, LOOK_MS = 50, 10
"""Changes within so many milliseconds are one; how long it must be quiet before they are told."""


class WatchFilter(DefaultFilter):
    """Lets through what somebody writes: nothing hidden, no editor's leavings, nothing of the output."""

    def __init__(self, roots: Iterable[Path], output: Path) -> None:
        super().__init__(ignore_paths=[output])
        self.roots = tuple(roots)

    def __call__(self, change: Change, path: str) -> bool:
        """Whether a change counts. A root may itself lie in a hidden folder."""
        return super().__call__(change, path) and not self.is_hidden(Path(path))

    def is_hidden(self, path: Path) -> bool:
        """Whether a name within the root that holds the file begins with a dot; for the top of the site it may."""
        inside = (path.relative_to(root).parts for root in self.roots if path.is_relative_to(root))
        return any(part.startswith(".") for parts in inside if parts[:1] != (FOLDER,) for part in parts)


def start_watching(sources: Sources, hear: Hear, stop: Event) -> list[Thread]:
    """The threads that call `hear` with the files that changed, until `stop` is set."""
    folders = [root for root in (*sources.roots, sources.theme, sources.plugins) if root.is_dir()]
    # Editors replace a file rather than write into it: only its folder sees every save.
    watched = [(folders, True), ([sources.settings.parent], False)]
    threads = [Thread(target=try_to_watch, args=(sources, *one, hear, stop), daemon=True) for one in watched]
    for thread in threads:
        thread.start()
    return threads


def try_to_watch(sources: Sources, roots: list[Path], is_deep: bool, hear: Hear, stop: Event) -> None:
    """Nothing; where the system cannot watch (it may watch too much already), the terminal says so."""
    try:
        tell_changes(sources, roots, is_deep, hear, stop)
    except (OSError, RuntimeError) as error:
        print(f"Edits are not seen: {error}. Start the preview again to see them.", file=sys.stderr, flush=True)


def tell_changes(sources: Sources, roots: list[Path], is_deep: bool, hear: Hear, stop: Event) -> None:
    """Nothing, once `stop` is set; `hear` is called with each set of files that changed before."""
    only = WatchFilter(roots, sources.output)
    for changes in watch(
        *roots, watch_filter=only, debounce=GATHER_MS, step=LOOK_MS, stop_event=stop, recursive=is_deep,
        raise_interrupt=False,
    ):  # fmt: skip
        found = {Path(path) for _, path in changes}
        wanted = found if is_deep else {path for path in found if path.suffix == ".py"}
        if wanted:
            hear(wanted)
