"""The words of the desk: all of them can be translated, and moments are said as they are."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.support import NullTranslations

from showcase.desk import draw_desk, make_desk
from showcase.desk.words import countdown, percent, time_left
from showcase.language import load_language
from tests.desks import papers, rich
from tests.publishing import THEME, language_of
from tests.test_house import PLUGIN

ENGLISH = language_of("en-GB", THEME / "locales")


class Heard(NullTranslations):
    """Translations that note which messages they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: set[str] = set()

    def gettext(self, message: str) -> str:
        """The message."""
        self.messages.add(message)
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The message in one of its two forms."""
        self.messages.add(singular)
        return singular if number == 1 else plural


def messages_for_translators() -> Iterator[str]:
    """Every message of the desk that translators are given."""
    keywords = {"say": None, "count": (1, 2)}
    for file in sorted((PLUGIN / "desk").rglob("*.py")):
        for _, message, _, _ in extract_from_file("python", str(file), keywords=keywords):
            yield message if isinstance(message, str) else message[0]


def test_every_message_that_is_said_can_be_translated(tmp_path: Path) -> None:
    heard = Heard()
    of = papers(tmp_path, rich(), language=replace(ENGLISH, translations=heard))
    make_desk(of)
    assert len(heard.messages) > 80
    assert heard.messages - set(messages_for_translators()) == {"%(day)s, %(hour)s %(city)s time"}  # of calls


def test_a_page_in_another_language_says_its_messages(tmp_path: Path) -> None:
    (tmp_path / "cy").mkdir()
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "The desk"\nmsgstr "Y ddesg"\n'
    (tmp_path / "cy" / "messages.po").write_text(f'{text}\nmsgid "Late"\nmsgstr "Hwyr"\n', encoding="utf-8")
    of = papers(tmp_path / "papers", rich(), language=load_language("cy", tmp_path))
    page = draw_desk(of, make_desk(of), THEME).decode()
    assert "<h1>Y ddesg</h1>" in page
    assert ">Hwyr</h3>" in page


@pytest.mark.parametrize(
    ("share", "words"), [(0, "0%"), (0.001, "1%"), (0.5, "50%"), (0.999, "99%"), (1, "100%"), (0.29, "29%")]
)
def test_all_is_said_of_nothing_but_all_and_none_of_nothing_but_none(share: float, words: str) -> None:
    assert percent(share, ENGLISH) == words


@pytest.mark.parametrize(
    ("days", "words"), [(-2, "2 days ago"), (-1, "1 day ago"), (0, "today"), (1, "in 1 day"), (9, "in 9 days")]
)
def test_days_are_counted_from_today(days: int, words: str) -> None:
    today = date(2026, 3, 1)
    assert countdown(today + timedelta(days=days), today, ENGLISH) == words


@pytest.mark.parametrize(
    ("hours", "words"), [(0.5, "within the hour"), (1, "in 1 hour"), (47, "in 47 hours"), (48, "in 2 days")]
)
def test_the_last_two_days_are_counted_in_hours(hours: float, words: str) -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    assert time_left(now + timedelta(hours=hours), now, ENGLISH) == words


def test_no_message_is_put_together_where_it_cannot_be_found() -> None:
    for file in (PLUGIN / "desk").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"say", "count"}
            ):
                if node.func.attr == "count" and len(node.args) != 3:
                    continue
                assert all(isinstance(one, ast.Constant) for one in node.args[:2]), f"{file.name}:{node.lineno}"
