"""The guard: words that may not be seen are found in whatever way they are written, and nothing else is."""

import gzip
import html
import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.embargo import Guard, Needle, as_of, find_needles
from showcase.models import Takedown
from showcase.records import Located, Records
from tests.publishing import case
from tests.test_embargo import BEFORE, WITHDRAWN, milestone, read

OWNER = Located(Takedown(date=date(2026, 5, 4)), "takedown", "takedowns.yaml")


def found(content: bytes, *words: str, path: str = "index.html", is_path: bool = False) -> list[str]:
    """The words that the guard finds in a file."""
    guard = Guard([Needle(one, OWNER, "hidden", is_path) for one in words])
    return [guard.needles[leak.number].words for leak in guard.look(path, content)]


NAME = "Ysgol Gŵyr’s “Hope” & Co"


@pytest.mark.parametrize(
    "written",
    [
        NAME,
        NAME.upper(),
        NAME.lower(),
        NAME.replace("’", "'").replace("“", '"').replace("”", '"'),
        html.escape(NAME),
        json.dumps({"name": NAME}),
        json.dumps({"name": NAME}, ensure_ascii=False),
        f"mailto:x@example.org?subject={quote(NAME)}",
    ],
    ids=["text", "capitals", "small", "plain quotes", "HTML", "JSON", "JSON in UTF-8", "address"],
)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    assert found(f"<p>{written}</p>".encode(), NAME) == [NAME]


def test_words_are_found_in_html_that_json_tells() -> None:
    words = 'They said "soup" & <bread>'
    assert found(json.dumps({"story": html.escape(words, quote=False)}).encode(), words) == [words]


@given(st.text(min_size=3, max_size=30).filter(lambda text: text.strip() == text and any(map(str.isalnum, text))))
def test_any_words_are_found_as_text_in_html_and_in_json(words: str) -> None:
    for written in (words, html.escape(words), json.dumps(words), json.dumps(words, ensure_ascii=False)):
        assert found(f" {written} ".encode("utf-8", "surrogatepass"), words), written


def test_a_packed_index_is_unpacked() -> None:
    packed = gzip.compress(b'pagefind_dcd{"content":"Hope School cooked"}')
    assert found(packed, "Hope School", path="search/pagefind/1/fragment/en_1.pf_fragment") == ["Hope School"]


def test_the_name_of_a_file_counts() -> None:
    assert found(b"", "/case-studies/2025/hope", path="case-studies/2025/hope/index.html", is_path=True) == []
    assert found(b"", "hope-school", path="case-studies/2025/hope-school/index.html", is_path=True) == ["hope-school"]


def test_a_part_of_another_word_is_no_leak() -> None:
    assert found(b"a shopeful day, Hopefield", "Hope") == []
    assert found(b"/recipients/hope-valley/", "/recipients/hope", is_path=True) == []
    assert found(b"/recipients/hope/", "/recipients/hope", is_path=True) == ["/recipients/hope"]


def test_a_name_that_is_a_common_word_is_told_from_it_by_its_capital() -> None:
    assert found(b"they hope for more", "Hope") == []
    assert found(b"the winner is Hope.", "Hope") == ["Hope"]


def test_a_file_that_was_taken_down_is_known_by_itself() -> None:
    photograph = b"\x89PNG of somebody"
    needle = Needle("the file", OWNER, "taken down")
    guard = Guard([], {sha256(photograph).hexdigest(): needle})
    assert [leak.path for leak in guard.look("files/any-name.png", photograph)] == ["files/any-name.png"]
    assert list(guard.look("files/other.png", b"other")) == []


def test_a_guard_with_nothing_to_look_for_is_false() -> None:
    assert not Guard([])


def needles(records: Records, story: str = "") -> set[str]:
    """What would give away what is hidden."""
    return {one.words for one in find_needles(as_of(records, BEFORE), lambda _: story)}


HIDDEN = case(
    story="It was a kitchen for all, with nine cooks in the kitchen of the town.",
    standfirst="They gave the town a kitchen",
    pull="a kitchen for all",
    sources=[
        {"title": "Ours alone", "url": "https://example.org/ours"},
        {"title": "All", "url": "https://example.org/all"},
    ],
    figures=[{"value": "9", "label": "cooks", "proof": "nine cooks in the kitchen of the town"}],
)
WINNERS = [milestone("winners", "winner")]


def test_everything_that_only_a_hidden_record_says_is_looked_for(tmp_path: Path) -> None:
    other = case("stew", level="finalist", sources=[{"title": "All", "url": "https://example.org/all"}])
    records = read(tmp_path, HIDDEN, other, milestones=WINNERS)
    assert needles(records, "Short. A sentence that is long enough to be known again.") == {
        "School of Soup",
        "school-of-soup",
        "/recipients/school-of-soup",
        "/case-studies/2025/soup",
        "They gave the town a kitchen",
        "a kitchen for all",
        "Ours alone",
        "https://example.org/ours",
        "A sentence that is long enough to be known again.",
    }


def test_the_texts_of_hidden_pictures_recordings_and_documents_are_looked_for(tmp_path: Path) -> None:
    lawful = {"credit": "The school", "depicts": "no-people"}
    pictures = [
        {"file": "a.jpg", "alt": "A kitchen that nobody has seen yet", "caption": "Where it all began, in a corner"},
        {"file": "b.jpg", "alt": "Two ovens", "caption": "A caption that another record has as well"},
    ]
    beside = {
        "pictures": [one | lawful for one in pictures],
        "recordings": [
            {"title": "The sound of nine cooks in a kitchen", "url": "https://example.org/sound",
             "transcript": "Nine cooks sing about their soup. They laugh."},
        ],
        "documents": [{"file": "report.pdf", "title": "What the kitchen cost in its first year"}],
    }  # fmt: skip
    other = case("stew", level="finalist", pictures=[pictures[1] | lawful])
    before = needles(read(tmp_path, HIDDEN, other, milestones=WINNERS))
    assert needles(read(tmp_path, HIDDEN | beside, other, milestones=WINNERS)) - before == {
        "A kitchen that nobody has seen yet",
        "Where it all began, in a corner",
        "The sound of nine cooks in a kitchen",
        "https://example.org/sound",
        "Nine cooks sing about their soup.",
        "What the kitchen cost in its first year",
    }


def test_the_name_of_a_recipient_that_is_seen_already_gives_nothing_away(tmp_path: Path) -> None:
    recipient = HIDDEN["recipient"]
    records = read(tmp_path, HIDDEN, case("old", edition="2024", recipient=recipient), milestones=WINNERS)
    assert not needles(records) & {"School of Soup", "school-of-soup", "/recipients/school-of-soup"}


def test_words_that_may_be_known_are_not_looked_for(tmp_path: Path) -> None:
    records = read(tmp_path, HIDDEN | {"known": ["SCHOOL of soup", "a kitchen for all"]}, milestones=WINNERS)
    assert not needles(records) & {"School of Soup", "a kitchen for all"}


def test_the_sentence_of_a_rise_to_come_is_looked_for_and_the_rest_is_not(tmp_path: Path) -> None:
    rising = HIDDEN | {"level": "finalist", "rises": [{"level": "winner", "standfirst": "The winner of 2025"}]}
    assert needles(read(tmp_path, rising, milestones=WINNERS)) == {"The winner of 2025"}


def test_the_address_of_what_was_withdrawn_stays_and_its_words_do_not(tmp_path: Path) -> None:
    found_there = needles(read(tmp_path, HIDDEN | WITHDRAWN | {"standfirst": "They did"}, milestones=[]))
    assert {"School of Soup", "They did"} <= found_there
    assert not any(one.startswith("/") for one in found_there)


def test_words_that_were_taken_down_are_looked_for(tmp_path: Path) -> None:
    taken = [{"date": "2026-05-04", "words": ["Ada Example"]}]
    assert needles(read(tmp_path, milestones=[], takedowns=taken)) == {"Ada Example"}
