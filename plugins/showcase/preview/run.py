"""The preview as a whole, from its start to Ctrl+C."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from ..problems import Problem
from .builder import Builder
from .link import Link, LinkError
from .loop import Loop
from .restart import find_fault, start_again
from .sources import Sources, read_sources


@dataclass(frozen=True, slots=True)
class Preview:
    """What a preview is told: what to build, where to show it, and a clock for the terminal."""

    content: Path
    output: Path
    settings: Path
    port: int
    make_builder: Callable[[Sources], Builder]
    clock: Callable[[], str]


def run_preview(preview: Preview) -> int:
    """Exit status 0 when the organiser stops it, 1 when it cannot be shown."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with Link() as link, unhurried():
            port = show(preview, link)
        start_again(sys.orig_argv[1:], port)
    except KeyboardInterrupt:
        print()
        return 0
    except LinkError as error:
        print(error, file=sys.stderr)
        return 1


@contextmanager
def unhurried() -> Iterator[None]:
    """Nothing; once what is inside has ended, a second Ctrl+C does not disturb the tidying up."""
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def show(preview: Preview, link: Link) -> int:
    """The port, once the code has changed and can be started again; until then the site is shown."""
    sources = read_sources(preview.content, preview.output, preview.settings)
    port = link.serve(sources, preview.port)
    print(f"The site is at http://localhost:{port}{sources.base} (Ctrl+C stops it)", flush=True)
    with closing(preview.make_builder(sources)) as builder:
        keep_building(Loop(builder, link.tell, preview.clock), link.wait, sources)
    return port


def keep_building(loop: Loop, wait: Callable[[Connection | None], set[Path]], sources: Sources) -> None:
    """Nothing, once there is new code that can be started."""
    loop.build()
    while True:
        changed = wait(loop.put_off())
        if not changed:
            loop.catch_up()
        code = set(filter(sources.is_code, changed))
        if code:
            fault = find_fault(sources.settings)
            if fault is None:
                return
            tell_fault(loop, fault)
        if changed - code:
            loop.build(changed - code)


def tell_fault(loop: Loop, fault: Problem) -> None:
    """Nothing; the fault is shown until the code is mended."""
    loop.faults = []
    loop.tell_problems([fault])
    loop.faults = [fault]
