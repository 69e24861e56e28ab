"""Rules for pictures: described, lawful, named once; what one record says of a file holds for all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.drawing.colour import INK, PAPER, WHITE, contrast
from showcase.rules.colours import SEEN, darker, is_good
from showcase.rules.corrections import find_days_to_come
from tests.publishing import NOW
from tests.writing import VALID, find_problems, read

SOUP = "case-studies/soup.yaml"


def written(*pictures: str) -> dict[str, str]:
    """The valid case study with these pictures, each on a line of its own from line 8 on."""
    lines = "".join(f"  - {{file: {number}.jpg, credit: Us, {one}}}\n" for number, one in enumerate(pictures))
    return {SOUP: VALID[SOUP] + "pictures:\n" + lines}


def problems(folder: Path, *pictures: str) -> list[str]:
    """The problems of these pictures, without their file."""
    return [one.removeprefix(f"{SOUP}:") for one in find_problems(folder, written(*pictures))]


def test_a_picture_that_is_described_and_lawful_is_no_problem(tmp_path: Path) -> None:
    assert problems(
        tmp_path,
        "alt: An empty gym, depicts: no-people",
        "decorative: true, depicts: no-people",
        "alt: The head, depicts: adults, basis: consent",
        "alt: Pupils at a table, depicts: children-identifiable, basis: consent, review_by: 2028-09-01",
    ) == []  # fmt: skip


def test_everything_that_a_picture_lacks_is_told_at_once(tmp_path: Path) -> None:
    found = problems(tmp_path, "depicts: children-identifiable")
    assert [one.partition(":")[0] for one in found] == ["8"] * 3
    assert {one.split(" `0.jpg` ")[1].partition(".")[0] for one in found} == {
        "has no `alt`", "shows people on no ground", "shows children for ever",
    }  # fmt: skip


@pytest.mark.parametrize("depicts", ["adults", "children-not-identifiable", "children-identifiable"])
def test_people_are_shown_on_a_ground_only(tmp_path: Path, depicts: str) -> None:
    assert any("on no ground" in one for one in problems(tmp_path, f"alt: People, depicts: {depicts}"))


@pytest.mark.parametrize("alt", ["IMG_1234.jpg", "DSC00012", "gym.JPEG", "A picture", "photo", "image1"])
def test_a_description_that_describes_nothing_is_refused(tmp_path: Path, alt: str) -> None:
    [told] = problems(tmp_path, f"alt: {alt}, depicts: no-people")
    assert "which describes nothing" in told
    assert "warning" not in told


@pytest.mark.parametrize("alt", ["Photo of a gym", "An image showing a gym", "Llun o gampfa", "Bild von einer Halle"])
def test_a_description_need_not_say_that_it_is_a_picture(tmp_path: Path, alt: str) -> None:
    [told] = problems(tmp_path, f"alt: {alt}, depicts: no-people")
    assert "warning: `alt` begins with" in told


@pytest.mark.parametrize("alt", ["Photographers at work", "Images on a wall", "A graphic novel", "Picturesque"])
def test_words_that_only_begin_so_are_fine(tmp_path: Path, alt: str) -> None:
    assert problems(tmp_path, f"alt: {alt}, depicts: no-people") == []


def test_a_caption_that_is_heard_twice_is_a_warning(tmp_path: Path) -> None:
    [told] = problems(tmp_path, "alt: The empty Gym, caption: The empty  gym, depicts: no-people")
    assert "warning: `alt` says the same as `caption`" in told


@pytest.mark.parametrize("field", ["alt", "caption", "credit"])
def test_html_in_a_line_of_a_picture_is_refused(tmp_path: Path, field: str) -> None:
    fields = {"alt": "A gym", "credit": "Us", field: "Ours <b>alone</b>"}
    lines = "".join(f"    {name}: {text}\n" for name, text in fields.items())
    record = VALID[SOUP] + f"pictures:\n  - file: a.jpg\n    depicts: no-people\n{lines}"
    [told] = find_problems(tmp_path, {SOUP: record})
    assert "`<b>` is HTML" in told


def test_html_in_a_transcript_is_refused_as_in_any_markdown(tmp_path: Path) -> None:
    recording = "recordings:\n  - {title: A tour, url: https://example.org/a, transcript: <b>Hello</b>}\n"
    [told] = find_problems(tmp_path, {SOUP: VALID[SOUP] + recording})
    assert told.startswith(f"{SOUP}:8:61: `<b>` is HTML")


def test_a_placeholder_in_a_caption_is_told(tmp_path: Path) -> None:
    [told] = problems(tmp_path, "alt: A gym, caption: TODO, depicts: no-people")
    assert "holds a place for words" in told


def test_a_picture_that_stands_twice_is_a_warning(tmp_path: Path) -> None:
    one = "    credit: Us\n    alt: A gym\n    depicts: no-people\n"
    record = VALID[SOUP] + f"pictures:\n  - file: a.jpg\n{one}  - file: a.jpg\n{one}"
    [told] = find_problems(tmp_path, {SOUP: record})
    assert told == f"{SOUP}:12:11: warning: The picture `a.jpg` is shown twice, first in line 8. Keep one of the two."


def two(first: str, second: str) -> dict[str, str]:
    """Two case studies that show one file."""
    pictures = [f"pictures:\n  - {{file: a.jpg, alt: A gym, credit: Us, {one}}}\n" for one in (first, second)]
    stew = VALID[SOUP].replace("2025", "2024") + pictures[1]
    return {SOUP: VALID[SOUP] + pictures[0], "case-studies/stew.yaml": stew}


def test_what_one_record_withdraws_another_must_not_show(tmp_path: Path) -> None:
    files = two("depicts: no-people, withdrawn: 2026-01-01", "depicts: no-people")
    [told] = find_problems(tmp_path, files)
    assert told.startswith("case-studies/stew.yaml:8:12: The right to show `a.jpg` was withdrawn, as ")
    assert find_problems(tmp_path, two(*["depicts: no-people, withdrawn: 2026-01-01"] * 2)) == []


def test_what_is_withdrawn_with_all_of_its_case_study_another_must_not_show(tmp_path: Path) -> None:
    files = two("depicts: no-people, withdrawn: 2026-01-01", "depicts: no-people")
    whole = {SOUP: files[SOUP] + "withdrawn: {date: 2026-01-01}\n"}
    [told] = find_problems(tmp_path, {**files, **whole})
    assert told.startswith("case-studies/stew.yaml:8:12: The right to show `a.jpg` was withdrawn, as ")


def test_a_picture_that_one_record_shows_longer_than_another_is_doubtful(tmp_path: Path) -> None:
    [told] = find_problems(tmp_path, two("depicts: no-people, review_by: 2028-01-01", "depicts: no-people"))
    assert told.startswith("case-studies/stew.yaml:8:5: warning: `a.jpg` is shown until 2028-01-01 by ")
    assert find_problems(tmp_path, two(*["depicts: no-people, review_by: 2028-01-01"] * 2)) == []


def test_two_records_that_see_other_people_in_one_picture_are_doubtful(tmp_path: Path) -> None:
    [told] = find_problems(tmp_path, two("depicts: no-people", "depicts: adults, basis: consent"))
    assert "warning: `a.jpg` depicts `no-people` in " in told


def test_a_right_cannot_be_withdrawn_on_a_day_to_come(tmp_path: Path) -> None:
    days = ["2026-03-02", "2026-03-03"]  # on the first of them it has begun where clocks are ahead
    records, _ = read(tmp_path, written(*(f"alt: A gym, depicts: no-people, withdrawn: {day}" for day in days)))
    [told] = find_days_to_come(records, NOW)
    assert (told.place.line, told.what) == (9, "2026-03-03 is in the future")


colours = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(colours)
def test_every_colour_can_be_made_dark_enough_to_be_seen_and_written_on(colour: str) -> None:
    made = darker(colour)
    assert is_good(made)
    assert contrast(made, PAPER) >= SEEN
    assert max(contrast(made, WHITE), contrast(made, INK)) >= 4.5
    assert made == colour or not is_good(colour)


@pytest.mark.parametrize(("colour", "word"), [("#f2c94c", "with paper"), ("#e63c34", "neither white nor black")])
def test_a_colour_that_is_hard_to_see_or_to_write_on_is_a_warning(tmp_path: Path, colour: str, word: str) -> None:
    name = "programmes/lanterns.yaml"
    [told] = find_problems(tmp_path, {name: VALID[name] + f'colour: "{colour}"\n'})
    assert told.startswith(f"{name}:8:9: warning: ")
    assert word in told
    better = told.rpartition("such as `")[2][:7]
    assert find_problems(tmp_path, {name: VALID[name] + f'colour: "{better}"\n'}) == []
