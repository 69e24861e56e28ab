"""What GitHub Pages takes, held against what was built: a warning well before each limit, an error beyond it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from ..problems import Place, Problem

GB, MB = 1_000_000_000, 1_000_000

SITE = GB
"""Bytes of a whole site: "Published GitHub Pages sites may be no larger than 1 GB"
(docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits)."""

FILE = 100 * 1024 * 1024
"""Bytes of a file: Git on GitHub blocks files of more than 100 MiB, on the branch `gh-pages` as on any other
(docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github)."""

FILE_NEAR = 50 * 1024 * 1024
"""Bytes from which on GitHub warns of a file itself (the same page)."""

FILES = 100_000
"""How many files a deployment can be trusted with. GitHub names no number; it breaks a deployment off after 10 minutes
(github-pages-limits), and the time goes by the files. This bound is our own, so that it only warns."""

NEAR = 0.7
"""The share of a limit from which on there is a warning."""


class Weight(NamedTuple):
    """How much a built site is."""

    files: int
    pages: int
    size: int
    largest: tuple[tuple[str, int], ...]
    """The folders and files at the top of the site that take most, the largest first."""

    @property
    def share(self) -> float:
        """How much of what GitHub Pages takes."""
        return self.size / SITE

    def __str__(self) -> str:
        counted = f"{self.files:,} files, {self.pages:,} of them pages, {megabytes(self.size)}"
        return f"{counted}: {self.share:.1%} of the 1 GB that GitHub Pages takes"


def weigh(sizes: Mapping[str, int]) -> Weight:
    """How much a site is whose files have these sizes."""
    by_top: Counter[str] = Counter()
    for path, size in sizes.items():
        top, slash, _ = path.partition("/")
        by_top[top + slash] += size
    pages = sum(path.endswith(".html") for path in sizes)
    return Weight(len(sizes), pages, by_top.total(), tuple(by_top.most_common(3)))


def check_limits(sizes: Mapping[str, int], output: Path) -> list[Problem]:
    """A warning for each limit that a built site comes near to, an error for each that it goes beyond."""
    weight = weigh(sizes)
    return [*check_site(weight, output), *check_count(weight, output), *check_files(sizes, output)]


def check_site(weight: Weight, output: Path) -> Iterator[Problem]:
    """The problem of a site that is too large, or soon will be."""
    if weight.share < NEAR:
        return
    is_beyond = weight.size > SITE
    what = f"The site has {megabytes(weight.size)}, {weight.share:.0%} of the 1 GB that GitHub Pages takes"
    most = ", ".join(f"{path} {megabytes(size)}" for path, size in weight.largest)
    instead = f"Most is in {most}. Make pictures and files smaller, or keep large ones elsewhere and link to them"
    yield Problem(Place(output, 1, 1), what, instead, is_warning=not is_beyond)


def check_count(weight: Weight, output: Path) -> Iterator[Problem]:
    """The warning about a site of so many files that it may not be deployed in time."""
    if weight.files > FILES * NEAR:
        what = f"The site has {weight.files:,} files, and GitHub Pages breaks a deployment off after 10 minutes"
        instead = "See how long the job `deploy` takes; a site that outgrows it needs another host"
        yield Problem(Place(output, 1, 1), what, instead, is_warning=True)


def check_files(sizes: Mapping[str, int], output: Path) -> Iterator[Problem]:
    """The problem of each file that is too large, or soon will be."""
    for path, size in sorted(sizes.items()):
        if size > FILE_NEAR:
            what = f"The file has {megabytes(size)}; GitHub takes none of more than {megabytes(FILE)}"
            instead = "Make it smaller, or keep it elsewhere and link to it"
            yield Problem(Place(output / path, 1, 1), what, instead, is_warning=size <= FILE)


def megabytes(size: int) -> str:
    """A number of bytes, in words."""
    return f"{size / GB:.2f} GB" if size >= GB else f"{size / MB:.1f} MB"
