"""Recipients that may be one: who is warned about, and who is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.rules.likeness import cuts, is_one_letter_apart
from tests.writing import find_problems


def two(one: str, other: str) -> dict[str, str]:
    """Two recipients, each with the fields of its own."""
    return {"recipients/a.yaml": one, "recipients/b.yaml": other}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The HEARTs Project Team", "Hearts Project"),
        ("The HEARTs Project Team", "HEARTs project team"),
        ("Ysgol Gŵyr", "Ysgol Gwyr"),
        ("Roma – Narrowing the Gap", "The Roma - Narrowing the Gap Team"),
        ("St. Mary's Academy", "St Mary’s Academy"),
        ("Heanor Gate Academy", "Heanor Gates Academy"),
        ("Heanor Gate Academy", "Heaner Gate Academy"),
        ("Heanor Gate Academy", "Heanr Gate Academy"),
        ("The Project Team", "Project Team"),
    ],
)
def test_like_names_are_a_warning_at_the_second(tmp_path: Path, one: str, other: str) -> None:
    [problem] = find_problems(tmp_path, two(f"name: {one}\n", f"name: {other}\n"))
    assert problem.startswith(f"recipients/b.yaml:1:7: warning: `{other}` may be the same recipient as `{one}`")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hope School", "Hope Primary School"),
        ("PS 118", "PS 119"),
        ("Test School 1", "Test School 11"),
        ("Ash", "Oak"),
        ("Arc", "Ark"),
        ("Heanor Gate Academy", "Heaner Gates Academy"),
    ],
)
def test_different_names_are_not(tmp_path: Path, one: str, other: str) -> None:
    assert find_problems(tmp_path, two(f"name: {one}\n", f"name: {other}\n")) == []


def test_an_alias_counts_like_a_name(tmp_path: Path) -> None:
    files = two("name: Venturers' Academy\n", "name: Another\naliases: [Something, E-ACT Venturers Academy]\n")
    files["recipients/a.yaml"] += "aliases: [EACT Venturers’ Academy]\n"
    [problem] = find_problems(tmp_path, files)
    assert problem.startswith("recipients/b.yaml:2:22: warning: `E-ACT Venturers Academy` may be the same")


def test_names_in_two_stated_places_are_two_recipients(tmp_path: Path) -> None:
    name = "name: St Mary's School\nplace: "
    assert find_problems(tmp_path, two(f"{name}Leeds\n", f"{name}Cork\n")) == []
    assert len(find_problems(tmp_path, two(f"{name}Leeds\n", f"{name}leeds\n"))) == 1


def test_own_names_that_are_alike_are_no_warning(tmp_path: Path) -> None:
    files = {"recipients/a.yaml": "name: The Hearts Project\naliases: [HEARTs, HEARTs Team]\n"}
    assert find_problems(tmp_path, files) == []


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_one_letter_apart_is_what_trying_every_letter_finds(one: str, other: str) -> None:
    cuts = [(one[:index], one[index:]) for index in range(len(one) + 1)]
    changed = {left + letter + right[1:] for left, right in cuts if right for letter in "abc"}
    removed = {left + right[1:] for left, right in cuts if right}
    added = {left + letter + right for left, right in cuts for letter in "abc"}
    assert is_one_letter_apart(one, other) == (other in {one} | changed | removed | added)


@given(st.text(alphabet="abc", max_size=12), st.integers(0, 12), st.sampled_from(["change", "add", "leave out"]))
def test_names_one_letter_apart_agree_in_all_parts_but_one(one: str, index: int, how: str) -> None:
    left, right = one[:index], one[index:]
    other = {"change": f"{left}x{right[1:]}", "add": f"{left}x{right}", "leave out": left + right[1:]}[how]
    without_a_part = [{name[:start] + name[end:] for start, end in cuts(len(name))} for name in (one, other)]
    assert not without_a_part[0].isdisjoint(without_a_part[1])


def test_many_like_names_are_told_as_two_are(tmp_path: Path) -> None:
    names = ["Heanor Gate Academy", "Heaner Gate Academy", "Hope School", "Heanor Gates Academy", "Oak School"]
    files = {f"recipients/{number}.yaml": f"name: {name}\n" for number, name in enumerate(names)}
    problems = find_problems(tmp_path, files)
    assert [problem.partition(":")[0] for problem in problems] == ["recipients/1.yaml", "recipients/3.yaml"]
