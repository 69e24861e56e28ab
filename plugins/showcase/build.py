"""The build: content becomes a publication, a publication becomes files, files become the visible site."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from .assets import asset_files
from .facets import build_facets
from .feeds import feed_files
from .files import File
from .frame import make_frame
from .history import read_history
from .language import Language, load_language
from .output import publish, stage, staging
from .pages import all_pages
from .problems import Problem, in_file_order, quoted
from .prose.check import find_prose_problems
from .prose.links import find_dead_links
from .publication import Prose, Publication
from .records import Records, read_records
from .render import make_environment, render_page, render_rows
from .rules import check_records
from .search import FOLDER, index_site, read_fragments, search_files, write_fragments
from .showcase import join
from .sitemap import sitemap_files
from .stages import Stages


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a build reads and writes, and what it is told from outside."""

    content: Path
    theme: Path
    output: Path
    url: str
    now: datetime
    kept: frozenset[str] = frozenset()


def check_content(content: Path, stages: Stages) -> tuple[Records, list[Problem]]:
    """All records of a folder, and every problem of records, pages and news in file order."""
    with stages.measure("read"):
        records, problems = read_records(content)
    with stages.measure("check"):
        problems += [*check_records(records), *find_prose_problems(content), *find_dead_links(content, records)]
    return records, in_file_order(problems)


def find_unspoken(language: Language, records: Records) -> list[Problem]:
    """A warning when the interface has no words in the site's language."""
    if language.is_spoken or records.site is None:
        return []
    what = f"The interface has no words in the language {quoted(language.tag)} and stays English"
    instead = f"Translate theme/locales/messages.pot as theme/locales/{language.tag}/messages.po"
    return [Problem(records.site.place("language"), what, instead, is_warning=True)]


def make_publication(
    plan: Plan, records: Records, prose: tuple[Prose, ...], news: tuple[Prose, ...], stages: Stages
) -> Publication:
    """The publication of checked records."""
    assert records.site is not None
    with stages.measure("join"):
        language = load_language(records.site.value.language, plan.theme / "locales")
        showcase = join(records, plan.content, language.country, read_history(plan.content))
        return Publication(showcase, build_facets(showcase), language, plan.url, plan.now, prose, news)


def write_site(plan: Plan, publication: Publication, stages: Stages) -> None:
    """Nothing; afterwards the output folder holds the whole site, or on any error what it held before."""
    with staging(plan.output) as folder:
        for name, files in site_files(plan, publication, stages):
            for file in stages.measure_each(name, files):
                with stages.measure("stage"):
                    stage(file, folder)
        with stages.measure("index"):
            stage(index_words(publication, folder), folder)
        with stages.measure("publish"):
            publish(folder, plan.output, plan.kept)


def site_files(plan: Plan, publication: Publication, stages: Stages) -> Iterator[tuple[str, Iterator[File]]]:
    """Every output by name; a new one is a function and a line here."""
    environment = make_environment(plan.theme / "templates", publication.language, publication.base)
    with stages.measure("rows"):
        publication = replace(publication, rows=render_rows(environment, publication.showcase.case_studies))
    with stages.measure("views"):
        frame, pages = make_frame(publication), tuple(all_pages(publication))
    yield "pages", (File(one.path, render_page(environment, frame, publication, one)) for one in pages)
    yield "search", search_columns(publication)
    yield "feeds", feed_files(publication)
    yield "sitemap", sitemap_files(publication, pages)
    yield "assets", asset_files(publication, plan.theme / "static")


def search_columns(publication: Publication) -> Iterator[File]:
    """The facet columns, rows in pieces and names."""
    files = search_files(publication.showcase, publication.facets, publication.rows)
    yield from (File(path, content) for path, content in files.items())


def index_words(publication: Publication, folder: Path) -> File:
    """The file that joins the full-text index to the columns; the index itself is made in place by its own program."""
    bundle = folder / FOLDER / "pagefind"
    index_site(folder, bundle, publication.language.tag)
    fragments = write_fragments(read_fragments(bundle), publication.showcase.number_by_address)
    return File(f"{FOLDER}/fragments.json", json.dumps(fragments, separators=(",", ":")).encode())
