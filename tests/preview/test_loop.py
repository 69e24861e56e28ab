"""The loop, with a builder that does what it is told."""

from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from showcase.preview import Outcome
from showcase.preview.builder import Early
from showcase.preview.loop import Loop, describe_change
from showcase.preview.run import keep_building
from showcase.preview.sources import Sources
from showcase.problems import Place, Problem

SOUP, CAKE, CODE = Path("/content/soup.yaml"), Path("/content/cake.yaml"), Path("/plugins/showcase/cover.py")
SOURCES = Sources(
    Path("/content"), Path("/output"), Path("/pelicanconf.py"), Path("/theme"), Path("/plugins"), "/"
)  # fmt: skip
WRONG = Problem(Place(SOUP, 3, 9), "`Waels` is no region", "Did you mean `wales`?")
DOUBT = Problem(Place(SOUP, 1, 1), "The day has not come yet", "Write an earlier one", is_warning=True)
GOOD = Outcome([], ["/", "/soup/"], 0.314)


class Stop(Exception):
    """Nobody edits any more."""


class Scene:
    """A builder with outcomes prepared, and everything that it was asked and that was said."""

    def __init__(self, *outcomes: Outcome | BaseException) -> None:
        self.outcomes = list(outcomes)
        self.asked: list[set[Path] | None] = []
        self.told: list[dict[str, Any]] = []
        self.written: list[str] = []
        self.news: list[str] = []
        self.early: list[str] = []

    def build(self, changed: set[Path] | None, early: Early | None = None) -> Outcome:
        """The next outcome, an edited page before it where there is one."""
        for address in self.early[len(self.asked) : len(self.asked) + 1]:
            assert early
            early([address])
        self.asked.append(changed)
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def put_off(self) -> Connection | None:
        """Nothing; all is done at once."""

    def catch_up(self) -> str:
        """What there is to tell of what was put off."""
        return self.news.pop(0)

    def close(self) -> None:
        """Nothing; there is nothing to close."""

    def run(self, *edits: set[Path]) -> "Scene":
        """The same scene, after a build at the start and one after each edit."""
        coming = iter(edits)

        def wait(also: Connection | None) -> set[Path]:
            changed = next(coming, None)
            if changed is None:
                raise Stop
            return changed

        loop = Loop(self, self.told.append, lambda: "14:03:22", self.written.append)
        with pytest.raises(Stop):
            keep_building(loop, wait, SOURCES)
        return self

    def kinds(self) -> list[str]:
        """What the page was told, in short."""
        return [message["kind"] for message in self.told]


def test_a_build_is_told_when_it_begins_and_when_it_ends() -> None:
    scene = Scene(GOOD).run()
    assert scene.told == [
        {"kind": "building"},
        {"kind": "built", "addresses": ["/", "/soup/"], "seconds": 0.314, "problems": []},
    ]
    assert scene.written == ["14:03:22  built in 0.31 s: 2 pages changed"]


def test_the_first_build_is_of_everything_the_next_of_what_changed() -> None:
    assert Scene(GOOD, GOOD, GOOD).run({SOUP, CAKE}, {CAKE}).asked == [None, {SOUP, CAKE}, {CAKE}]


def test_problems_are_told_in_file_order_and_printed_as_ever() -> None:
    scene = Scene(Outcome([WRONG, DOUBT], None, 0.1)).run()
    assert [(one["line"], one["warning"]) for one in scene.told[-1]["problems"]] == [(1, True), (3, False)]
    assert scene.told[-1]["kind"] == "problems"
    assert scene.told[-1]["problems"][1] == {
        "file": "/content/soup.yaml", "line": 3, "column": 9, "what": "`Waels` is no region.",
        "instead": "Did you mean `wales`?", "warning": False,
    }  # fmt: skip
    assert scene.written == [str(DOUBT), str(WRONG), "14:03:22  1 problem; the site is as it was"]


def test_warnings_are_told_with_the_build() -> None:
    scene = Scene(Outcome([DOUBT], [], 0.1)).run()
    assert (scene.kinds(), len(scene.told[-1]["problems"])) == (["building", "built"], 1)
    assert scene.written == [str(DOUBT), "14:03:22  built in 0.10 s: no page changed"]


def test_a_warning_that_stands_is_printed_once_and_shown_in_the_page_all_the_time() -> None:
    doubtful = Outcome([DOUBT], [], 0.1)
    scene = Scene(doubtful, doubtful, GOOD, doubtful).run({SOUP}, {SOUP}, {SOUP})
    assert [line == str(DOUBT) for line in scene.written] == [True, False, False, False, True, False]
    assert [len(told["problems"]) for told in scene.told if told["kind"] == "built"] == [1, 1, 0, 1]


def test_what_could_not_be_built_is_part_of_the_next_build() -> None:
    bad = Outcome([WRONG], None, 0.1)
    assert Scene(GOOD, bad, bad, GOOD, GOOD).run({SOUP}, {CAKE}, {SOUP}, {CAKE}).asked == [
        None, {SOUP}, {SOUP, CAKE}, {SOUP, CAKE}, {CAKE}
    ]  # fmt: skip


def test_after_a_first_build_with_problems_everything_is_built() -> None:
    assert Scene(Outcome([WRONG], None, 0.1), GOOD).run({SOUP}).asked == [None, None]


@pytest.mark.parametrize("crash", [ZeroDivisionError("oh"), SystemExit(1)])
def test_a_crash_is_shown_and_the_loop_goes_on_with_everything(crash: BaseException) -> None:
    scene = Scene(GOOD, crash, GOOD).run({SOUP}, {SOUP})
    assert scene.asked == [None, {SOUP}, None]
    assert scene.kinds() == ["building", "built", "building", "problems", "building", "built"]
    [shown] = scene.told[3]["problems"]
    assert type(crash).__name__ in shown["what"]
    assert shown["file"].endswith("test_loop.py")
    assert any("Traceback" in line for line in scene.written)


def test_news_of_what_was_put_off_are_told_in_the_terminal_alone() -> None:
    scene = Scene(GOOD, GOOD)
    scene.news = ["", "index of words made in 3.1 s"]
    scene.run(set(), set(), {SOUP})
    assert scene.asked == [None, {SOUP}]
    assert scene.kinds() == ["building", "built"] * 2
    assert scene.written[1] == "14:03:22  index of words made in 3.1 s"


def test_an_interrupt_is_no_crash() -> None:
    with pytest.raises(KeyboardInterrupt):
        Scene(KeyboardInterrupt()).run()


def test_new_code_ends_the_loop_when_it_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("showcase.preview.run.find_fault", lambda _: None)
    scene = Scene(GOOD)
    loop = Loop(scene, scene.told.append, lambda: "", scene.written.append)
    keep_building(loop, lambda _: {CODE}, SOURCES)
    assert scene.asked == [None]


def test_code_that_cannot_be_started_is_told_while_content_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    fault = Problem(Place(CODE, 7, 1), "SyntaxError: invalid syntax", "Mend it")
    monkeypatch.setattr("showcase.preview.run.find_fault", lambda _: fault)
    scene = Scene(GOOD, GOOD).run({CODE}, {SOUP})
    assert scene.asked == [None, {SOUP}]
    assert scene.kinds() == ["building", "built", "problems", "building", "built"]
    assert [one["file"] for message in (scene.told[2], scene.told[4]) for one in message["problems"]] == [str(CODE)] * 2


@pytest.mark.parametrize(
    ("addresses", "words"),
    [
        (None, "all of the site"),
        ([], "no page changed"),
        (["/feed.xml"], "no page changed"),
        (["/", "/feed.xml"], "1 page changed"),
        (["/404.html", "/a/"], "2 pages changed"),
        ([f"/{number}/" for number in range(1234)], "1,234 pages changed"),
    ],
)
def test_what_changed_is_told_in_words(addresses: list[str] | None, words: str) -> None:
    assert describe_change(addresses) == words


def test_an_edited_page_is_told_before_the_build_is_over() -> None:
    soup = "/case-studies/2025/soup/"
    scene = Scene(Outcome([], ["/"], 1.0))
    scene.early = [soup]
    kinds = [(one["kind"], one.get("addresses")) for one in scene.run().told]
    assert kinds == [("building", None), ("built", [soup]), ("building", None), ("built", ["/"])]
