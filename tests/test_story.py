"""Stories: Markdown that strangers wrote becomes HTML that can be trusted, and loses no word."""

import re
from itertools import pairwise

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.story import Quotation, plain_text, render_story, to_html, under_base

ALLOWED = set("p h2 h3 h4 ul ol li em strong a blockquote code br hr".split())
SAFE_LINK = re.compile(r"(?:https?:|mailto:|#|/(?![/\\]))")
PIECES = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b onclick='x'>", "<!--", "-->", "<![CDATA[",
    "]]>", "<svg/onload=alert(1)>", "<style>", "</p>", "<a href='javascript:alert(1)'>", "](javascript:alert(1))",
    "](//evil.example)", "](/\\evil.example)", "](</\t/evil.example>)", "](data:text/html,x)",
    "](JaVaScRiPt:alert(1))", "](&#x6A;avascript:alert(1))", "](https://example.org \"t\")",
    "<javascript:alert(1)>", "<https://example.org/a\"b>", "![", "[", "]: x", "[x]: vbscript:x\n", "*", "**", "_",
    "`", "``", "~~~", "```html\n", "# ", "###### ", "\n\n", "\n", "> ", "- ", "1. ", "    ", "\\", "&lt;", "&#0;",
    "&quot;", "\"", "'", "<", ">", "&", "\u00a0", "\u202e", "\u2028", "\x00", "|", "---\n", "Setext\n===\n", "a",
]  # fmt: skip
NASTY = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=14).map("".join)


def elements(made: str) -> list[tuple[str, dict[str, str]]]:
    """Every element of some HTML and its attributes, as a browser makes them."""
    tree = html5lib.parseFragment(made, namespaceHTMLElements=False)
    return [(str(node.tag), dict(node.attrib)) for node in tree.iter()][1:]


@given(NASTY)
@example("[x](</\t/evil.example>)")
@example('<a href="https://example.org" onmouseover="x">y</a>')
def test_no_markdown_whatever_yields_a_tag_or_an_attribute_that_a_story_does_not_need(text: str) -> None:
    for tag, attributes in elements(to_html(text)):
        assert tag in ALLOWED
        assert set(attributes) <= ({"href"} if tag == "a" else set())


@given(NASTY, st.sampled_from(["", "/base"]))
def test_no_link_leads_anywhere_but_to_the_web_a_mailbox_or_into_this_site(text: str, base: str) -> None:
    for _, attributes in elements(str(render_story(text, base=base).html)):
        assert SAFE_LINK.match(attributes.get("href", "#"))


@given(NASTY, st.lists(NASTY, max_size=3), NASTY)
def test_marked_stories_hold_no_more_than_the_marks_and_the_pull_quote(text: str, proofs: list[str], pull: str) -> None:
    quotations = [Quotation(f"figure-{number}", words) for number, words in enumerate(proofs, 1)]
    for tag, attributes in elements(str(render_story(text, quotations, pull).html)):
        assert tag in ALLOWED | {"span", "aside"}
        if tag == "span":
            assert attributes.pop("class") == "evidence"
            assert re.fullmatch(r"figure-\d|", attributes.pop("id", ""))
            assert attributes.pop("tabindex", "-1") == "-1"
        elif tag == "aside":
            assert (attributes.pop("class"), attributes.pop("aria-hidden")) == ("quote", "true")
        assert set(attributes) <= ({"href"} if tag == "a" else set())


@pytest.mark.parametrize(
    "address", ["https://example.org/a?b=c&d=e", "mailto:a@example.org", "/regions/wales/", "#part"]
)
def test_a_link_that_a_reader_may_follow_is_kept(address: str) -> None:
    assert ("a", {"href": address}) in elements(to_html(f"[here]({address})"))


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", "JaVaScript:alert(1)",
        "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://example.org", "evil.html", "../evil", "?evil",
        "blob:x", "&#x2f;/evil.example",
    ],
)  # fmt: skip
def test_a_link_that_leads_anywhere_else_is_taken_from_its_words(address: str) -> None:
    made = to_html(f"See [here](<{address}>).")
    # A backslash that is written as %5C is a letter of an address inside this site.
    assert all(re.fullmatch(r"|/%5C.*", attributes.get("href", "")) for _, attributes in elements(made))
    assert plain_text(made) == "See here."


DRESSES = ["{}", "*{}*", "**{}**", "[{}](https://example.org/a)", "`{}`", "***{}***"]
DRESSED = st.lists(
    st.tuples(st.sampled_from("soup bread kitchen 76 families".split()), st.sampled_from(DRESSES)), min_size=1
)


@given(DRESSED)
@example([("soup", "*{}*"), ("bread", "**{}**")])
def test_words_stay_apart_whatever_they_wear(words: list[tuple[str, str]]) -> None:
    text = " ".join(dress.format(word) for word, dress in words)
    assert plain_text(to_html(f"So {text}")) == "So " + " ".join(word for word, _ in words)


@given(st.lists(st.integers(1, 6), min_size=1, max_size=8))
def test_headings_begin_at_the_second_level_and_never_skip_one_downwards(levels: list[int]) -> None:
    made = to_html("\n\n".join(f"{'#' * level} Part" for level in levels))
    found = [int(tag[1]) for tag, _ in elements(made) if tag[0] == "h" and tag[1:].isdigit()]
    assert len(found) == len(levels)
    assert found[0] == 2
    assert all(after <= before + 1 for before, after in pairwise(found))
    assert all(2 <= level <= 4 for level in found)


def test_raw_html_is_shown_as_the_text_that_it_is() -> None:
    assert plain_text(to_html("A <b>bold</b> & <script>claim</script>")) == "A <b>bold</b> & <script>claim</script>"


@pytest.mark.parametrize(("language", "shown"), [("en-GB", "“so”"), ("cy", "“so”"), ("sk", '"so"'), ("fr", '"so"')])
def test_straight_quotation_marks_are_curled_only_where_the_language_curls_them_so(language: str, shown: str) -> None:
    assert plain_text(to_html('They said "so".', language=language)) == f"They said {shown}."


def test_pictures_are_left_out_for_they_have_a_place_of_their_own() -> None:
    assert elements(to_html("![A hall](https://example.org/hall.jpg)")) == [("p", {})]


def test_soft_line_breaks_are_spaces_and_a_no_break_space_is_kept() -> None:
    assert to_html("one\ntwo\u00a0three") == "<p>one two\u00a0three</p>"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ("<p>one</p><p>two</p>", "one two"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        ("<p>a<br>b &lt;c&gt;</p>", "a b <c>"),
    ],
)
def test_plain_text_is_the_words_alone_and_keeps_parts_apart(made: str, words: str) -> None:
    assert plain_text(made) == words


def test_links_into_the_site_stand_under_its_base_path_and_others_do_not_move() -> None:
    made = str(render_story("[a](/regions/wales/) [b](https://example.org/c) [d](#e)", base="/base").html)
    found = [attributes["href"] for tag, attributes in elements(made) if tag == "a"]
    assert found == ["/base/regions/wales/", "https://example.org/c", "#e"]


def test_words_that_look_like_a_link_do_not_move_with_the_base_path() -> None:
    made = Markup(to_html('Write `<a href="/about/">` for it.'))
    assert plain_text(under_base(made, "/base")) == plain_text(made)


def test_at_the_top_of_a_host_nothing_changes() -> None:
    made = Markup(to_html("[a](/regions/wales/)"))
    assert under_base(made, "") == made


def test_a_story_is_markup_so_that_a_template_shows_it_as_it_is() -> None:
    assert isinstance(render_story("Plain words.").html, Markup)


@pytest.mark.parametrize("text", ["- one\n  - two", "one  \ntwo", "- one\n\n  > two", "> one\n\n## two"])
def test_blocks_that_stand_close_together_do_not_join_their_words(text: str) -> None:
    assert plain_text(to_html(text)) == "one two"
