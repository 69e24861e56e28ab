"""Privacy: what may be told where strangers read along, and how a preview for the organisers alone is known."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .files import File
from .problems import Problem
from .records import Roots

MARK = "PRIVATE.txt"
"""The file at the top of a site that must not be published."""

AT_HOME = "Run `make check` at home."

MARK_WORDS = "This site shows what is not announced yet. It is for the organisers alone, and must not be published.\n"


def mark_files(shows_all: bool) -> Iterator[File]:
    """The mark of a preview that shows everything; a site for the public has none."""
    if shows_all:
        yield File(MARK, MARK_WORDS.encode())


def is_publishable(output: Path) -> bool:
    """Whether a built site may be published: it is there, and no preview for the organisers alone."""
    return (output / "index.html").is_file() and not (output / MARK).exists()


def is_log_public(environment: Mapping[str, str]) -> bool:
    """Whether strangers may read what is printed, as in a public repository: `SHOWCASE_PUBLIC_LOG` says so."""
    return environment.get("SHOWCASE_PUBLIC_LOG", "").lower() in ("1", "true", "yes")


def write_problems(problems: Sequence[Problem], roots: Roots, is_public: bool) -> Iterator[str]:
    """The lines that tell problems; where strangers read along and there is private content, no more than is safe.

    The words of a problem in a public file may name what is hidden, too: a slug that was probably meant, a recipient
    that is much like another. What is wrong with the public content alone was told before by `make check`.
    """
    if not (is_public and roots.private):
        yield from map(str, problems)
        return
    wrong = [one.place for one in problems if not one.is_warning]
    public = [place for place in wrong if not roots.is_private(place.file)]
    yield from (f"{place}: Something here does not go with the private content. {AT_HOME}" for place in public)
    count = len(wrong) - len(public)
    if count:
        noun = "problem" if count == 1 else "problems"
        yield f"{count} {noun} in the private content, not told here: others can read this. {AT_HOME}"
