"""Rules of lineage: names over time, successors, members, and numbers in registers."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.writing import find_problems

SOUP = "recipients/soup-school.yaml"
TEA = "recipients/tea-school.yaml"


def soup(more: str) -> dict[str, str]:
    """The valid recipient with these lines as well, and a second one."""
    return {SOUP: f"name: Soup School\n{more}", TEA: "name: Tea House\n"}


def identified(**numbers: str) -> dict[str, str]:
    """A recipient with these identifiers, each by its scheme."""
    some = [{"scheme": scheme.replace("_", " "), "value": value} for scheme, value in numbers.items()]
    return soup(f"identifiers: {json.dumps(some, ensure_ascii=False)}\n")


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            soup("members: [{name: Tea, recipient: tee-school}]\n"),
            f"{SOUP}:2:34: There is no recipient `tee-school`. Did you mean `tea-school`?",
        ),
        (
            soup("members: [{name: Tea, recipient: zzz}]\n"),
            f"{SOUP}:2:34: There is no recipient `zzz`. Write a file `recipients/zzz.yaml` or leave `recipient` out: "
            "its name is then shown without a link.",
        ),
        (
            soup("became: [{recipient: zzz}]\n"),
            f"{SOUP}:2:22: There is no recipient `zzz`. Write a file `recipients/zzz.yaml`.",
        ),
        (
            soup("members: [{name: We, recipient: soup-school}]\n"),
            f"{SOUP}:2:33: `soup-school` is a member of itself. Leave the member out, or name another.",
        ),
        (
            soup("members: [{name: Tea, since: 2020, until: 2019}]\n"),
            f"{SOUP}:2:43: `Tea` left in 2019, before it joined in 2020. Write the years in their order.",
        ),
        (
            soup("members:\n  - name: A Choir\n  - name: a  choir\n    role: sings\n"),
            f"{SOUP}:4:5: `a  choir` is listed twice, first in line 3. Keep one of the two; one that left",
        ),
        (
            soup("members:\n  - {name: Tea, recipient: tea-school, until: 2020}\n"
                 "  - {name: Tea Two, recipient: tea-school, since: 2020}\n"),
            f"{SOUP}:4:5: `Tea Two` is listed twice, first in line 3.",
        ),
            (
            soup("members: [{name: Tea, since: 2020, until: 2024}, {name: Tea, until: 2020}]\n"),
            f"{SOUP}:2:50: `Tea` is listed twice, first in line 2.",
        ),
    (
            soup("former_names: [{name: Old, until: 2010}, {name: Older, until: 2010}]\n"),
            f"{SOUP}:2:63: `Old` was its name until 2010 as well. Write the last year of each name; another spelling",
        ),
        (
            soup("became: [{recipient: tea-school}, {recipient: tea-school, year: 2020}]\n"),
            f"{SOUP}:2:47: That it became `tea-school` is said twice. Keep one of the two.",
        ),
        (
            soup("became: [{recipient: soup-school}]\n"),
            f"{SOUP}:2:22: Recipients became one another: `soup-school`, which became `soup-school`. Leave one",
        ),
        (
            soup("became: [{recipient: tea-school}]\n") | {TEA: "name: Tea\nbecame: [{recipient: soup-school}]\n"},
            f"{SOUP}:2:22: Recipients became one another: `soup-school`, which became `tea-school`, which became "
            "`soup-school`. Leave one of them out.",
        ),
        (
            {**identified(URN="136590"), TEA: "name: Tea House\nidentifiers: [{scheme: urn, value: '136590'}]\n"},
            f"{TEA}:2:15: `soup-school` has the urn `136590` already, in ",
        ),
        (
            soup("identifiers: [{scheme: Register, value: A 1}, {scheme: register, value: A 1}]\n"),
            f"{SOUP}:2:47: The register `A 1` is listed twice. Keep one of the two.",
        ),
    ],
)  # fmt: skip
def test_a_broken_rule_is_one_problem_at_its_place(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    problems = find_problems(tmp_path, files)
    assert len(problems) == 1, problems
    assert problems[0].startswith(expected), problems


def test_two_rings_are_two_problems_and_what_leads_into_one_is_none(tmp_path: Path) -> None:
    steps = {"a": "b", "b": "a", "c": "d", "d": "c", "e": "a"}
    files = {
        f"recipients/{one}.yaml": f"name: The {one * 9}\nbecame: [{{recipient: {to}}}]\n" for one, to in steps.items()
    }
    found = find_problems(tmp_path, files)
    assert [problem.split(":")[0] for problem in found] == ["recipients/a.yaml", "recipients/c.yaml"]


def test_a_recipient_within_a_case_study_is_held_to_the_same_rules(tmp_path: Path) -> None:
    inline = "recipient:\n  name: Bread School\n  members: [{name: Us, recipient: bread-school}]\n"
    rest = "  became: [{recipient: zzz}]\n" + "category: kitchens\nedition: 2024\nlevel: gold\n"
    first, second = find_problems(tmp_path, {"case-studies/bread.yaml": inline + rest})
    assert first.startswith("case-studies/bread.yaml:3:35: `bread-school` is a member of itself.")
    assert second.startswith("case-studies/bread.yaml:4:24: There is no recipient `zzz`.")


@pytest.mark.parametrize(
    "lines",
    [
        "members:\n  - {name: Tea, until: 2019}\n  - {name: Tea, since: 2021}\n",
        "former_names: [{name: Old, until: 2010}, {name: Older, until: 2001}]\n",
        "became: [{recipient: tea-school, year: 2020, how: split}]\nclosed: 2020-08-31\n",
        "members: [{name: Tea, recipient: tea-school, since: 2019, until: 2019}]\n",
        "members: [{name: Tea, since: 2021}, {name: Tea, until: 2020}]\n",
        "members: [{name: soup school, role: leads}]\n",
    ],
)
def test_what_can_be_is_no_problem(tmp_path: Path, lines: str) -> None:
    assert find_problems(tmp_path, soup(lines)) == []


@pytest.mark.parametrize("name", ["Tea House", "tea  HOUSE", "Tea Hut", "Teahouse’s"])
def test_a_member_with_the_name_of_a_recipient_is_doubted(tmp_path: Path, name: str) -> None:
    files = soup(f"members: [{{name: {name}}}]\n")
    files[TEA] += "aliases: [Tea Hut]\nformer_names: [{name: Teahouse’s, until: 2001}]\n"
    [found] = find_problems(tmp_path, files)
    assert found == (
        f"{SOUP}:2:18: warning: `{name}` has the name of the recipient `tea-school`, and does not lead to its page. "
        "If it is the same, write `recipient: tea-school` beside it."
    )


def test_a_school_and_what_it_became_may_be_called_alike(tmp_path: Path) -> None:
    again = {TEA: "name: Soup Schools\n"}
    assert "may be the same recipient" in find_problems(tmp_path, {**soup(""), **again})[0]
    assert find_problems(tmp_path, {**soup("became: [{recipient: tea-school}]\n"), **again}) == []


SOUND: list[dict[str, Any]] = [
    {"URN": "136590"}, {"URN": "20123"}, {"UKPRN": "10012345"}, {"Companies_House": "07658841"},
    {"Companies_House": "SC123456"}, {"Company_number": "IP12345R"}, {"Charity_number": "1091841"},
    {"Charity_number": "SC012345"}, {"Charity_number": "NIC100166"}, {"NCES": "120039000000"},
    {"ROR": "https://ror.org/03vek6s52"}, {"ROR": "052gg0110"}, {"ISNI": "0000000121032683"},
    {"ISNI": "0000 0001 2146 438X"}, {"Wikidata": "Q42"}, {"Register_of_anything": "as it is / 7"},
]  # fmt: skip


@pytest.mark.parametrize("numbers", SOUND)
def test_a_number_in_its_register_s_form_is_no_problem(tmp_path: Path, numbers: dict[str, str]) -> None:
    assert find_problems(tmp_path, identified(**numbers)) == []


MALFORMED: list[tuple[str, str, str]] = [
    ("URN", "1365901", "the five or six digits that Get Information about Schools gives it."),
    ("URN", "١٣٦٥٩٠", "the five or six digits that Get Information about Schools gives it."),
    ("UKPRN", "20012345", "eight digits of which the first is 1."),
    ("Companies House", "7658841", "all eight characters, zeros at its beginning too."),
    ("Charity number", "12", "six or seven digits, or as Scotland writes it SC0 and five, or NIC and six."),
    ("NCES", "1200390", "the twelve digits of a school."),
    ("ROR", "https://ror.org/03vek6s53", "https://ror.org/0 and eight more characters, as its entry shows them."),
    ("ROR", "03vek6s5l", "https://ror.org/0 and eight more characters, as its entry shows them."),
    ("ISNI", "0000000121032684", "sixteen digits, of which the last may be X, as its entry shows them."),
    ("wikidata", "42", "Q and its digits."),
]


@pytest.mark.parametrize(("scheme", "value", "form"), MALFORMED)
def test_a_number_in_another_form_is_a_problem_that_tells_the_form(
    tmp_path: Path, scheme: str, value: str, form: str
) -> None:
    [found] = find_problems(tmp_path, identified(**{scheme: value}))
    assert found.endswith(f": The {scheme} `{value}` cannot be right. Write {form}")
