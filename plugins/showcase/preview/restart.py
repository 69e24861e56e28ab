"""New code needs a new process: tries the code first, as a preview that cannot start again shows nothing."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from ..problems import Place, Problem

TRIAL = "import runpy, sys; import showcase.__main__, showcase.preview.kept; runpy.run_path(sys.argv[1])"
STEP = re.compile(r'^ *File "([^"<]+)", line (\d+)', re.MULTILINE)


def find_fault(settings: Path) -> Problem | None:
    """Why the code as it is now could not be started, with the place that Python names last."""
    tried = subprocess.run(  # noqa: S603
        [sys.executable, "-c", TRIAL, str(settings)], capture_output=True, encoding="utf-8", errors="replace",
        stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    if tried.returncode == 0:
        return None
    said = tried.stderr.strip() or tried.stdout.strip() or f"exit status {tried.returncode}"
    file, line = (STEP.findall(said) or [(str(settings), "1")])[-1]
    what = f"The preview goes on with the code from before: {said.splitlines()[-1]}"
    return Problem(Place(Path(file), int(line), 1), what, "It starts anew as soon as the code can be imported")


def start_again(arguments: list[str], port: int) -> NoReturn:
    """Never returns: this process becomes a new one, at the same port. A signal that is ignored would stay so."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    first = arguments[:-2] if arguments[-2:-1] == ["--port"] else arguments
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *first, "--port", str(port)])  # noqa: S606
