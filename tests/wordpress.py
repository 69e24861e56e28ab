"""WordPress, as far as it turns a pasted address into something to see: its rules, told anew.

They are those of `WP_oEmbed` (discover, data2html) and `wp_filter_oembed_result` as of WordPress 6.9, for a provider
that is not on its list, and of the style of the block that the outcome stands in."""

import re
from collections.abc import Mapping
from html import escape, unescape
from html.parser import HTMLParser
from typing import Any

KEPT = {
    "a": {"href"},
    "blockquote": set[str](),
    "iframe": {"src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"},
}
"""The elements that are left of a stranger's HTML, each with its attributes."""

READ = 150 * 1024
"""Bytes of a page that are looked through."""

STYLE = ".wp-block-embed iframe { max-width: 100%; } .wp-block-embed__wrapper { position: relative; }"


def discover(html: str) -> str | None:
    """Where a page says that its answer lies; only its head counts."""
    head = html.encode()[:READ].decode(errors="ignore").partition("</head>")[0]
    for written in re.findall(r"<link([^<>]+?)/?>", head, re.IGNORECASE):
        said = {name.lower(): unescape(value) for name, value in re.findall(r'([\w-]+)\s*=\s*"([^"]*)"', written)}
        if said.get("type") == "application/json+oembed" and said.get("href"):
            return said["href"]
    return None


def show(answer: Mapping[str, Any], pasted: str) -> str | None:
    """The HTML that stands in the place of a pasted address; None where it stays a plain link."""
    if answer["type"] == "photo" and all(answer.get(name) for name in ("url", "width", "height")):
        size = f'width="{answer["width"]}" height="{answer["height"]}"'
        picture = f'<img src="{escape(answer["url"])}" alt="{escape(answer.get("title", ""))}" {size} />'
        return f'<a href="{escape(pasted)}">{picture}</a>'
    if answer["type"] in {"rich", "video"} and answer.get("html"):
        return in_sandbox(answer["html"])
    if answer["type"] == "link" and answer.get("title"):
        return f'<a href="{escape(pasted)}">{escape(answer["title"])}</a>'
    return None


def in_sandbox(html: str) -> str | None:
    """What is left of a stranger's HTML: a frame that may run scripts and nothing else, hidden behind words."""
    found = re.search(r"(<blockquote>.*?</blockquote>)?.*?(<iframe.*?></iframe>)", kept(html), re.DOTALL)
    if not found:
        return None
    words, frame = found[1] or "", found[2]
    hidden = ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"' if words else ""
    said = f'<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"{hidden}'
    return words + frame.replace("<iframe", said)


def kept(html: str) -> str:
    """The HTML without what WordPress takes out."""
    sieve = Sieve()
    sieve.feed(html)
    return "".join(sieve.left)


class Sieve(HTMLParser):
    """Lets through what is kept, and all text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.left: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing; an element that is kept stays with the attributes that are."""
        if tag in KEPT:
            said = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs if name in KEPT[tag])
            self.left.append(f"<{tag}{said}>")

    def handle_endtag(self, tag: str) -> None:
        """Nothing; its end stays."""
        if tag in KEPT:
            self.left.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Nothing; text stays."""
        self.left.append(escape(data))
