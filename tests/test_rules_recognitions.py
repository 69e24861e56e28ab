"""Recognitions and their figures: each told once, of an edition that its programme lists, with the proof's numbers."""

from pathlib import Path

import pytest

from tests.writing import VALID, find_problems

SOUP = "case-studies/soup.yaml"
AGAIN = VALID[SOUP].replace("gold", "silver")
ADD = "Add it to `editions` in programmes/lanterns.yaml, or write one of `2024` or `2025`."


def figure(value: str, proof: str) -> dict[str, str]:
    """The valid case study with a figure, and its proof as its story."""
    head = VALID[SOUP].partition("story:")[0]
    return {SOUP: f"{head}story: {proof}\nfigures:\n  - {{value: '{value}', label: things, proof: '{proof}'}}\n"}


@pytest.mark.parametrize(
    ("value", "proof"),
    [("76", "77 families"), ("£30,000", "raised £13 000"), ("1.5m", "1.6 million"), ("30k", "it was 3,000"),
     ("+12%", "up by 11.5%"), ("2 to 3", "4 or 5")],
)  # fmt: skip
def test_a_figure_that_contradicts_its_proof_is_a_warning(tmp_path: Path, value: str, proof: str) -> None:
    [problem] = find_problems(tmp_path, figure(value, proof))
    assert problem == (
        f"{SOUP}:7:13: warning: `{value}` is not a number that its proof says, `{proof}`. "
        "Write the number of the story, or copy the words that prove it."
    )


@pytest.mark.parametrize(
    ("value", "proof"),
    [("76", "76 families"), ("30000", "raised £30,000"), ("£30,000", "raised 30 000 pounds"), ("30k", "about 30,000"),
     ("1.2m", "1,200,000 meals"), ("£1.5m", "1.5 million"), ("76", "seventy-six families"), ("half", "2 of 4"),
     ("1 in 3", "3 schools"), ("300", "by 2025 300 came"), ("300", "aged 11 300 came"), ("98%", "98.5 or 98 in 100")],
)  # fmt: skip
def test_a_figure_that_shares_a_number_with_its_proof_passes(tmp_path: Path, value: str, proof: str) -> None:
    assert find_problems(tmp_path, figure(value, proof)) == []


def test_the_same_recognition_twice_is_a_problem_at_the_second(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, {"case-studies/tea.yaml": AGAIN})
    assert problem == (
        "case-studies/tea.yaml:1:1: `soup-school` has a case study in `kitchens` 2025 already, in "
        "case-studies/soup.yaml:1. A level that rose is one case study: keep the higher of the two."
    )


def test_a_recipient_written_inline_is_the_same_recipient(tmp_path: Path) -> None:
    inline = AGAIN.replace("soup-school", "{name: Soup School}")
    [problem] = find_problems(tmp_path, {"case-studies/tea.yaml": inline})
    assert problem.startswith("case-studies/tea.yaml:1:1: `soup-school` has a case study")


def test_another_edition_or_category_or_recipient_is_another_recognition(tmp_path: Path) -> None:
    files = {
        "case-studies/tea.yaml": AGAIN.replace("2025", "2024"),
        "case-studies/bread.yaml": AGAIN.replace("kitchens", "ovens"),
        "case-studies/milk.yaml": AGAIN.replace("soup-school", "{name: Milk School}"),
        "categories/ovens.yaml": VALID["categories/kitchens.yaml"].replace("Kitchens", "Ovens"),
    }
    assert find_problems(tmp_path, files) == []


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        (SOUP, VALID[SOUP].replace("2025", "2023"), "3:10"),
        ("categories/kitchens.yaml", VALID["categories/kitchens.yaml"] + "call: {edition: 2023}\n", "5:17"),
        ("categories/kitchens.yaml", VALID["categories/kitchens.yaml"] + "wording: [{edition: 2023}]\n", "5:21"),
    ],
)
def test_for_an_unknown_year_no_other_year_is_guessed(tmp_path: Path, name: str, text: str, place: str) -> None:
    [problem] = find_problems(tmp_path, {name: text})
    assert problem == f"{name}:{place}: The programme `lanterns` has no edition `2023`. {ADD}"


def test_an_edition_called_by_a_word_is_still_guessed(tmp_path: Path) -> None:
    files = {
        "programmes/lanterns.yaml": VALID["programmes/lanterns.yaml"] + "  - {label: jubilee, year: 2020}\n",
        SOUP: VALID[SOUP].replace("2025", "jubile"),
    }
    [problem] = find_problems(tmp_path, files)
    assert problem.endswith("has no edition `jubile`. Did you mean `jubilee`?")
