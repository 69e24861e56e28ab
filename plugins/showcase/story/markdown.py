"""Markdown to HTML behind two walls: raw HTML becomes visible text, and a sanitiser keeps only what a story needs."""

import html
import re
from functools import lru_cache

import comrak
import nh3

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "a", "blockquote", "code", "br", "hr"}
SCHEMES = {"http", "https", "mailto"}
TAG = re.compile(r"<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>")
BETWEEN_WORDS = re.compile(r"</(?:p|li|h[2-6]|blockquote)>|<(?:br|ul|ol|blockquote)>")
HEADING = re.compile(r"<(/?)h([1-6])>")
OPENING = re.compile(r"<h([1-6])")
SMART_LANGUAGES = {"en", "cy", "ga", "gd"}
"""Languages whose quotation marks are “these”, the only ones that the Markdown library makes."""


def keep_link(tag: str, attribute: str, value: str) -> str | None:
    """The link when it leads to the web, to a mailbox or into this site; nothing for any other."""
    inside = value.startswith("/") and not value.startswith(("//", "/\\"))
    return value if inside or value.partition(":")[0] in SCHEMES or value.startswith("#") else None


CLEANER = nh3.Cleaner(
    tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES, link_rel=None, attribute_filter=keep_link
)


def markdown_options(smart: bool) -> tuple[comrak.ParseOptions, comrak.RenderOptions]:
    """How stories are read and written: CommonMark, raw HTML shown as text, nothing between two blocks."""
    parse, render = comrak.ParseOptions(), comrak.RenderOptions()
    parse.smart = smart
    render.escape = render.compact_html = True
    return parse, render


OPTIONS = {smart: markdown_options(smart) for smart in (False, True)}


@lru_cache(maxsize=256)
def to_html(text: str, top: int = 2, language: str = "en") -> str:
    """Safe HTML of some Markdown, its highest heading an h<top>, white space folded to single spaces."""
    parse, render = OPTIONS[language.partition("-")[0] in SMART_LANGUAGES]
    raw = comrak.render_markdown(text, parse_options=parse, render_options=render)
    clean = CLEANER.clean(shift_headings(raw, top))
    if "&" in clean:  # to look for one letter is far quicker
        clean = clean.replace("&nbsp;", "\u00a0")
    return fold_space(clean).strip()


def fold_space(text: str) -> str:
    """The same text with single spaces for its white space; a pattern would stop at every space there is."""
    text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def shift_headings(text: str, top: int) -> str:
    """The same HTML with headings that begin at h<top> and never skip a level downwards."""
    present = set(OPENING.findall(text))
    if present <= {str(top)}:
        return text
    level_by_written = {written: min(top + rank, 4) for rank, written in enumerate(sorted(present))}
    previous = top - 1

    def shifted(match: re.Match[str]) -> str:
        nonlocal previous
        level = min(level_by_written[match[2]], previous + 1) if not match[1] else previous
        previous = level
        return f"<{match[1]}h{level}>"

    return HEADING.sub(shifted, text)


def plain_text(safe_html: str) -> str:
    """The words of some HTML, without its tags."""
    spaced = BETWEEN_WORDS.sub(" ", safe_html)
    return fold_space(html.unescape(TAG.sub("", spaced))).strip()
