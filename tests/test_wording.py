"""What is said about a field that is wrong: at its place, in words, with what to write instead."""

from pathlib import Path

import pytest

from tests.writing import case_study, find_problems

FIGURE = "{value: 76, label: families, proof: 76 families}"
SITE = "name: Test Awards\nheadline: Tests\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: A\n", "1:1: `headline` is missing from a site. Write `headline: Schools"),
        ("name: A\nheadline:\n", "2:10: `headline` is empty. Write `headline: "),
        (SITE + "nmae: B\n", "3:1: `nmae` is not a field of a site. Did you mean `name`?"),
        (SITE + "zzz:\n", "3:1: `zzz` is not a field of a site. Write one of"),
        (SITE + "name2: [1]\n", "3:1: `name2` is not a field of a site. Did you mean `name`?"),
        (SITE + "credit: ''\n", "3:9: `credit` is empty. Write it like"),
        (SITE + "credit: [a]\n", "3:9: `credit` has to be text, and a list stands there."),
        (
            SITE + "licence: CC BY\n",
            "3:10: `licence` has to be a mapping of fields, and text stands there. Write",
        ),
        (SITE + "licence: {name: CC BY}\n", "3:10: `url` is missing from a licence. Write `url: https://"),
        (SITE + "credit: |\n  a\n  b\n", "3:9: `credit` has several lines. Write it on one line."),
        (SITE + "language: English\n", "3:11: `language` cannot be `English`. Write it like `en-GB`."),
        (SITE + "report: us\n", "3:9: `report` is nowhere that a reader can write to. Write an address such as"),
        (SITE + f"credit: {'a' * 301}\n", "3:9: `credit` has 301 characters and may have 300. Shorten it."),
        ("- name: A\n", "1:1: The site is one record, and a list stands here."),
        ("Just text\n", "1:1: Text stands here where a site is expected. Write its fields under each other: `name:"),
        ("", "1:1: The file holds no record."),
        ("[]\n", "1:1: The file holds no record."),
    ],
)
def test_a_field_of_the_site_that_is_wrong(tmp_path: Path, text: str, expected: str) -> None:
    problems = [problem for problem in find_problems(tmp_path, {"site.yaml": text}) if problem.startswith("site")]
    assert problems[0].startswith(f"site.yaml:{expected}"), problems


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("edition", "2025/26", "3:10: `2025/26` in `edition` cannot be part of an address."),
        ("topics", "food", "7:9: `topics` has to be a list, and text stands there. Write it like `[food, wellbeing]`."),
        ("topics", "[food, {a: b}]", "7:16: Item 2 of `topics` has to be text, and a mapping stands there."),
        ("topics", "[Food]", "7:10: `Food` in item 1 of `topics` cannot be part of an address."),
        ("region_basis", "guessed", "7:15: `region_basis` cannot be `guessed`. Write one of `derived` or `stated`."),
        ("featured", "perhaps", "7:11: `featured` cannot be `perhaps`. Write `true` or `false`."),
        ("updated", "1 March", "7:10: `updated` is not a full date. Write it with its year first"),
        ("shows", "{Reach: 76 families}", "7:9: `Reach` cannot be part of an address. Write small letters"),
        ("shows", "{reach: }", "7:16: `reach` is empty."),
        ("figures", "[{value: 76, label: families}]", "7:11: `proof` is missing from a figure. Write `proof:"),
        ("figures", f"[{', '.join([FIGURE] * 5)}]", "7:10: `figures` has 5 items and may have 4. Keep 4 of them."),
        ("recipient", "[a]", "1:12: `recipient` has to be text, and a list stands there."),
        ("recipient", "{name: A, knid: b}", "1:22: `knid` is not a field of a recipient. Did you mean `kind`?"),
        ("sources", "[{title: A, url: www.example.org}]", "7:27: `url` is not an address of the web. Write one that"),
    ],
)
def test_a_field_of_a_case_study_that_is_wrong(tmp_path: Path, field: str, value: str, expected: str) -> None:
    files = case_study(**{field: value})
    if field in {"edition", "recipient"}:
        lines = case_study()["case-studies/soup.yaml"].splitlines(keepends=True)
        kept = [f"{field}: {value}\n" if line.startswith(f"{field}:") else line for line in lines]
        files = {"case-studies/soup.yaml": "".join(kept)}
    problems = find_problems(tmp_path, files)
    assert problems[0].startswith(f"case-studies/soup.yaml:{expected}"), problems


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("colour", "6", "3:9: `colour` has to be at most 5."),
        ("colour", "red", "3:9: `colour` is not a whole number: `red`."),
        (
            "call",
            "{edition: 2025, closes: Friday 1st March}",
            "3:31: `closes` does not name a date, an hour and",
        ),
        ("call", "{edition: 2025, closes: 2026-03-01 17:00 London}", "3:31: `closes` names `London`, which is not a"),
        ("call", "{edition: 2025, closes: 2026-02-30 17:00 Europe/London}", "3:31: `closes` names a day that does"),
        ("call", "{edition: 2025, closes: 2026-03-01 25:00 Europe/London}", "3:31: `closes` names an hour that does"),
        (
            "call",
            "{edition: 2025, opens: 2026-03-01 09:00 Europe/London, closes: 2026-02-01 17:00 Europe/London}",
            "3:7: `call` closes before it opens. Put the later moment in `closes`.",
        ),
    ],
)
def test_a_field_of_a_category_that_is_wrong(tmp_path: Path, field: str, value: str, expected: str) -> None:
    text = f"name: Kitchens\nprogramme: lanterns\n{field}: {value}\n"
    problems = find_problems(tmp_path, {"categories/kitchens.yaml": text})
    assert problems[0].startswith(f"categories/kitchens.yaml:{expected}"), problems


def test_a_list_is_not_called_empty_because_of_a_mistake_in_its_only_item(tmp_path: Path) -> None:
    text = "name: A\nlevels:\n  - {name: A, slug: a, tier: first}\neditions:\n  - label: 2025\n"
    problems = [one for one in find_problems(tmp_path, {"programmes/a.yaml": text}) if one.startswith("programmes/a")]
    assert [problem.partition(" ")[0] for problem in problems] == ["programmes/a.yaml:3:30:"]


def test_a_record_with_a_mistake_is_judged_by_the_rules_all_the_same(tmp_path: Path) -> None:
    problems = find_problems(tmp_path, case_study(featured="perhaps", region="narnia"))
    assert [problem.split(":")[1] for problem in problems] == ["7", "8"]


def test_no_reference_to_a_record_with_problems_counts_as_unknown(tmp_path: Path) -> None:
    files = {
        "categories/kitchens.yaml": "name: [\n",
        "recipients/soup-school.yaml": "nmae: A\n",
        "topics.yaml": "a: b: c",
    }
    problems = find_problems(tmp_path, files | case_study(topics="[anything]"))
    assert {problem.split(":")[0] for problem in problems} == set(files)


def test_a_mistake_of_the_source_is_not_reported_a_second_time(tmp_path: Path) -> None:
    problems = find_problems(tmp_path, {"site.yaml": "name: *a\nheadline: B\n"})
    assert [problem[:14] for problem in problems] == ["site.yaml:1:7:"]
