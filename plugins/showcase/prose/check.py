"""Every mistake in pages and news, file by file and among them all."""

from collections.abc import Iterator
from pathlib import Path

from ..problems import Place, Problem, in_file_order
from ..records import Roots
from ..source.reading import check_characters, decode
from .body import check_body
from .files import find_prose
from .head import Head, check_head, read_head
from .slugs import TAKEN, check_slugs


def find_prose_problems(content: Path | Roots) -> list[Problem]:
    """Every problem of the pages and the news of the content, in file order."""
    problems: list[Problem] = []
    for kind in ("pages", "news"):
        files, others = find_prose(Roots.of(content), kind)
        heads = [head for file in files for head in check_file(file, kind == "news", problems)]
        problems += [*others, *check_slugs(heads, TAKEN if kind == "pages" else frozenset())]
    return in_file_order(problems)


def check_file(file: Path, is_news: bool, problems: list[Problem]) -> Iterator[Head]:
    """The head of a file that can be read; what is wrong with the file is added to the problems."""
    try:
        text, wrong = decode(file.read_bytes(), file)
    except OSError as error:
        wrong = [Problem(Place(file, 1, 1), f"The file cannot be read ({error.strerror})", "Make it readable")]
        text = None
    problems += wrong
    if text is None or wrong:
        return
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head = read_head(text, file)
    problems += [*check_characters(text, file), *check_head(head, is_news)]
    if head.is_published:
        problems += check_body(text, head)
    yield head
