"""A language of the interface: its words, plurals, dates, numbers and names of countries."""

from datetime import date
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from showcase.language import Language, load_language
from tests.building import ROOT
from tests.publishing import Telling, case, publish, render, world

WELSH = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=6; plural=(n==0) ? 0 : (n==1) ? 1 : (n==2) ? 2 : (n==3) ? 3 : (n==6) ? 4 : 5;\n"

msgid "Home"
msgstr "Hafan"

#, fuzzy
msgid "Regions"
msgstr "Rhywbeth"

msgid "%(num)s case study"
msgid_plural "%(num)s case studies"
msgstr[0] "dim astudiaeth"
msgstr[1] "un astudiaeth (%(num)s)"
msgstr[2] "dwy astudiaeth (%(num)s)"
msgstr[3] "tair astudiaeth (%(num)s)"
msgstr[4] "chwe astudiaeth (%(num)s)"
msgstr[5] "%(num)s astudiaeth"
"""
ARABIC = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;\n"

msgid "Skip to content"
msgstr "انتقل إلى المحتوى"

msgid "%(num)s case study"
msgid_plural "%(num)s case studies"
msgstr[0] "لا دراسات"
msgstr[1] "دراسة واحدة"
msgstr[2] "دراستان"
msgstr[3] "%(num)s دراسات"
msgstr[4] "%(num)s دراسة"
msgstr[5] "%(num)s دراسة"
"""


def counted(language: Language, number: int) -> str:
    """So many case studies, in the language."""
    return language.count("%(num)s case study", "%(num)s case studies", number)


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """A folder with two translations."""
    for tag, text in {"cy": WELSH, "ar": ARABIC}.items():
        (tmp_path / tag).mkdir()
        (tmp_path / tag / "messages.po").write_text(text, encoding="utf-8")
    return tmp_path


def test_each_number_takes_the_plural_form_of_its_language(locales: Path) -> None:
    welsh = load_language("cy", locales)
    assert [counted(welsh, number) for number in (0, 1, 2, 3, 6, 4, 1200)] == [
        "dim astudiaeth", "un astudiaeth (1)", "dwy astudiaeth (2)", "tair astudiaeth (3)", "chwe astudiaeth (6)",
        "4 astudiaeth", "1,200 astudiaeth",
    ]  # fmt: skip


def test_a_message_is_said_in_the_language_and_one_without_translation_as_it_is(locales: Path) -> None:
    welsh = load_language("cy", locales)
    assert welsh.say("Home") == "Hafan"
    assert welsh.say("Case studies") == "Case studies"
    assert welsh.say("Regions") == "Regions"


def test_a_language_without_a_translation_speaks_as_the_templates_do(tmp_path: Path) -> None:
    english = load_language("en-GB", tmp_path)
    assert english.say("Home") == "Home"
    assert [counted(english, number) for number in (0, 1, 2, 10_000)] == [
        "0 case studies", "1 case study", "2 case studies", "10,000 case studies",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tag", "plain", "with_weekday"),
    [
        ("en-GB", "1 March 2026", "Sunday 1 March 2026"),
        ("cy", "1 Mawrth 2026", "Dydd Sul 1 Mawrth 2026"),
        ("sk", "1. marca 2026", "nedeľa 1 marca 2026"),
    ],
)
def test_a_date_is_said_as_the_language_says_it_with_its_true_weekday(tag: str, plain: str, with_weekday: str) -> None:
    language = load_language(tag, Path())
    assert language.day(date(2026, 3, 1)) == plain
    assert language.day(date(2026, 3, 1), weekday=True) == with_weekday


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)))
def test_a_weekday_is_always_that_of_the_day(day: date) -> None:
    english = load_language("en-GB", Path())
    assert english.day(day, weekday=True).split()[0] == day.strftime("%A")
    assert str(day.year) in english.day(day)


@pytest.mark.parametrize(
    ("tag", "direction"), [("en-GB", "ltr"), ("cy", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("ur", "rtl")]
)
def test_a_language_knows_which_way_it_is_written(tag: str, direction: str) -> None:
    assert load_language(tag, Path()).direction == direction


def test_countries_are_called_as_the_language_calls_them_and_an_unknown_code_stays() -> None:
    assert load_language("en-GB", Path()).country("SK") == "Slovakia"
    assert load_language("cy", Path()).country("GB") == "Y Deyrnas Unedig"
    assert load_language("en-GB", Path()).country("QQ") == "QQ"


@pytest.mark.parametrize("tag", ["en", "cy", "ar", "sk", "pl", "ga", "fr", "ja", "sl"])
def test_scripts_are_given_a_form_for_every_number(tag: str) -> None:
    forms = load_language(tag, Path()).plural_forms("one", "more")
    form_of = Locale.parse(tag).plural_form
    assert {form_of(number) for number in [*range(3000), 10_000, 100_000, 1_000_000]} <= set(forms)


def test_scripts_are_given_the_translated_forms_with_the_number_left_out(locales: Path) -> None:
    forms = load_language("cy", locales).plural_forms("%(num)s case study", "%(num)s case studies")
    assert forms == {
        "zero": "dim astudiaeth", "one": "un astudiaeth (%(num)s)", "two": "dwy astudiaeth (%(num)s)",
        "few": "tair astudiaeth (%(num)s)", "many": "chwe astudiaeth (%(num)s)", "other": "%(num)s astudiaeth",
    }  # fmt: skip


def test_a_page_in_another_language_is_that_language_through_and_through(locales: Path) -> None:
    content = world(case(), case("tea"), case("bread"), site={"name": "اختبار", "headline": "قصص", "language": "ar"})
    page = render(publish(content, Telling(locales=locales)))["/categories/kitchens/"]
    assert '<html lang="ar" dir="rtl">' in page
    assert "انتقل إلى المحتوى" in page
    assert "3 دراسات" in page
    assert "case studies</p>" not in page


def test_two_languages_in_one_process_do_not_take_each_others_words(locales: Path) -> None:
    def home(tag: str) -> str:
        site = {"name": "Lamps", "headline": "Stories", "language": tag}
        return render(publish(world(case(), site=site), Telling(locales=locales)))["/"]

    assert "un astudiaeth (1)" in home("cy")
    assert "1 case study" in home("en-GB")
    assert "un astudiaeth (1)" in home("cy")


def test_every_folder_of_translations_can_be_loaded() -> None:
    for file in (ROOT / "theme" / "locales").glob("*/messages.po"):
        assert load_language(file.parent.name, ROOT / "theme" / "locales").say("Home")


def test_it_is_known_whether_the_interface_speaks_a_language(locales: Path) -> None:
    assert [load_language(tag, locales).is_spoken for tag in ("en-GB", "cy", "ar", "de")] == [True, True, True, False]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "1 kB"), (999, "1 kB"), (35_123, "35 kB"), (949_999, "950 kB"), (950_000, "1 MB"), (1_234_567, "1.2 MB"),
        (9_949_999, "9.9 MB"), (12_345_678, "12 MB"), (1_200_000_000, "1.2 GB"),
    ],
)  # fmt: skip
def test_sizes_of_files_are_told_in_few_digits(count: int, words: str) -> None:
    assert load_language("en-GB", ROOT / "theme" / "locales").size(count) == words
