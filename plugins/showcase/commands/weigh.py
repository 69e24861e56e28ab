"""Weigh: say how much a built site is, and how near that comes to what GitHub Pages takes."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..hosting.limits import weigh as weigh_files
from ..output import scan


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    weighing = commands.add_parser("weigh", help="say how much a built site is, and what GitHub Pages takes")
    weighing.add_argument("folder", type=Path, help="the folder that holds the built site")
    weighing.set_defaults(run=weigh)


def weigh(options: Namespace) -> int:
    """Exit status 0 after saying it in one line."""
    if not options.folder.is_dir():
        print(f"{options.folder}: there is no such folder. Build the site first.", file=sys.stderr)
        return 2
    print(f"{weigh_files({path: size for path, (size, _) in scan(options.folder).items()})}.")
    return 0
