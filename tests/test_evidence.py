"""Evidence: the words of a story that prove a figure are found as a reader sees them, and marking changes no word."""

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showcase.story import Quotation, find_words, mark_evidence, place_pull, plain_text, to_html

TREE = html5lib.getTreeBuilder("etree")
VOCABULARY = (
    "soup bread & a p em strong span class evidence id tabindex href code figure-1 1 -1 76 amp lt https example org"
    " £30,000 < > \" ' “so” – blockquote ul li"
).split()
DRESSES = ["{}", "{}", "{}", "*{}*", "**{}**", "[{}](https://example.org/soup/a/76)", "`{}`"]
JOINS = st.sampled_from([" ", " ", "\n", "\u00a0"])


def tree_of(made: str) -> html5lib.HTMLParser:
    """The parsed HTML; a parser that forgives nothing raises where it is not well formed."""
    return html5lib.HTMLParser(TREE, strict=True, namespaceHTMLElements=False).parseFragment(made)


def marked(story: str, *words: str) -> str:
    """The story's HTML with each of the words marked as a figure's proof."""
    return mark_evidence(to_html(story), [Quotation(f"figure-{place}", one) for place, one in enumerate(words, 1)])


def evidence(made: str) -> str:
    """All marked words in their order."""
    found = [node for node in tree_of(made).iter("span") if node.get("class") == "evidence"]
    inner = {id(child) for node in found for child in list(node.iter("span"))[1:]}
    return "".join("".join(node.itertext()) for node in found if id(node) not in inner)


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A story of one or more paragraphs, and words to look for, which may stand in it or not."""
    paragraphs = []
    for _ in range(draw(st.integers(1, 3))):
        words = draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=9))
        dressed = [draw(st.sampled_from(DRESSES)).format(word) for word in words]
        paragraphs.append("".join(word + draw(JOINS) for word in dressed))
    proofs = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(" ".join)
    return "\n\n".join(paragraphs), draw(st.lists(proofs, max_size=4))


@given(stories())
@example(("[soup](https://example.org/soup) and soup", ["soup"]))
@example(("**so** strong", ["strong"]))
@example(("fish & amp", ["amp"]))
@example(("one evidence", ["one", "evidence"]))
@example(("one, 1 more", ["one", "1"]))
def test_marking_never_changes_the_words_and_keeps_the_html_well_formed(case: tuple[str, list[str]]) -> None:
    story, proofs = case
    made = marked(story, *proofs)
    tree_of(made)
    assert plain_text(made) == plain_text(to_html(story))


@st.composite
def quoted(draw: st.DrawFn) -> tuple[str, str]:
    """A paragraph in which words wear anything, and some of its words one after another, plainly."""
    words = draw(st.lists(st.sampled_from("soup bread kitchen’s families £30,000 76 -1% more".split()), min_size=1))
    dresses = [draw(st.sampled_from(DRESSES)) for _ in words]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first + 1, len(words)))
    story = "So " + "".join(dress.format(word) + draw(JOINS) for word, dress in zip(words, dresses, strict=True))
    return story, " ".join(words[first:last])


@given(quoted())
def test_words_that_follow_each_other_are_found_whatever_they_wear(case: tuple[str, str]) -> None:
    story, words = case
    assert find_words(story, words)
    assert evidence(marked(story, words)).replace("\u00a0", " ") == words


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ("It raised **more than** £30,000.", "raised more than £30,000"),
        ("They said “come in” and it’s open.", "said \"come in\" and it's open"),
        ("They said \"come in\" and it's open.", "said “come in” and it’s open"),
        ("Open 9–5 – always.", "9-5 - always"),
        ("Open — always.", "Open - always"),
        ("Open-ended", "Open\u2011ended"),
        ("76\u00a0families, 5\u202f000 meals", "76 families, 5 000 meals"),
        ("one\ntwo\nthree", "two three"),
        ("two  spaces", "two spaces"),
        ("Fish & chips <b>", "Fish & chips <b>"),
        ("a [link here](/regions/) on", "a link here on"),
        ("- one\n- two things\n", "two things"),
    ],
)  # fmt: skip
def test_words_are_found_as_a_reader_sees_them(story: str, words: str) -> None:
    assert find_words(story, words)
    assert evidence(marked(story, words))


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ("One ends.\n\nTwo begins.", "ends. Two"),
        ("See [this](https://example.org/soup).", "soup"),
        ("So **good**.", "strong"),
        ("Fish & chips.", "amp"),
        ("76 families", "77 families"),
        ("Caps matter", "caps matter"),
        ("Something", ""),
        ("a*xyz*b", "ab"),
    ],
)  # fmt: skip
def test_words_that_no_paragraph_says_are_not_found(story: str, words: str) -> None:
    assert not find_words(story, words)
    assert marked(story, words) == to_html(story)


def test_a_mark_can_be_led_to_and_takes_the_focus() -> None:
    [span] = tree_of(marked("It fed 76 families.", "76 families")).iter("span")
    assert span.attrib == {"class": "evidence", "id": "figure-1", "tabindex": "-1"}
    assert span.text == "76 families"


def test_a_mark_across_emphasis_has_its_identifier_once() -> None:
    made = marked("It fed **76** hungry families.", "fed 76 hungry")
    assert made.count('id="figure-1"') == 1
    assert evidence(made) == "fed 76 hungry"


def test_two_figures_may_stand_on_the_same_words() -> None:
    made = marked("It fed 76 families.", "76 families", "fed 76")
    assert [made.count(f'id="figure-{number}"') for number in (1, 2)] == [1, 1]
    assert plain_text(made) == "It fed 76 families."


def test_the_pull_quote_follows_the_paragraph_that_says_it_and_is_for_the_eye_alone() -> None:
    made = place_pull(to_html("First part, said once.\n\nSecond."), "part, said once.")
    assert made == (
        "<p>First part, said once.</p>"
        '<aside class="quote" aria-hidden="true"><p>“…part, said once”</p></aside>'
        "<p>Second.</p>"
    )


def test_a_pull_quote_of_a_whole_sentence_has_no_dots_before_it() -> None:
    assert "<p>“First part”</p>" in place_pull(to_html("First part. Second."), "First part.")


@pytest.mark.parametrize("text", ["- {}\n\nAfter.", "- {}\n\n- more\n\nAfter.", "> {}\n\nAfter.", "1. > {}\n\nAfter."])
def test_a_pull_quote_never_stands_inside_a_list_or_a_quotation(text: str) -> None:
    made = place_pull(to_html(text.format("said in it")), "said in it")
    assert [node.tag for node in tree_of(made)][-2:] == ["p", "aside"]


def test_a_pull_quote_that_the_story_does_not_say_changes_nothing() -> None:
    made = to_html("First part.")
    assert place_pull(made, "another part") == made
