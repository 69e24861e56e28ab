"""Privacy: what may be told where strangers read along, and how a preview for the organisers alone is known."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .files import File
from .problems import Problem
from .records import Roots

MARK = "PRIVATE.txt"
"""The file at the top of a site that must not be published."""

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
    """The lines that tell problems. Where strangers read along, those of private files are only counted: their names,
    and what is wrong in them, may give away what is hidden."""
    told = tellable(problems, roots, is_public)
    yield from map(str, told)
    yield from words_for_untold(len(problems) - len(told))


def tellable(problems: Sequence[Problem], roots: Roots, is_public: bool) -> list[Problem]:
    """The problems that may be told; where strangers read along, those of the public content."""
    return [one for one in problems if not (is_public and roots.is_private(one.place.file))]


def words_for_untold(number: int) -> Iterator[str]:
    """How many problems were not told, and where to read them."""
    if number:
        noun = "problem" if number == 1 else "problems"
        yield f"{number} {noun} in the private content, not told here: others can read this. Run `make check` at home."
