"""Publishable: may a built site be published?"""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..privacy import is_publishable


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    asking = commands.add_parser("publishable", help="fail for a site that must not be published")
    asking.add_argument("folder", type=Path, help="the folder that holds the built site")
    asking.set_defaults(run=publishable)


def publishable(options: Namespace) -> int:
    """Exit status 0 for a site that may be published; 1 for a private preview, or where there is no site."""
    if is_publishable(options.folder):
        return 0
    why = "shows what is not announced yet" if options.folder.is_dir() else "is not there"
    print(f"{options.folder}: the site {why}, so it is not published. Build it with `make publish`.", file=sys.stderr)
    return 1
