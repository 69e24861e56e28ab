"""Pelican at the edge: the only module that imports it. It reads the clock, hands over settings, prose and news,
prints problems, and ends the run with an exit status that is not 0 when something is wrong."""

import html
import logging
import re
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nh3
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.contents import Content
from pelican.generators import Generator
from pelican.log import console
from pelican.settings import read_settings

from .build import Given, Plan, build_site, check_content
from .ending import TOO_LARGE, end, report
from .environment import now, site_url, threads, workers
from .files import File
from .hosting.limits import check_limits
from .output import find_blocking, is_apart, is_ours
from .problems import Place, Problem
from .progress import Progress
from .publication import Prose
from .records import Roots
from .rootfiles import read_root_files
from .search import SearchError
from .stages import Stages

log = logging.getLogger(__name__)

Take = Callable[[Plan, Given, list[Problem]], None]
"""What is done with all that Pelican read."""

HERE = {"localhost", "127.0.0.1", "::1"}
"""Hosts that nobody else sees."""

PROSE_TAGS = nh3.ALLOWED_TAGS - {"img"}
PROSE_ATTRIBUTES = {"a": {"href", "hreflang"}, "*": {"id", "lang", "dir"}}


class ShowcaseGenerator(Generator):  # type: ignore[misc]
    """The generator of every file of the site."""

    def generate_context(self) -> None:
        """Nothing; sees to it that nothing else is in the way of the site."""
        self.stages = Stages(time.perf_counter, Progress(sys.stderr, time.monotonic))
        self.content, self.output = Path(self.path).resolve(), Path(self.output_path).resolve()
        private = self.settings.get("SHOWCASE_PRIVATE")
        self.roots = Roots(self.content, Path(private).resolve() if private else None)
        if self.roots.private and not self.roots.private.is_dir():
            end(f"{private}: there is no such folder. SHOWCASE_PRIVATE names the folder of the private content.")
        if not all(is_apart(self.output, folder) for folder in self.roots.folders()):
            end(f"{self.output}: the site and its content cannot lie in each other. Name another folder.")
        if blocking := find_blocking(self.output):
            end(f"{self.output}: nothing can be built there, as {blocking} is a file. Name another folder.")
        if not is_ours(self.output):
            end(f"{self.output}: no build of this site made what is there. Empty it, or name another folder.")

    def generate_output(self, writer: Any) -> None:
        """Nothing; the whole site is built, unless a problem was found. `SHOWCASE_TAKE` takes it all instead."""
        plan, given = self.plan(), self.given()
        take: Take = self.settings.get("SHOWCASE_TAKE", self.build)
        take(plan, given, self.find_problems(plan))

    def build(self, plan: Plan, given: Given, problems: list[Problem]) -> None:
        """Nothing; the site is built, or the run ends."""
        report(problems, plan.roots)
        try:
            outcome = build_site(plan, given, self.stages)
        except SearchError as error:
            end(str(error))
        report(outcome.problems, plan.roots)
        if self.settings.get("SHOWCASE_LIMITS", True):
            report(check_limits(outcome.sizes, plan.output), Roots(self.content), TOO_LARGE)
        log.info("Stages of this build:\n%s", self.stages.table())

    def find_problems(self, plan: Plan) -> list[Problem]:
        """What is wrong with the pages and posts that Pelican should have read."""
        unread = find_unread(self.context["generated_content"], self.content)
        if not unread:
            return find_early(self.context["articles"], plan.now)
        _, problems = check_content(self.roots)  # they tell why, and at which line
        return problems if any(not problem.is_warning for problem in problems) else [*problems, *unread]

    def given(self) -> Given:
        """What Pelican read; its copies are made by the build, so that they change with all the rest."""
        moment = now()
        prose = tuple(read_prose(page) for page in sort_content(self.context["pages"]))
        posts = [post for post in self.context["articles"] if self.shows_all or not is_early(post, moment)]
        files = [File(str(one.save_as), Path(one.source_path).read_bytes()) for one in self.context["staticfiles"]]
        self.context["staticfiles"].clear()
        files += read_root_files(self.roots)
        return Given(prose, tuple(map(read_prose, posts)), tuple(files))

    def plan(self) -> Plan:
        """What this build is told from outside."""
        return Plan(
            content=self.content,
            theme=Path(self.theme),
            output=self.output,
            url=site_url(self.settings["SITEURL"]),
            now=now(),
            workers=workers(),
            search="now" if self.settings.get("SHOWCASE_SEARCH", True) else "never",
            private=self.roots.private,
            shows_all=self.shows_all,
            keepsakes=bool(self.settings.get("SHOWCASE_KEEPSAKES", True)),
            threads=threads(),
        )

    @property
    def shows_all(self) -> bool:
        """Whether this is a preview for the organisers alone; it is never built for a public address."""
        if not self.settings.get("SHOWCASE_SHOW_ALL"):
            return False
        if urlsplit(self.settings["SITEURL"]).hostname not in HERE:
            end("A preview of what is not announced yet is not built for a public address. Use `make private`.")
        return True


def read_given(settings: Path, content: Path, output: Path) -> tuple[Plan, Given, list[Problem]]:
    """What a build is told by Pelican, which reads and prints nothing more; and what is wrong with its pages."""
    taken: list[tuple[Plan, Given, list[Problem]]] = []
    told = {"PATH": str(content), "OUTPUT_PATH": str(output), "SHOWCASE_TAKE": lambda *all_: taken.append(all_)}
    console.quiet = True
    Pelican(read_settings(str(settings), override=told)).run()
    return taken[0]


def find_unread(generated: Mapping[str, Content | None], content: Path) -> list[Problem]:
    """The pages and posts that Pelican passed over: its own words about each stand above."""
    return [
        Problem(Place(content / path, 1, 1), "The file could not be read", "See what Pelican says of it above")
        for path, made in sorted(generated.items())
        if made is None and path.startswith(("pages/", "news/"))
    ]


def find_early(posts: list[Content], moment: datetime) -> list[Problem]:
    """A warning for each post of a day that has not come yet."""
    return [
        Problem(
            Place(Path(post.source_path), 1, 1),
            f"The post is dated {said(post.date)}, in the future: it appears with the first build from then on",
            "Write an earlier `Date:` if it is to appear now",
            is_warning=True,
        )
        for post in sort_content(posts)
        if is_early(post, moment)
    ]


def said(date: datetime) -> str:
    """The moment of a post as its author wrote it: a day, with its hour where one is written."""
    return f"{date:%Y-%m-%d}" if date.time() == datetime.min.time() else f"{date:%Y-%m-%d %H:%M}"


def is_early(post: Content, moment: datetime) -> bool:
    """Whether a post's moment has not come yet; its day begins at midnight where the site is."""
    return bool(post.date > moment)


def sort_content(pages: list[Content]) -> list[Content]:
    """Pages in an order that does not follow the hash seed: as their file names are."""
    return sorted(pages, key=lambda page: str(page.source_path))


def read_prose(content: Content) -> Prose:
    """A page or a post, its HTML cut down to what prose needs."""
    day = getattr(content, "date", None)
    title, summary = str(content.title), words_of(content.metadata.get("summary", ""))
    clean = nh3.clean(content.content, tags=PROSE_TAGS, attributes=PROSE_ATTRIBUTES, link_rel=None)
    return Prose(content.slug, title, summary, Markup(clean), day.date() if day else None)  # noqa: S704


def words_of(markup: str) -> str:
    """The words of a summary, which Pelican hands over as HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def add_generator(pelican: Any) -> type[Generator]:
    """The generator, for Pelican."""
    return ShowcaseGenerator


def register() -> None:
    """Nothing; Pelican asks for the generator from now on."""
    signals.get_generators.connect(add_generator)
