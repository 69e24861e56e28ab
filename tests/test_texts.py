"""The words of records: placeholders, HTML, pictures and links."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.rules.placeholders import find_placeholder, may_hold_one
from tests.writing import VALID, case_study, find_problems

SOUP = "case-studies/soup.yaml"


def about(*lines: str) -> dict[str, str]:
    """A category with these lines of Markdown."""
    text = VALID["categories/kitchens.yaml"] + "about: |\n" + "".join(f"  {line}\n" for line in lines)
    return {"categories/kitchens.yaml": text}


@pytest.mark.parametrize(
    "text",
    ["Lorem ipsum dolor", "The date is TBC", "TBA", "tbc", "TODO", "todo", "TODO write this", "'TODO: check'", "xxx",
     "raised £XXX", "Insert text here", "Your story goes here", "'[name of school]'", "'{{ headline }}'", "placeholder",
     "To be confirmed", "'???'", "FIXME later", "'[TBC]'"],
)  # fmt: skip
def test_a_placeholder_is_a_problem(tmp_path: Path, text: str) -> None:
    [problem] = find_problems(tmp_path, case_study(standfirst=text))
    assert problem.startswith(f"{SOUP}:7:13: ")
    assert "holds a place for words" in problem


WORDS = ["TBC", "TODO", "tbc", "FIXME", "xxx", "XXX", "lorem", "LOREM", " ", "ipsum", "IPSUM", "{{", "}}", "[", "]",
         "(", "Insert text", "here", "name of", "\n", "http://", "???", "soup"]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map("".join), max_size=5))
def test_texts_that_hold_a_placeholder_are_never_passed_over(texts: list[str]) -> None:
    assert may_hold_one(texts) or not any(list(find_placeholder(text)) for text in texts)


@pytest.mark.parametrize(
    "text",
    ["Todo empezó con una sopa", "TODO POR LA ESCUELA", "The date was to be confirmed by all", "Edition XXX Olympiad",
     "Insert coins here and there", "Put your name on the list", "Exxxtra", "TBCs", "Mastodon", "'[sic] as they said'"],
)  # fmt: skip
def test_ordinary_words_are_not(tmp_path: Path, text: str) -> None:
    assert find_problems(tmp_path, case_study(standfirst=text)) == []


def test_a_placeholder_in_a_text_of_many_lines_is_found_at_its_line(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, about("First.", "", "Then TBC."))
    assert problem.startswith("categories/kitchens.yaml:8:8: `TBC` holds a place")


def test_a_placeholder_in_an_inline_recipient_is_told_once(tmp_path: Path) -> None:
    text = VALID[SOUP].replace("soup-school", "{name: A School, place: TBC}")
    assert len(find_problems(tmp_path, {SOUP: text})) == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A <b>bold</b> word", "6:5: `<b>` is HTML. Write Markdown"),
        ("`<i>` and <script>alert(1)</script>", "6:13: `<script>` is HTML."),
        ("<!-- a comment -->", "6:3: `<!-- a comment -->` is HTML."),
        ("An ![old picture](/files/a.jpg)", "6:6: A picture stands in the text."),
    ],
)
def test_html_and_pictures_are_problems(tmp_path: Path, line: str, expected: str) -> None:
    [problem] = find_problems(tmp_path, about(line))
    assert problem.startswith(f"categories/kitchens.yaml:{expected}"), problem


@pytest.mark.parametrize(
    "line",
    ["If a < b and c > d", "`<b>` is code", "<https://example.org/a>", "<mail@example.org>", "I <3 soup",
     "\\<b> it said",      "Wow![^1]", "5 <6", "AT&T <"],
)  # fmt: skip
def test_what_only_looks_like_html_passes(tmp_path: Path, line: str) -> None:
    assert find_problems(tmp_path, about(line)) == []


@pytest.mark.parametrize(
    "address", ["soup/", "../a", "//example.org", "javascript:alert(1)", "{static}/a.pdf", "tel:1"]
)
def test_a_link_that_no_page_may_hold_leads_nowhere(tmp_path: Path, address: str) -> None:
    [problem] = find_problems(tmp_path, about(f"See [this]({address})."))
    assert "leads nowhere" in problem


def test_a_link_by_reference_is_looked_up_too(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, about("See [this].", "", "[this]: /regions/atlantis/"))
    assert problem.startswith("categories/kitchens.yaml:8:11: Nothing on the site has the address")
