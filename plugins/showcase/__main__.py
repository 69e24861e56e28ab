"""The commands beside Pelican's own: check the content, write the schemas, show a built site or one in the making."""

import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .build import check_content
from .preview import Preview, run_preview
from .schema import write_schemas
from .server import address_of, make_server

SCHEMAS = Path(__file__).parent / "schemas"


def check(options: Namespace) -> int:
    """The exit status after printing every problem: 0 when there are none but warnings."""
    if not options.path.is_dir():
        print(f"{options.path}: there is no such folder. Name the folder that holds the content.", file=sys.stderr)
        return 2
    _, problems = check_content(options.path)
    for problem in problems:
        print(problem, file=sys.stderr)
    wrong = sum(not problem.is_warning for problem in problems)
    print(f"{options.path}: {closing_words(wrong, len(problems) - wrong)}")
    return 1 if wrong else 0


def closing_words(problems: int, warnings: int) -> str:
    """How many problems and warnings there were, in words."""
    if not problems and not warnings:
        return "no problems"
    counted = [(problems, "problem"), (warnings, "warning")]
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counted if count)


def schema(options: Namespace) -> int:
    """Exit status 0 after writing a JSON Schema for each record type."""
    write_schemas(options.into)
    return 0


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


def preview(options: Namespace) -> int:
    """Exit status 0 when the organiser stops the preview."""
    for path in (options.path, options.settings):
        if not path.exists():
            print(f"{path}: there is no such file or folder.", file=sys.stderr)
            return 2
    from .preview.kept import KeptBuilder  # noqa: PLC0415  (with all of Pelican, which no other command needs)

    told = (options.path, options.output, options.settings, options.port)
    return run_preview(Preview(*told, make_builder=KeptBuilder, clock=lambda: time.strftime("%H:%M:%S")))


def make_parser() -> ArgumentParser:
    """The parser of the command line."""
    parser = ArgumentParser(prog="python -m showcase", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    checking = commands.add_parser("check", help="read the content and report every problem; build nothing")
    checking.add_argument("path", type=Path, help="the folder that holds the content")
    checking.set_defaults(run=check)
    writing = commands.add_parser("schema", help="write the JSON Schemas for editors")
    writing.add_argument("into", type=Path, nargs="?", default=SCHEMAS, help="the folder to write into")
    writing.set_defaults(run=schema)
    serving = commands.add_parser("serve", help="show a built site as its host would")
    serving.add_argument("folder", type=Path, help="the folder that holds the built site")
    serving.add_argument("--port", type=int, default=8000, help="the port to listen at (default: %(default)s)")
    serving.add_argument("--base", default="/", help="the path under which the site lies (default: %(default)s)")
    serving.set_defaults(run=serve)
    add_preview(commands)
    return parser


def add_preview(commands: Any) -> None:
    """Nothing; the command line knows the preview, with Pelican's own names for what it is told."""
    previewing = commands.add_parser("preview", help="build a site, show it, and build again after every edit")
    previewing.add_argument("path", type=Path, help="the folder that holds the content")
    previewing.add_argument("-o", "--output", type=Path, default=Path("output"), help="the folder of the built site")
    previewing.add_argument("-s", "--settings", type=Path, default=Path("pelicanconf.py"), help="the settings file")
    previewing.add_argument("-p", "--port", type=int, default=8000, help="the port to listen at")
    previewing.set_defaults(run=preview)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of the command that the arguments name."""
    options = make_parser().parse_args(arguments)
    status: int = options.run(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
