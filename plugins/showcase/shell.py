"""The shell: what is drawn round a page's own words, once for all the pages that share it."""

from dataclasses import dataclass
from functools import lru_cache

from jinja2.environment import TemplateModule
from markupsafe import Markup

from .frame import POLICY, Frame
from .pages.page import Page

READING = POLICY.format(wasm="")
SEARCHING = POLICY.format(wasm=" 'wasm-unsafe-eval'")
"""The policy of a page on which the search engine runs."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The top of the head, its links, the masthead and the footer."""

    top: Markup
    links: Markup
    masthead: Markup
    footer: Markup


def shell_of(parts: TemplateModule, frame: Frame, page: Page) -> Shell:
    """The shell of a page, drawn with the macros of a template."""
    is_way_in = any(link.address == page.address for _, link in frame.navigation)
    policy = SEARCHING if page.has_search else READING
    return draw_shell(parts, frame, page.section, page.address if is_way_in else "", policy)


@lru_cache(maxsize=64)
def draw_shell(parts: TemplateModule, frame: Frame, section: str, address: str, policy: str) -> Shell:
    """The shell of all pages of a section but those that the masthead leads to, or of one of these."""
    draw = vars(parts)
    return Shell(
        top=draw["top"](frame, policy),
        links=draw["links"](frame),
        masthead=draw["masthead"](frame, section, address),
        footer=draw["footer"](frame),
    )
