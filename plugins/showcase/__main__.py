"""The commands beside Pelican's own: check the content, show a built site, and whatever an organiser's year takes."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence

from .commands import COMMANDS


def make_parser() -> ArgumentParser:
    """The parser of the command line."""
    parser = ArgumentParser(prog="python -m showcase", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")
    for add in COMMANDS:
        add(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of the command that the arguments name."""
    options = make_parser().parse_args(arguments)
    status: int = options.run(options)
    return status


if __name__ == "__main__":
    sys.exit(main())
