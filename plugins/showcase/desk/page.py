"""The page: what the desk shows, drawn as one file that a browser opens from the disk and that needs no other."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from ..assets import join_style
from ..render import make_environment
from .amends import amends_section
from .announcements import announcements_section
from .blocks import Section, Urgent
from .coverage import coverage_section
from .doubts import doubts_section
from .expiring import expiring_section
from .incomplete import incomplete_section
from .outside import outside_section
from .papers import Papers
from .permissions import permissions_section
from .pictures import pictures_section
from .publishing import publishing_section
from .urgent import find_urgent
from .words import universal

SECTIONS: tuple[Callable[[Papers], Section], ...] = (
    expiring_section,
    announcements_section,
    incomplete_section,
    doubts_section,
    permissions_section,
    pictures_section,
    outside_section,
    amends_section,
    coverage_section,
    publishing_section,
)
"""The sections in their order; a new one is a function and a line here."""

POLICY = (
    "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""What the page may use: what stands in it."""

FONT = re.compile(r'url\("([^"]+\.woff2)"\)')


class Desk(NamedTuple):
    """Everything that the page shows."""

    name: str
    made: str
    counted: str
    urgent: list[Urgent]
    sections: tuple[Section, ...]
    most: int


class Dress(NamedTuple):
    """The page's style and script as they stand in it, and the policy that allows these and no others."""

    style: Markup
    script: Markup
    policy: str


def make_desk(papers: Papers) -> Desk:
    """What the page shows of the papers."""
    site = papers.records.site
    return Desk(
        name=site.value.name if site else papers.language.say("A site without a name"),
        made=universal(papers.now, papers.language),
        counted=count_words(papers),
        urgent=find_urgent(papers),
        sections=tuple(section(papers) for section in SECTIONS),
        most=papers.most,
    )


def count_words(papers: Papers) -> str:
    """How much there is, and how much of it can be seen."""
    count, say = papers.language.count, papers.language.say
    all_ = count("%(num)s case study", "%(num)s case studies", len(papers.records.case_studies))
    seen = papers.language.number(len(papers.seen.records.case_studies))
    recipients = count("%(num)s recipient", "%(num)s recipients", len(papers.records.recipients))
    words = say("%(all)s, of which %(seen)s can be seen; %(recipients)s.")
    return words % {"all": all_, "seen": seen, "recipients": recipients}


def draw_desk(papers: Papers, desk: Desk, theme: Path) -> bytes:
    """The page's bytes."""
    environment = make_environment(theme / "templates", papers.language, "")
    page = environment.get_template("desk/page.html")
    values = {"desk": desk, "language": papers.language, "dress": make_dress(theme / "static")}
    return page.render(values).encode()


def make_dress(static: Path) -> Dress:
    """The style, with its fonts in it, and the script."""
    sheet = static / "desk" / "desk.css"
    style = FONT.sub(lambda match: embed(static / "css" / match[1]), join_style(sheet))
    style = style.replace("font-display: optional", "font-display: block")  # one that lies in the page is never late
    script = (static / "desk" / "sort.js").read_text(encoding="utf-8")
    policy = POLICY.format(style=digest(style), script=digest(script))
    return Dress(Markup(style), Markup(script), policy)  # noqa: S704  (both are the theme's own)


def embed(font: Path) -> str:
    """A font as an address that holds it."""
    return f'url("data:font/woff2;base64,{b64encode(font.read_bytes()).decode()}")'


def digest(text: str) -> str:
    """The digest that a policy knows a text by."""
    return b64encode(sha256(text.encode()).digest()).decode()
