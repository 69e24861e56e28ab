"""A case study's story, ready for its page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from .evidence import Quotation, mark_evidence, place_pull
from .markdown import to_html


@dataclass(frozen=True, slots=True)
class Story:
    """A story as safe HTML; `Markup` because both walls of `markdown` have been passed."""

    html: Markup


def render_story(
    text: str, quotations: Iterable[Quotation] = (), pull: str | None = None, base: str = "", language: str = "en"
) -> Story:
    """The story with its evidence marked, its pull quote in place, and its inner links under the site's base path."""
    made = mark_evidence(to_html(text, language=language), quotations, language)
    made = place_pull(made, pull, language) if pull else made
    return Story(under_base(Markup(made), base))  # noqa: S704


def render_transcript(text: str, base: str, language: str) -> Markup:
    """The words of a recording; their headings stand under that of all recordings."""
    return under_base(Markup(to_html(text, 3, language)), base)  # noqa: S704


def under_base(safe_html: Markup, base: str) -> Markup:
    """The same HTML with links into this site led under its base path."""
    if not base or 'href="/' not in safe_html:
        return safe_html
    return Markup(re.sub(r'(<a [^>]*?href=")/', rf"\g<1>{base}/", str(safe_html)))  # noqa: S704
