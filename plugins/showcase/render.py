"""Rendering: a template and a view become a page; nothing else is within a template's reach."""

from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .cards import CardView, view_card
from .compiling import Constants, KeptCode, QuickEnvironment
from .cover import draw_rosette
from .frame import Frame
from .language import Language
from .link import Link
from .pages.page import Page
from .publication import Publication
from .shell import shell_of
from .showcase import CaseStudy
from .structured import write_breadcrumbs, write_json

LISTED = "macros/case_study.html"


def make_environment(
    templates: Path, language: Language, base: str, code: MutableMapping[str, bytes] | None = None
) -> Environment:
    """The environment of one language: everything escaped, an unknown name an error, links under the base path.

    Templates that `code` holds need not be compiled again; those that are compiled are put into it.
    """
    constants = {"base": base}
    environment = QuickEnvironment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n", Constants],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=None if code is None else KeptCode(code, constants, language.translations),
    )
    environment.extend(constants=constants, translations=language.translations)
    environment.install_gettext_translations(language.translations, newstyle=True)  # type: ignore[attr-defined]
    environment.globals |= {
        "rosette": draw_rosette,
        "number": language.number,
        "ngettext": remember_plurals(language),
        "shell_of": shell_of,
    }
    return environment


def remember_plurals(language: Language) -> Callable[[str, str, int], Markup]:
    """A function that says a message in the plural form of a number, and looks none up twice."""

    @lru_cache(maxsize=4096)
    def ngettext(singular: str, plural: str, number: int) -> Markup:
        return Markup(language.translations.ngettext(singular, plural, number)) % {"num": number}  # noqa: S704

    return ngettext


def json_in_script(text: str) -> Markup:
    """The JSON written so that it ends no script and needs no escape."""
    text = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026").replace("'", "\\u0027")
    return Markup(text)  # noqa: S704


def render_rows(environment: Environment, case_studies: Iterable[CaseStudy]) -> tuple[Markup, ...]:
    """Each case study's row, drawn once for every list that it stands in."""
    draw_row = vars(environment.get_template(LISTED).module)["row"]
    return tuple([in_one_line(draw_row(card, draw_rosette(card.seed))) for card in map(view_card, case_studies)])


def in_one_line(markup: Markup) -> Markup:
    """The same markup without line breaks, and without blanks round them."""
    if "\n" not in markup:
        return markup
    return Markup(" ".join(line.strip(" ") for line in str.split(markup, "\n")))  # noqa: S704


@dataclass(frozen=True, slots=True)
class Covers:
    """The covers of a publication's case studies, by their cards: a rosette was drawn with its row, if there is one."""

    environment: Environment
    publication: Publication

    def __getitem__(self, card: CardView) -> Markup:
        if card.thumb or not self.publication.rows:
            draw = vars(self.environment.get_template(LISTED).module)
            drawn: Markup = draw["cover"](card, draw_rosette(card.seed))
            return drawn
        row = self.publication.rows[self.publication.showcase.number_by_address[card.address]]
        return row[row.index("<div") : row.index("</div>") + len("</div>")]


def render_page(environment: Environment, frame: Frame, publication: Publication, page: Page) -> bytes:
    """The page's bytes."""
    values = {
        "frame": frame,
        "page": page,
        "view": page.view,
        "url": publication.absolute(page.address),
        "covers": Covers(environment, publication),
        "structured": structured_data(publication, page),
    }
    return environment.get_template(page.template).render(values).encode()


def structured_data(publication: Publication, page: Page) -> list[Markup]:
    """What the page says to machines, and the way to it."""
    written = [write_json(one) for one in page.structured]
    if page.crumbs or (page.structured and page.address != "/"):
        home, here = Link(publication.language.say("Home"), "/"), Link(page.title, page.address)
        written.append(write_breadcrumbs(publication, [home, *page.crumbs, here]))
    return [json_in_script(one) for one in written]
