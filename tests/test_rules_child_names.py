"""Children's names beside their faces: seen in captions as people write them; what is no name passes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.rules.child_names import Known, find_suspects
from tests.publishing import some
from tests.writing import VALID, find_problems

SOUP = "case-studies/soup.yaml"
KNOWN = Known.among(iter(["Gate Spencer Academy", "Heanor", "Hope School", "Royal Opera House", "Gold winner"]))

NAMING = {
    "Amira Hussain holds the cup": "Amira Hussain",
    "Amira and Ben with their robot": "Amira Ben",
    "Pupils Amira and Ben with their robot": "Amira Ben",
    "Amira, aged 9, waters the beans": "Amira",
    "Amira, 9, and Ben, 10, water the beans": "Amira Ben",
    "Year 5 pupil Chloe reads to her class": "Chloe",
    "From left: Hope, Grace and Tom": "Hope Grace Tom",
    "Hope (left) and Summer (right) at the pond": "Hope Summer",
    "Hope, aged 9, at Hope School": "Hope",
    "The winner, Zainab, with her certificate": "Zainab",
    "Nine-year-old Siân plants an oak": "Siân",
    "Thomas (8) on the climbing wall": "Thomas",
    "Amira’s robot": "Amira",
    "Pupils including Łukasz Nowak at the food bank": "Łukasz Nowak",
    "In the kitchen with Daniel": "Daniel",
    "Mary-Jane O’Neill, Year 6": "Mary-Jane O’Neill",
    "Ben.": "Ben",
    "Grace plays the violin": "Grace",
    "A boy called Owen looks through a microscope": "Owen",
    "Head teacher Ann Lee with Ruby from Year 3": "Ruby",
    "A. Hussain and friends": "Hussain",
    "Freya W. reads aloud": "Freya",
    "Lily and her grandmother bake together": "Lily",
    "Oliver (7) and Noah (6) in the sandpit": "Oliver Noah",
    "Dancers, among them Priya, at the Royal Opera House": "Priya",
    "Back row: Sam, Alfie. Front row: Kit": "Sam Alfie Kit",
    "Elin, Blwyddyn 4, gyda’i llun": "Elin Blwyddyn",
    "Camille et Hugo dans le jardin": "Camille Hugo",
}
"""Captions that name a child, and the words that are seen."""

NAMELESS = """
Pupils plant beans in the garden
The gym on a Tuesday evening
Children at Gate Spencer Academy cook with neighbours
Year 5 pupils (left) and their neighbours (right)
World Book Day at Hope School
Reading is fun: Reception children in the library
Head teacher Ann Lee opens the shop with pupils
Mrs Jones and the choir
Ann Lee, the school's head teacher, with pupils
Dancers rehearse at the Royal Opera House
A girl of about nine holds a beetroot
The Gold winner's certificate in a child's hands
Boys and girls of the Welsh choir sing on St David's Day
Christmas lunch, 2024
Before (left) and after (right)
Pupils, aged 9 to 11, build a bridge
Two pupils from Heanor carry crates
Harvest Festival in the school hall, October 2025
The Eco Council counts birds. Twelve came in May.
A BBC crew films the orchestra
Today’s harvest: 76 beetroots
Lunch is served
Silhouettes of dancers on a stage
Knitting circle with residents of a care home
Small hands knead dough
Wheelchair basketball, with players from four schools
Bread baked by pupils
Year 6 Gardening Club
A row of wellies outside the nursery
Plymouth Argyle coach Dan Smith with the girls’ team
""".strip().splitlines()
"""Captions that name no child."""


def seen(text: str, language: str = "en-GB") -> str:
    """The words of a caption that may be a name."""
    return " ".join(word for _, word in find_suspects(text, KNOWN, language))


@pytest.mark.parametrize(("caption", "words"), NAMING.items())
def test_a_name_is_seen(caption: str, words: str) -> None:
    assert words.split() == [word for word in seen(caption).split() if word in words.split()]


@pytest.mark.parametrize("caption", NAMELESS)
def test_a_caption_without_a_name_passes(caption: str) -> None:
    assert seen(caption) == ""


def test_where_all_nouns_have_capitals_only_what_stands_beside_tells() -> None:
    assert seen("Kinder im Garten der Schule", "de-DE") == ""
    assert seen("Lena (8) am Klavier", "de-DE") == "Lena"
    assert seen("Musik von Lena Testmann", "de-DE") == "Lena Testmann"


@some
@given(st.text(max_size=120))
def test_any_text_can_be_searched_and_words_are_told_where_they_stand(text: str) -> None:
    for place, word in find_suspects(text, KNOWN):
        assert text[place:].startswith(word)


@some
@given(
    st.sampled_from(["Amira", "Łucja", "Siân", "Zoë", "Owen", "Mary-Jane"]),
    st.sampled_from(["{}, aged 9, at work", "Our pupil {} at work", "Pupils at work, with {}", "At work: {} (left)"]),
)
def test_a_name_beside_an_age_or_a_place_is_seen_whoever_it_is(name: str, words: str) -> None:
    assert seen(words.format(name)) == name


def told(folder: Path, *lines: str, **files: str) -> Iterator[str]:
    """The problems of a picture that says this, with a place beside the case study's other fields."""
    picture = "".join(f"    {line}\n" for line in lines)
    record = VALID[SOUP] + f"pictures:\n  - file: a.jpg\n    credit: Us\n    basis: consent\n{picture}"
    return (one for one in find_problems(folder, {SOUP: record, **files}) if "name a child" in one or "script" in one)


FACE = ("depicts: children-identifiable", "review_by: 2028-09-01")


def test_a_name_beside_a_face_is_refused_where_it_stands(tmp_path: Path) -> None:
    [problem] = told(tmp_path, *FACE, "alt: A child reads", "caption: With Amira and Ben, Cara and Dev")
    assert problem == (
        f"{SOUP}:14:14: `caption` may name a child who is to be seen: `Amira`, `Ben`, `Cara` and 1 more. "
        "Leave the name out; if it names no child, write `names_no_child: true` beside it."
    )


def test_where_no_child_can_be_told_it_is_a_warning(tmp_path: Path) -> None:
    [problem] = told(tmp_path, "depicts: children-not-identifiable", "alt: The back of Amira")
    assert ": warning: `alt` may name a child" in problem


@pytest.mark.parametrize("lines", [("depicts: adults",), (*FACE, "names_no_child: true")])
def test_grown_ups_and_what_somebody_confirmed_are_not_asked_about(tmp_path: Path, lines: tuple[str, ...]) -> None:
    assert list(told(tmp_path, *lines, "alt: Amira Hussain holds the cup")) == []


def test_a_script_without_capital_letters_is_a_warning(tmp_path: Path) -> None:
    [problem] = told(tmp_path, *FACE, "alt: أميرة تقرأ")
    assert ": warning: Names cannot be told from other words in the script of `alt`" in problem
    assert list(told(tmp_path, *FACE, "alt: أميرة تقرأ", "names_no_child: true")) == []


def test_names_of_the_school_its_partners_places_and_award_are_known(tmp_path: Path) -> None:
    files = {
        "recipients/soup-school.yaml": (
            "name: Zvolen School\nplace: Abertawe, Powys\naliases: [Zedders]\nmembers: [{name: Quorn Hall}]\n"
            "former_names: [{name: Oldham Grove, until: 2001}]\nregion: wales\n"
        ),
        "regions.yaml": "- {slug: wales, name: Wales, parent: top}\n- {slug: top, name: Northumbria}\n",
        SOUP: VALID[SOUP]
        + "place: Trefbrawf\nnamed: Zvolen Juniors\ntopics: [food]\npartners: [{name: Barclays}]\npictures:\n",
    }  # fmt: skip
    words = (
        "Zvolen School, Abertawe, Powys, Zedders, Quorn Hall, Oldham Grove, Wales, Northumbria, Trefbrawf, "
        "Zvolen Juniors, Barclays, Lanterns, Kitchens"
    )
    picture = f"  - {{file: a.jpg, credit: Us, basis: consent, {FACE[0]}, {FACE[1]}, alt: 'Here: {words}'}}\n"
    files[SOUP] += picture
    assert find_problems(tmp_path, files) == []
    files[SOUP] = files[SOUP].replace("Barclays, L", "Bakelite, L")
    assert "`Bakelite`" in find_problems(tmp_path, files)[0]
