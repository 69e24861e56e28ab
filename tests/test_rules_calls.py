"""Deadlines that can be misread: told at their place, with what to write instead, and nothing told that is plain."""

from pathlib import Path

import pytest

from showcase.records import read_records
from showcase.rules.calls import find_doubtful_calls, find_doubtful_prose
from tests.writing import VALID, find_problems

KITCHENS = "categories/kitchens.yaml"
LANTERNS = "programmes/lanterns.yaml"


def about(text: str) -> dict[str, str]:
    """The valid category that says something about itself."""
    return {KITCHENS: VALID[KITCHENS] + f"about: |\n  For all.\n\n  {text}\n"}


def told(folder: Path, text: str) -> str:
    """The one problem of a category that says this, from its column on."""
    [problem] = find_problems(folder, about(text))
    assert problem.startswith(f"{KITCHENS}:8:"), problem
    return problem.removeprefix(f"{KITCHENS}:8:")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Winners are named on Friday 2 March 2024.",
            "24: `Friday 2 March 2024` does not exist: that day is a Saturday. "
            "Write `2 March 2024` alone, or `Saturday 2 March 2024`.",
        ),
        ("Sun., March 2nd, 2024", "3: `Sun., March 2nd, 2024` does not exist: that day is a Saturday."),
        ("On 2 March 2024 (Friday)", "6: `2 March 2024 (Friday)` does not exist: that day is a Saturday."),
        ("On Friday 2024-03-02", "6: `Friday 2024-03-02` does not exist: that day is a Saturday."),
        ("On **Friday**, the 2nd of March 2024", "8: `Friday**, the 2nd of March 2024` does not exist: that day is"),
        ("On Friday\u202f2\u00a0March 2024", "6: `Friday 2 March 2024` does not exist: that day is a Saturday."),
    ],
)
def test_a_weekday_that_its_date_contradicts_is_a_problem_that_names_the_right_one(
    tmp_path: Path, text: str, expected: str
) -> None:
    assert told(tmp_path, text).startswith(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Winners are named on Saturday 2 March 2024.", "24: warning: The weekday of `Saturday 2 March 2024` is typed"),
        ("See you on Friday 1st March!", "14: warning: `Friday 1st March` names no year, and its weekday fits only"),
        ("The entry deadline is Friday 1st March", "25: warning: `Friday 1st March` names no year"),
        ("Entries close on 1 March.", "20: warning: `1 March` is a deadline without a year."),
        ("Schools apply online by March 1.", "27: warning: `March 1` is a deadline without a year."),
        ("The deadline is midnight on 1 March 2027, London time.", "19: warning: `midnight` can be the first or the"),
        ("Enter before 12am GMT, 5 March 2027.", "16: warning: `12am` can be the first or the last minute"),
        ("Entries close at 17:00 on 1 March 2027.", "20: warning: `17:00` is the hour of a deadline, in no zone."),
        ("Applications are due by 5 p.m. on 1 March 2027.", "27: warning: `5 p.m` is the hour of a deadline, in no"),
        ("Nominate by noon on 1 March 2027.", "15: warning: `noon` is the hour of a deadline, in no zone."),
        ("Voting ends 17:00 GMT on 1 July 2027.", "21: warning: `GMT` stands beside `1 July 2027`, when clocks in"),
        ("Voting ends 17:00 GMT on 28 March 2027.", "21: warning: `GMT` stands beside `28 March 2027`"),
        ("Voting ends 17:00 BST on 27 March 2027.", "21: warning: `BST` stands beside `27 March 2027`"),
        ("In summer, 5 July at 17:00 GMT, all is over.", "30: warning: `GMT` stands beside `5 July`"),
    ],
)
def test_what_may_be_meant_is_a_warning(tmp_path: Path, text: str, expected: str) -> None:
    assert told(tmp_path, text).startswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Entries close on 1 March 2027, 17:00 London time.",
        "Applications are due by 5 p.m. BST on 1 July 2027.",
        "Apply by 17:00 Europe/London on 1 March 2027.",
        "In 2027 entries close on 1 March.",
        "Entries close each year on 1 March.",
        "Silver winners are named on Thank a Teacher Day, 18 June.",
        "The school opens from 8:30 to 15:30 and closes on Fridays at 2pm.",
        "Voting ends 17:00 GMT on 27 March 2027.",
        "Voting ends 17:00 GMT+1 on 1 July 2027.",
        "Voting ends 17:00 BST on 28 March, or GMT on 29 October.",
        "A market on Saturdays; on Friday 76 families come. In May 30 schools march.",
        "It sat 3 March exams. The sun 3 times. From 1 to 3 March 2027.",
        "A midnight feast for all.",
        "On Tuesday 31 June 2026.",
    ],
)
def test_what_is_plain_or_no_deadline_is_not_told(tmp_path: Path, text: str) -> None:
    assert find_problems(tmp_path, about(text)) == []


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({KITCHENS: VALID[KITCHENS] + "line: Named on Friday 2 March 2024\n"}, f"{KITCHENS}:5:7"),
        ({KITCHENS: VALID[KITCHENS] + "who_can_enter: All, by Friday 2 March 2024\n"}, f"{KITCHENS}:5:16"),
        ({KITCHENS: VALID[KITCHENS].replace("Who came?", '"Who came on Friday 2 March 2024?"')}, f"{KITCHENS}:4:42"),
        (
            {KITCHENS: VALID[KITCHENS] + "wording:\n  - {edition: 2024, about: Named on Friday 2 March 2024}\n"},
            f"{KITCHENS}:6:28",
        ),
        ({LANTERNS: VALID[LANTERNS] + "about: Named on Friday 2 March 2024\n"}, f"{LANTERNS}:8:8"),
        ({"pages/rules.md": "Title: Rules\n\nOne.\n\nOn Friday 2 March 2024.\n"}, "pages/rules.md:5:4"),
        ({"news/new.md": "Title: New\nDate: 2026-01-02\n\nOn Friday 2 March 2024.\n"}, "news/new.md:4:4"),
    ],
)
def test_a_date_is_looked_for_wherever_a_category_a_programme_or_a_page_says_it(
    tmp_path: Path, files: dict[str, str], place: str
) -> None:
    [problem] = find_problems(tmp_path, files)
    assert problem.startswith(f"{place}: `Friday 2 March 2024` does not exist")


def test_code_and_drafts_are_passed_over(tmp_path: Path) -> None:
    page = "Title: Rules\n\nWrite `Friday 2 March 2024`.\n"
    draft = "Title: Later\nStatus: draft\n\nOn Friday 2 March 2024.\n"
    assert find_problems(tmp_path, {"pages/rules.md": page, "pages/later.md": draft}) == []


@pytest.mark.parametrize("language", ["cy", "de", "sk-SK"])
def test_texts_in_another_language_are_not_searched_for_english_words(tmp_path: Path, language: str) -> None:
    site = VALID["site.yaml"] + f"language: {language}\n"
    page = {"pages/rules.md": "Title: Rules\n\nOn Friday 2 March 2024.\n"}
    assert find_problems(tmp_path, {"site.yaml": site, **about("Friday 2 March 2024"), **page}) == []


def call(**fields: str) -> dict[str, str]:
    """The valid category with a call."""
    lines = "".join(f"  {name}: {value}\n" for name, value in fields.items())
    return {KITCHENS: f"{VALID[KITCHENS]}call:\n  edition: 2025\n{lines}"}


@pytest.mark.parametrize("language", ["en-GB", "de"])
def test_a_deadline_in_gmt_while_london_has_summer_time_is_a_warning_in_any_language(
    tmp_path: Path, language: str
) -> None:
    site = {"site.yaml": VALID["site.yaml"] + f"language: {language}\n"}
    [problem] = find_problems(tmp_path, {**site, **call(closes="2026-07-01 17:00 GMT")})
    assert problem.startswith(
        f"{KITCHENS}:7:11: warning: `closes` is in `GMT`, an hour behind clocks in London on that day. "
        "Write `Europe/London` if London's hour is meant"
    )
    assert find_problems(tmp_path, {**site, **call(closes="2026-01-01 17:00 GMT")}) == []
    assert find_problems(tmp_path, {**site, **call(closes="2026-07-01 17:00 UTC")}) == []


def test_a_deadline_with_which_its_day_begins_is_a_warning(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, call(closes="2026-03-01 00:00 Europe/London"))
    assert problem == (
        f"{KITCHENS}:7:11: warning: `closes` is at 00:00, the first minute of 2026-03-01. Write "
        "`2026-03-01 23:59 Europe/London` if that day still counts, `2026-02-28 23:59 Europe/London` if not."
    )
    assert find_problems(tmp_path, call(opens="2026-03-01 00:00 Europe/London")) == []


def test_an_announcement_in_gmt_while_london_has_summer_time_is_a_warning(tmp_path: Path) -> None:
    milestones = "    milestones:\n      - {name: Golds, planned: 2024-07-01 09:00 Etc/GMT}\n"
    [problem] = find_problems(tmp_path, {LANTERNS: VALID[LANTERNS] + milestones})
    assert problem.startswith(f"{LANTERNS}:9:32: warning: `planned` is in `Etc/GMT`")


def test_the_sample_content_has_no_date_that_can_be_misread(sample_content: Path) -> None:
    records, _ = read_records(sample_content)
    standing = [*records.categories.values(), *records.programmes.values()]
    assert len(standing) > 20
    assert [problem for one in standing for problem in find_doubtful_calls(one, "en-GB")] == []
    assert list(find_doubtful_prose(records)) == []
