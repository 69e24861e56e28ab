"""The scripts' own reckoning, part by part, against reckoning in Python."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from showcase.call import call_state
from showcase.models import Call

Run = Callable[[str, str, Any], Any]
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def run(page: Page, rich_site: str) -> Run:
    """Runs a function of one value with a script's exports in reach as `own`."""
    page.goto(f"{rich_site}robots.txt")

    def evaluate(script: str, function: str, value: Any) -> Any:
        address = f"{rich_site}theme/js/{script}.js"
        return page.evaluate(
            f"async ([address, value]) => {{ const own = await import(address); return ({function})(value) }}",
            [address, value],
        )

    return evaluate


KNOWN = {"region": ["wales", "east-midlands"], "topic": ["food"]}
READ = """({known, search}) => {
  const sets = Object.fromEntries(Object.entries(known).map(([name, values]) => [name, new Set(values)]));
  const state = own.readState(search, sets);
  return [state, own.writeState(state), own.sortOf(state), own.isPlain(state)] }"""


@pytest.mark.parametrize(
    ("search", "written", "order"),
    [
        ("", "", "newest"),
        ("?", "", "newest"),
        ("?q=food", "?q=food", "best"),
        ("?q=food&sort=best", "?q=food", "best"),
        ("?q=food&sort=newest", "?q=food&sort=newest", "newest"),
        ("?q=+two%20%20words+", "?q=two+words", "best"),
        ("?sort=newest", "", "newest"),
        ("?sort=best", "", "newest"),
        ("?sort=name", "?sort=name", "name"),
        ("?sort=__proto__&constructor=1", "", "newest"),
        ("?region=wales&region=wales&region=atlantis", "?region=wales", "newest"),
        ("?topic=food&region=wales&region=east-midlands", "?region=wales&region=east-midlands&topic=food", "newest"),
        ("?utm=x&region=", "", "newest"),
    ],
)
def test_an_address_is_read_and_written_in_its_shortest_form(run: Run, search: str, written: str, order: str) -> None:
    _, again, sort, is_plain = run("state", READ, {"known": KNOWN, "search": search})
    assert (again, sort, is_plain) == (written, order, not written)


def test_any_state_comes_back_from_its_address(run: Run) -> None:
    random = Random(7)
    words = ["", "food", "a & b", "100%", "“quoted”", "Łódź +1", "?q=#x"]
    asked = [
        {
            "q": random.choice(words),
            "sort": random.choice(["", "oldest", "name"]),
            "chosen": {name: random.sample(some, random.randint(0, len(some))) for name, some in KNOWN.items()},
        }
        for _ in range(60)
    ]
    addresses = run("state", "states => states.map(own.writeState)", asked)
    for state, address in zip(asked, addresses, strict=True):
        assert run("state", READ, {"known": KNOWN, "search": address})[0] == state


def moments() -> list[tuple[timedelta | None, timedelta | None]]:
    """When a call opens and closes, from now: either, both or none, the edges of each state among them."""
    near = [timedelta(days=days, seconds=seconds) for days in (-30, -1, 0, 1, 13, 14, 40) for seconds in (-1, 0, 1)]
    pairs = [(opens, closes) for opens in near for closes in near if opens < closes]
    alone = [(one, None) for one in near] + [(None, one) for one in near]
    return [*pairs, *alone, (None, None)]


def written(after: timedelta | None) -> str | None:
    """A moment as a call writes it."""
    return None if after is None else (NOW + after).strftime("%Y-%m-%d %H:%M UTC")


def test_a_call_has_the_same_state_in_the_browser_as_at_build(run: Run) -> None:
    calls = [Call(edition="2026", opens=opens, closes=closes) for opens, closes in distinct(moments())]
    told = [[moment and moment.instant.isoformat() for moment in (call.opens, call.closes)] for call in calls]
    states = run(
        "deadline",
        "({now, told}) => told.map(pair => own.callState(new Date(now), ...pair.map(one => one && new Date(one))))",
        {"now": NOW.isoformat(), "told": told},
    )
    assert states == [call_state(call, NOW) for call in calls]
    assert set(states) == {"unknown", "before", "open", "soon", "closed"}


def distinct(pairs: list[tuple[timedelta | None, timedelta | None]]) -> list[tuple[str | None, str | None]]:
    """The pairs as calls write them, to the minute, each once; those that would close before they open left out."""
    found = dict.fromkeys((written(opens), written(closes)) for opens, closes in pairs)
    return [(opens, closes) for opens, closes in found if not (opens and closes and opens >= closes)]


def letters_between(one: str, other: str) -> int:
    """How many letters to add, drop, change or swap, worked out the plain way."""
    table = [[row + column for column in range(len(other) + 1)] for row in range(len(one) + 1)]
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            change = one[row - 1] != other[column - 1]
            table[row][column] = min(
                table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change
            )
            if row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]:
                table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
    return table[-1][-1]


def test_letters_between_two_words_are_counted_right(run: Run) -> None:
    random = Random(11)
    pairs = [["".join(random.choices("abc", k=random.randint(0, 6))) for _ in range(2)] for _ in range(400)]
    counted = run("suggest", "pairs => pairs.map(([one, other]) => own.distance(one, other, 2))", pairs)
    assert counted == [min(3, letters_between(one, other)) for one, other in pairs]
    assert set(counted) == {0, 1, 2, 3}


NAMES = [["heanor", "Heanor"], ["heart", "Heart"], ["hope", "Hope"], ["lodz", "Łódź"], ["st", "St"]]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("haenor", "Heanor"), ("Henor", "Heanor"), ("heanr", "Heanor"), ("hearst", "Heart"), ("Łodź", "Łódź"),
        ("hops", "Hope"), ("hxps", None), ("heanorians", None), ("xyz", None), ("–", None),
    ],
)  # fmt: skip
def test_a_near_miss_finds_the_nearest_name(run: Run, word: str, name: str | None) -> None:
    near = run("suggest", "({word, names}) => own.nearest(word, names)", {"word": word, "names": NAMES})
    assert (near and near["name"]) == name


@pytest.mark.parametrize(
    ("word", "other", "is_like"),
    [
        ("school", "schools", True), ("schools", "school", True), ("academies", "academy", True),
        ("esteem", "selfesteem", True), ("lodz", "lo", False), ("haenor", "ha", False), ("cubatao", "cubatao", True),
        ("roma", "romance", True), ("romantically", "roma", False),
    ],
)  # fmt: skip
def test_a_find_is_a_form_of_the_word_and_not_any_shorter_word(run: Run, word: str, other: str, is_like: bool) -> None:
    assert run("suggest", "([word, other]) => own.isLike(word, other)", [word, other]) is is_like


def test_an_excerpt_is_text_and_marks_whatever_a_story_says(run: Run) -> None:
    excerpt = "&lt;img src=x onerror=alert(1)&gt; <mark>food&lt;/mark&gt;</mark> &amp; <mark>b</mark>"
    assert run("excerpt", "text => own.readExcerpt(text)", excerpt) == [
        {"text": "<img src=x onerror=alert(1)> ", "marked": False},
        {"text": "food</mark>", "marked": True},
        {"text": " &amp; ", "marked": False},
        {"text": "b", "marked": True},
    ]


@pytest.mark.parametrize(
    ("excerpt", "words", "left"),
    [
        ("Hope School. They <mark>cook</mark> lunch", "cook", "They <mark>cook</mark> lunch"),
        ("<mark>Hope</mark> School. They cook lunch", "hope", ""),
        ("They <mark>cook</mark> <mark>as</mark> a team", "cook a", "They <mark>cook</mark> as a team"),
        ("with <mark>a</mark> <mark>Favor</mark>", "a favor", "with <mark>a</mark> <mark>Favor</mark>"),
    ],
)
def test_an_excerpt_leaves_out_the_name_and_chance_marks(run: Run, excerpt: str, words: str, left: str) -> None:
    data = {"excerpt": excerpt, "meta": {"title": "Hope School"}}
    assert run("excerpt", "([data, words]) => own.excerptOf(data, words)", [data, words]) == left


def test_a_number_takes_its_plural_form_and_its_separators(run: Run) -> None:
    forms = {"one": "%(num)s case study", "other": "%(num)s case studies"}
    say = "([forms, numbers]) => numbers.map(number => own.count(forms, number))"
    assert run("words", say, [forms, [0, 1, 2, 12345]]) == [
        "0 case studies", "1 case study", "2 case studies", "12,345 case studies"
    ]  # fmt: skip
    assert run("words", "([forms, number]) => own.count(forms, number)", [{"other": "%(num)s left"}, 1]) == "1 left"


def test_a_sentence_keeps_what_it_has_no_value_for(run: Run) -> None:
    fill = "([sentence, values]) => own.fill(sentence, values)"
    assert run("words", fill, ["%(a)s of %(b)s", {"a": "$& <b>"}]) == "$& <b> of %(b)s"
