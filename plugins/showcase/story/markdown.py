"""Markdown to HTML behind two walls: raw HTML becomes visible text, and a sanitiser keeps only what a story needs."""

import html
import re
from functools import lru_cache

import comrak
import nh3

TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "a", "blockquote", "code", "br", "hr"}
SCHEMES = {"http", "https", "mailto"}
TAG = re.compile(r"<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>")
BLOCK = r"</?(?:p|h[2-4]|ul|ol|li|blockquote|hr)>"
BETWEEN_BLOCKS = re.compile(rf"({BLOCK}) (?={BLOCK})")
HEADING = re.compile(r"<(/?)h([1-6])>")
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
    """How stories are read and written: CommonMark, raw HTML shown as text."""
    parse, render = comrak.ParseOptions(), comrak.RenderOptions()
    parse.smart = smart
    render.escape = True
    return parse, render


@lru_cache(maxsize=256)
def to_html(text: str, top: int = 2, language: str = "en") -> str:
    """Safe HTML of some Markdown, its highest heading an h<top>, white space folded to single spaces."""
    parse, render = markdown_options(language.partition("-")[0] in SMART_LANGUAGES)
    raw = comrak.render_markdown(text, parse_options=parse, render_options=render)
    clean = CLEANER.clean(shift_headings(raw, top)).replace("&nbsp;", "\u00a0")
    return BETWEEN_BLOCKS.sub(r"\1", re.sub(r"[ \t\r\n]+", " ", clean)).strip()


def shift_headings(text: str, top: int) -> str:
    """The same HTML with headings that begin at h<top> and never skip a level downwards."""
    present = sorted({int(level) for slash, level in HEADING.findall(text) if not slash})
    level_by_written = {written: min(top + rank, 4) for rank, written in enumerate(present)}
    previous = top - 1

    def shifted(match: re.Match[str]) -> str:
        nonlocal previous
        level = min(level_by_written[int(match[2])], previous + 1) if not match[1] else previous
        previous = level
        return f"<{match[1]}h{level}>"

    return HEADING.sub(shifted, text)


def plain_text(safe_html: str) -> str:
    """The words of some HTML, without its tags."""
    spaced = re.sub(r"</(?:p|li|h[2-6]|blockquote)>|<br>", " ", safe_html)
    return re.sub(r" +", " ", html.unescape(TAG.sub("", spaced))).strip()
