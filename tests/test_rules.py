"""Rules between records: slugs that stand for others, programmes, regions, what may stand only once."""

from pathlib import Path

import pytest

from showcase.rules import ALONE, TOGETHER, check_records
from tests.writing import VALID, case_study, find_problems, read

SOUP = "case-studies/soup.yaml"
PROGRAMME = VALID["programmes/lanterns.yaml"]
CATEGORY = VALID["categories/kitchens.yaml"]
FLARES = "name: Flares\nlevels:\n  - {{name: {name}, slug: gold, tier: {tier}}}\neditions: [{{label: 2025}}]\n"


def soup(field: str, value: str) -> dict[str, str]:
    """The valid case study with another value in a field that it has."""
    lines = VALID[SOUP].splitlines()
    return {SOUP: "\n".join(f"{field}: {value}" if line.startswith(f"{field}:") else line for line in lines) + "\n"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (soup("category", "kitchen"), f"{SOUP}:2:11: There is no category `kitchen`. Did you mean `kitchens`?"),
        (soup("recipient", "soap-school"), f"{SOUP}:1:12: There is no recipient `soap-school`. Did you mean `soup-s"),
        (soup("recipient", "zzz"), f"{SOUP}:1:12: There is no recipient `zzz`. Write a file `recipients/zzz.yaml`"),
        (soup("edition", "jubile"), f"{SOUP}:3:10: The programme `lanterns` has no edition `jubile`. Add it to"),
        (soup("level", "bronze"), f"{SOUP}:4:8: The programme `lanterns` has no level `bronze`. Write one of `gold`"),
        (case_study(region="whales"), f"{SOUP}:7:9: There is no region `whales`. Did you mean `wales`?"),
        (case_study(topics="[food, musik]"), f"{SOUP}:7:16: There is no topic `musik`. Did you mean `music`?"),
        (case_study(topics="[food, music, food]"), f"{SOUP}:7:23: `food` is listed twice, first in line 7."),
        (case_study(shows="{reech: 76 families}"), f"{SOUP}:7:9: The category `kitchens` has no criterion `reech`."),
        (
            {"categories/kitchens.yaml": CATEGORY.replace("lanterns", "lantern")},
            "categories/kitchens.yaml:2:12: There is no programme `lantern`. Did you mean `lanterns`?",
        ),
        (
            {"categories/kitchens.yaml": CATEGORY + "call: {edition: 2031}\n"},
            "categories/kitchens.yaml:5:17: The programme `lanterns` has no edition `2031`.",
        ),
        (
            {"categories/kitchens.yaml": CATEGORY + "wording: [{edition: 2019}]\n"},
            "categories/kitchens.yaml:5:21: The programme `lanterns` has no edition `2019`.",
        ),
        (
            {"categories/kitchens.yaml": CATEGORY + "  - {slug: reach, name: Again, question: Who?}\n"},
            "categories/kitchens.yaml:5:12: `reach` is listed twice, first in line 4.",
        ),
        (
            {"categories/kitchens.yaml": CATEGORY + "wording: [{edition: 2024}, {edition: 2024}]\n"},
            "categories/kitchens.yaml:5:38: `2024` is listed twice, first in line 5.",
        ),
        (
            {"programmes/lanterns.yaml": PROGRAMME + "    milestones: [{name: A, date: 2024-01-02, level: tin}]\n"},
            "programmes/lanterns.yaml:8:53: The programme `lanterns` has no level `tin`.",
        ),
        (
            {"programmes/lanterns.yaml": PROGRAMME.replace("silver", "gold")},
            "programmes/lanterns.yaml:4:26: `gold` is listed twice, first in line 3.",
        ),
        (
            {"programmes/lanterns.yaml": PROGRAMME + "  - label: 2025\n"},
            "programmes/lanterns.yaml:8:12: `2025` is listed twice, first in line 6.",
        ),
        (
            {"programmes/lanterns.yaml": PROGRAMME + "  - label: jubilee\n"},
            "programmes/lanterns.yaml:8:12: Nothing says in which year the edition `jubilee` was.",
        ),
        (
            {"programmes/lanterns.yaml": PROGRAMME + "  - {label: feed, year: 2020}\n"},
            "programmes/lanterns.yaml:8:13: The site needs the address `feed` for itself.",
        ),
        (
            {"programmes/flares.yaml": FLARES.format(name="Gold medal", tier="winner")},
            "programmes/lanterns.yaml:3:24: The level `gold` is `Gold`, winner, here and `Gold medal`, winner, in",
        ),
        (
            {"programmes/flares.yaml": FLARES.format(name="Gold", tier="finalist")},
            "programmes/lanterns.yaml:3:24: The level `gold` is `Gold`, winner, here and `Gold`, finalist, in",
        ),
        (
            {"recipients/soup-school.yaml": "name: Soup School\nregion: wale\n"},
            "recipients/soup-school.yaml:2:9: There is no region `wale`. Did you mean `wales`?",
        ),
        (
            {"regions/a.yaml": "name: A\nparent: engeland\n"},
            "regions/a.yaml:2:9: There is no region `engeland`. Did you mean `england`?",
        ),
        ({"regions/page.yaml": "name: Page\n"}, "regions/page.yaml:1:1: The site needs the address `page` for itself."),
        ({"regions/a.yaml": "iso: UK\n"}, "regions/a.yaml:1:6: No country has the code `UK`."),
        ({"regions/a.yaml": "gss: E12000001\n"}, "regions/a.yaml:1:1: The region `a` has no name."),
        (
            {"regions/a.yaml": "- {slug: a, name: A, tile: [2, 3]}\n- {slug: b, name: B, tile: [2, 3]}\n"},
            "regions/a.yaml:2:28: The tile in column 2, row 3 belongs to `a` already.",
        ),
        (
            {"regions/a.yaml": "- {slug: a, name: A, parent: b}\n- {slug: b, name: B, parent: a}\n"},
            "regions/a.yaml:1:30: Regions lie in one another: `a` in `b` in `a`.",
        ),
        ({"regions/a.yaml": "name: A\nparent: a\n"}, "regions/a.yaml:2:9: Regions lie in one another: `a` in `a`."),
        (case_study(pull="soup tomorrow"), f"{SOUP}:7:7: The story does not say `soup tomorrow`. Copy the words"),
        (case_study(shows="{reach: 77 families}"), f"{SOUP}:7:16: The story does not say `77 families`."),
        (
            case_study(figures="[{value: 76, label: families, proof: 76 familys}]"),
            f"{SOUP}:7:47: The story does not say `76 familys`. Copy the words out of one of its paragraphs.",
        ),
    ],
)
def test_a_broken_rule_is_one_problem_at_its_place(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    problems = find_problems(tmp_path, files)
    assert len(problems) == 1, problems
    assert problems[0].startswith(expected), problems


def test_a_region_that_hangs_from_a_ring_is_no_further_problem(tmp_path: Path) -> None:
    ring = "- {slug: c, name: C, parent: a}\n- {slug: a, name: A, parent: b}\n- {slug: b, name: B, parent: a}\n"
    [problem] = find_problems(tmp_path, {"regions/a.yaml": ring})
    assert problem.startswith("regions/a.yaml:2:30: ")


def test_a_level_may_be_shared_when_its_name_and_tier_are_the_same(tmp_path: Path) -> None:
    assert find_problems(tmp_path, {"programmes/flares.yaml": FLARES.format(name="GOLD", tier="winner")}) == []


def test_a_criterion_of_an_earlier_wording_may_be_shown(tmp_path: Path) -> None:
    wording = "wording: [{edition: 2024, criteria: [{slug: depth, name: Depth, question: How?}]}]\n"
    files = {"categories/kitchens.yaml": CATEGORY + wording, **case_study(shows="{depth: 76 families}")}
    assert find_problems(tmp_path, files) == []


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ("It has **76** families.", "76 families"),
        ("It has\n  76 families.", "76 families"),
        ("It's 76 families.", "It’s 76 families"),
        ("See [76 families](https://example.org).", "76 families"),
        ("- It has 76 families.", "76 families"),
    ],
)
def test_words_are_looked_for_as_a_reader_sees_them(tmp_path: Path, story: str, words: str) -> None:
    text = VALID[SOUP].partition("story:")[0] + f"story: |\n  {story}\npull: {words}\n"
    assert find_problems(tmp_path, {SOUP: text}) == []


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ("It has 76\n\n  families.", "76 families"),
        ("One. 2. Two", "One 2"),
        ("`a`", "b"),
    ],
)
def test_words_that_no_reader_sees_together_are_not_in_the_story(tmp_path: Path, story: str, words: str) -> None:
    text = VALID[SOUP].partition("story:")[0] + f"story: |\n  {story}\npull: {words}\n"
    [problem] = find_problems(tmp_path, {SOUP: text})
    assert "The story does not say" in problem


def test_words_without_a_story_are_a_problem(tmp_path: Path) -> None:
    text = VALID[SOUP].partition("story:")[0] + "pull: some words\n"
    [problem] = find_problems(tmp_path, {SOUP: text})
    assert "There is no story that could say `some words`." in problem


def test_problems_of_all_rules_stand_in_file_order(tmp_path: Path) -> None:
    records, _ = read(tmp_path, {**case_study(region="x", topics="[y]"), "regions/page.yaml": "name: Page\n"})
    problems = check_records(records)
    assert problems == sorted(problems)
    assert len(problems) == 3
    assert len({*ALONE, *TOGETHER}) == len(ALONE) + len(TOGETHER)
