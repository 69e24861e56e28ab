"""One language of the interface: its words through gettext, its dates, numbers and names of countries through CLDR."""

import io
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations
from babel.units import format_unit

DOMAIN = "messages"
SIZES = (("digital-gigabyte", 10**9), ("digital-megabyte", 10**6), ("digital-kilobyte", 10**3))
"""What sizes of files are told in."""


@dataclass(frozen=True)
class Language:
    """A language tag such as `en-GB`, with the translations found for it."""

    tag: str
    translations: NullTranslations

    @cached_property
    def locale(self) -> Locale:
        """What CLDR knows of the language."""
        return Locale.parse(self.tag, sep="-")

    @property
    def is_spoken(self) -> bool:
        """Whether the interface's words are in this language: they are written in English."""
        return isinstance(self.translations, Translations) or self.locale.language == "en"

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.locale.text_direction

    def say(self, message: str) -> str:
        """The message in this language."""
        return self.translations.gettext(message)

    def count(self, singular: str, plural: str, number: int, **words: str) -> str:
        """The message in the form that the number asks for, with its words; `%(num)s` becomes the number."""
        return self.translations.ngettext(singular, plural, number) % {"num": self.number(number), **words}

    def number(self, number: int) -> str:
        """The number with this language's separators."""
        return format_decimal(number, locale=self.locale)

    def size(self, count: int) -> str:
        """So many bytes as a reader is told: `1.2 MB`, `35 kB`; nothing is smaller than 1 kB."""
        unit, worth = next(((unit, worth) for unit, worth in SIZES if count >= 0.95 * worth), SIZES[-1])
        digits = 1 if worth > 1000 and count < 9.95 * worth else 0
        value = max(1.0, round(count / worth, digits))
        return format_unit(value, unit, "short", "#,##0.#", self.locale)

    def day(self, day: date, weekday: bool = False) -> str:
        """A date in words, its weekday computed."""
        return format_date(day, "EEEE d MMMM y" if weekday else "long", locale=self.locale)

    def country(self, code: str) -> str:
        """The country's name in this language; its code where CLDR has none."""
        return str(self.locale.territories.get(code, code))

    def plural_forms(self, singular: str, plural: str) -> dict[str, str]:
        """The message for each plural category of the language, numbers left out, for scripts."""
        forms: dict[str, str] = {}
        for number in (*range(120), 1000, 1_000_000):
            forms.setdefault(self.locale.plural_form(number), self.translations.ngettext(singular, plural, number))
        return forms


def load_language(tag: str, locales: Path) -> Language:
    """The language of a tag, read from `<locales>/<tag>/messages.po` where that file exists."""
    source = locales / tag / f"{DOMAIN}.po"
    if not source.is_file():
        return Language(tag, NullTranslations())
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(source.read_bytes()), locale=tag.replace("-", "_")))
    compiled.seek(0)
    return Language(tag, Translations(compiled, DOMAIN))
