"""The sample: how it is known, what of it stays, and how another content takes its place."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from ..build import check_content
from ..problems import Place, Problem
from ..writing.overlay import as_in_content

MARK = "SAMPLE"
"""The file that says that a content is the sample; without it, it is somebody's own."""

KEPT = ("README.md", "regions.yaml", "topics.yaml", "files", "root")
"""What stays: how to write records, lists that show only where they are used, and files that the sample has none of."""


def put_aside(content: Path) -> Path:
    """Where the sample goes: into a folder beside the content, so that nothing is lost."""
    return content.with_name(f"{content.name}-sample")


def take_place(content: Path, texts: Mapping[str, str], now: datetime | None = None) -> list[Problem]:
    """Every problem that speaks against it; where there is none, these texts now stand in the sample's place."""
    problems = list(find_obstacles(content))
    if problems:
        return problems
    # Beside the content, so that it is on the same disk and one renaming puts it into its place.
    with TemporaryDirectory(prefix=f".{content.name}-", dir=content.parent) as name:
        fresh = Path(name) / content.name
        write_fresh(fresh, content, texts)
        problems = [as_in_content(one, {content: fresh}) for one in check_content(fresh, now)[1]]
        if all(problem.is_warning for problem in problems):
            exchange(content, fresh)
        return of_records(problems)


def of_records(problems: list[Problem]) -> list[Problem]:
    """The problems that stand in records, where there are any: pages only repeat what records say."""
    return [problem for problem in problems if problem.place.file.suffix == ".yaml"] or problems


def find_obstacles(content: Path) -> Iterator[Problem]:
    """A problem where the content is somebody's own, or where the sample cannot go."""
    if not (content / MARK).is_file():
        what = f"There is no file {MARK} here, so this is your own content, and none of it is removed"
        yield Problem(Place(content / MARK, 1, 1), what, "Change its files one by one")
    aside = put_aside(content)
    if aside.exists():
        what = "The sample is to be kept here, and something is here already"
        yield Problem(Place(aside, 1, 1), what, "Move it away, or delete it")


def write_fresh(fresh: Path, content: Path, texts: Mapping[str, str]) -> None:
    """Nothing; the fresh folder holds what stays of the content, and the texts."""
    fresh.mkdir()
    for name in KEPT:
        if (content / name).is_dir():
            shutil.copytree(content / name, fresh / name)
        elif (content / name).is_file():
            shutil.copy2(content / name, fresh / name)
    for name, text in texts.items():
        (fresh / name).parent.mkdir(parents=True, exist_ok=True)
        (fresh / name).write_text(text, encoding="utf-8", newline="\n")


def exchange(content: Path, fresh: Path) -> None:
    """Nothing; the fresh folder is the content, and what was the content stands aside."""
    aside = put_aside(content)
    content.rename(aside)
    try:
        fresh.rename(content)
    except OSError:
        aside.rename(content)
        raise
