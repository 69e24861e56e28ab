"""Legacy: let the addresses of an older site lead on; tell what that would be, and write it when told to."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..legacy import Match, Matcher, add_redirects, describe, read_old, redirects_file
from ..problems import shown_path
from ..records import Roots
from ..writing import check_with, put_in_place
from .check import tell
from .content import add_private, read_bytes, read_content


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    leading = commands.add_parser("legacy", help="let the addresses of an older site lead on to what stands here now")
    leading.add_argument("path", type=Path, help="the folder that holds the content")
    leading.add_argument("file", type=Path, help="old addresses: a list, a table of old and new ones, or a sitemap")
    leading.add_argument("--write", action="store_true", help="write those that are sure into redirects.yaml")
    add_private(leading)
    leading.set_defaults(run=legacy)


def legacy(options: Namespace) -> int:
    """The exit status: 0 when every address that could be read leads on, or would."""
    data = read_bytes(options.file)
    if data is None:
        return 2
    content = read_content(options)
    if isinstance(content, int):
        return content
    olds, problems = read_old(data, options.file)
    matcher = Matcher(content.records)
    matches = [matcher.match(old) for old in olds]
    for line in describe(matches):
        print(line)
    tell(problems)
    is_whole = not problems and all(match.how in ("there", "known", "told", "sure") for match in matches)
    return finish(matches, content.roots, options) or int(not is_whole)


def finish(matches: Sequence[Match], roots: Roots, options: Namespace) -> int:
    """The exit status after the file is written, or after saying why not or how."""
    count = sum(match.how in ("told", "sure") for match in matches)
    if not count:
        print("There is nothing to write.")
        return 0
    file = redirects_file(roots.content)
    text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
    files = {file: add_redirects(text, matches).encode()}
    problems = [one for one in check_with(roots, files) if not one.is_warning]
    if problems:
        tell(problems)
        print("Nothing was written.")
        return 1
    if options.write:
        put_in_place(files)
        print(f"Written: {count} in {shown_path(file)}.")
    else:
        print(f'Nothing is written yet. To write it: make legacy FILE="{options.file}" WRITE=1')
    return 0
