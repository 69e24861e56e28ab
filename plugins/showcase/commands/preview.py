"""Preview: build a site, show it, and build again after every edit."""

import sys
import time
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..preview import Preview, run_preview


def add(commands: Any) -> None:
    """Nothing; the command line knows the command, with Pelican's own names for what it is told."""
    previewing = commands.add_parser("preview", help="build a site, show it, and build again after every edit")
    previewing.add_argument("path", type=Path, help="the folder that holds the content")
    previewing.add_argument("-o", "--output", type=Path, default=Path("output"), help="the folder of the built site")
    previewing.add_argument("-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="the settings file")
    previewing.add_argument("-p", "--port", type=int, default=8000, help="the port to listen at")
    previewing.set_defaults(run=preview)


def preview(options: Namespace) -> int:
    """Exit status 0 when the organiser stops the preview."""
    for path in (options.path, options.settings):
        if not path.exists():
            print(f"{path}: there is no such file or folder.", file=sys.stderr)
            return 2
    from ..preview.kept import KeptBuilder  # noqa: PLC0415  (with all of Pelican, which no other command needs)

    told = (options.path, options.output, options.settings, options.port)
    return run_preview(Preview(*told, make_builder=KeptBuilder, clock=lambda: time.strftime("%H:%M:%S")))
