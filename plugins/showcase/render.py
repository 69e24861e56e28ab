"""Rendering: a template and a view become a page; nothing else is within a template's reach."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .cards import view_card
from .cover import draw_rosette
from .frame import POLICY, Frame
from .language import Language
from .link import Link
from .pages.page import Page
from .publication import Publication
from .showcase import CaseStudy
from .structured import breadcrumbs


def make_environment(templates: Path, language: Language, base: str) -> Environment:
    """The environment of one language: everything escaped, an unknown name an error, links under the base path."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.install_gettext_translations(language.translations, newstyle=True)  # type: ignore[attr-defined]
    environment.globals |= {"base": base, "rosette": draw_rosette, "number": language.number}
    return environment


def render_rows(environment: Environment, case_studies: Iterable[CaseStudy]) -> tuple[Markup, ...]:
    """Each case study's row, drawn once for every list that it stands in."""
    row = environment.get_template("macros/case_study.html").module.row  # type: ignore[attr-defined]
    return tuple(tighten(row(view_card(case_study))) for case_study in case_studies)


def tighten(markup: Markup) -> Markup:
    """The same markup without the white space between its tags."""
    return Markup(re.sub(r">\s+<", "> <", markup).strip())  # noqa: S704


def render_page(environment: Environment, frame: Frame, publication: Publication, page: Page) -> bytes:
    """The page's bytes."""
    here = Link(page.title, page.address)
    home = Link(publication.language.say("Home"), "/")
    trail = breadcrumbs(publication, [home, *page.crumbs, here]) if page.crumbs else None
    values: dict[str, Any] = {
        "frame": frame,
        "page": page,
        "view": page.view,
        "url": publication.absolute(page.address),
        "policy": POLICY.format(wasm=" 'wasm-unsafe-eval'" if page.has_search else ""),
        "structured": (*page.structured, *((trail,) if trail else ())),
    }
    text = environment.get_template(page.template).render(values)
    return re.sub(r"\n\s*\n+", "\n", text).encode()
