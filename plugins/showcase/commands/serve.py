"""Serve: show a built site as its host would."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..server import address_of, make_server


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    serving = commands.add_parser("serve", help="show a built site as its host would")
    serving.add_argument("folder", type=Path, help="the folder that holds the built site")
    serving.add_argument("--port", type=int, default=8000, help="the port to listen at (default: %(default)s)")
    serving.add_argument("--base", default="/", help="the path under which the site lies (default: %(default)s)")
    serving.set_defaults(run=serve)


def serve(options: Namespace) -> int:
    """Exit status 0 when the reader stops the server."""
    if not options.folder.is_dir():
        print(f"{options.folder}: there is no such folder. Build the site first.", file=sys.stderr)
        return 2
    try:
        server = make_server(options.folder, options.port, options.base)
    except OSError as error:
        print(f"Port {options.port} cannot be used ({error.strerror}). Name another: --port 8001", file=sys.stderr)
        return 1
    print(f"The site is at {address_of(server, options.base)} (Ctrl+C stops it)", flush=True)
    with server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0
