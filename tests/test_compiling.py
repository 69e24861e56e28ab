"""How templates are compiled: constants stand in them as text, and every value is escaped as before."""

import re
from pathlib import Path

import pytest
from babel.support import NullTranslations
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from markupsafe import Markup, escape

from showcase.compiling import Constants, QuickEnvironment, show
from showcase.language import load_language
from showcase.render import make_environment
from tests.building import ROOT

WORDS = {
    "Home": "Hafan", "A & B": "<b>A & B</b>", "100%%": "100%%", "By %(who)s": "<i>Gan %(who)s</i>",
    "“%(query)s”": "„%(query)s“",
}  # fmt: skip


class Told(NullTranslations):
    """Translations as a dictionary has them."""

    def gettext(self, message: str) -> str:
        """The message in another language."""
        return WORDS.get(message, message)

    ugettext = gettext


def environment_of(source: str) -> QuickEnvironment:
    """An environment with one template."""
    environment = QuickEnvironment(
        loader=DictLoader({"page": source}), autoescape=True, extensions=["jinja2.ext.i18n", Constants]
    )
    environment.extend(constants={"base": "/a&b"}, translations=Told())
    environment.install_gettext_translations(Told(), newstyle=True)  # type: ignore[attr-defined]
    return environment


def shown(source: str, **values: object) -> str:
    """What a template makes of values."""
    return environment_of(source).get_template("page").render(values)


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ('{{ _("Home") }}', "Hafan"),
        ('{{ _("A & B") }}', "<b>A & B</b>"),
        ('{{ _("100%%") }}', "100%"),
        ('{{ _("By %(who)s", who=name) }}', "<i>Gan &lt;x&gt;</i>"),
        ('{{ _("By %(who)s", who=name|upper) }}', "<i>Gan &lt;X&gt;</i>"),
        ('{{ _("“%(query)s”", query="%(query)s") }}', "„%(query)s“"),
        ('{% set some = {"a": _("Home")} %}{{ some["a"] }}', "Hafan"),
        ('{{ _("Home") if name else _("A & B") }}', "Hafan"),
        ('{% macro say() %}{{ _("A & B") }}{% endmacro %}{{ say() }}', "<b>A & B</b>"),
        ("{{ _(word) }}", "Hafan"),
    ],
)
def test_a_message_is_said_in_the_language_of_the_environment(source: str, made: str) -> None:
    assert shown(source, name="<x>", word="Home") == made


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ('<a href="{{ base }}/">', '<a href="/a&amp;b/">'),
        ("{{ base ~ name }}", "/a&amp;b&lt;x&gt;"),
        ("{{ site.base }}", "own"),
        ('{{ "base" }} base', "base base"),
    ],
)
def test_a_constant_stands_wherever_its_name_does_but_not_for_a_part_of_another(source: str, made: str) -> None:
    assert shown(source, name="<x>", site={"base": "own"}) == made


def test_constants_are_not_looked_up_when_a_page_is_rendered() -> None:
    environment = environment_of('{{ base }}{{ _("Home") }}')
    template = environment.get_template("page")
    environment.constants.clear()  # type: ignore[attr-defined]
    WORDS["Home"], before = "Adref", WORDS["Home"]
    assert template.render() == "/a&amp;bHafan"
    WORDS["Home"] = before


@given(st.text() | st.integers() | st.none() | st.text().map(Markup))
@pytest.mark.parametrize("source", ["{{ value }}", "{% macro say(it) %}{{ it }}{% endmacro %}{{ say(value) }}"])
def test_a_value_is_shown_as_jinja_shows_it(source: str, value: object) -> None:
    assert show(value) == escape(value)
    assert shown(source, value=value) == Environment(autoescape=True).from_string(source).render(value=value)


def test_no_message_of_a_template_is_looked_up_when_it_is_rendered() -> None:
    templates = ROOT / "theme" / "templates"
    environment = make_environment(templates, load_language("en-GB", ROOT / "theme" / "locales"), "")
    for file in templates.rglob("*.html"):
        code = environment.compile(file.read_text(encoding="utf-8"), raw=True)
        assert re.search(r"""resolve\('(?:_|gettext)'\)|undefined\(name='(?:_|gettext)'""", code) is None, file.name


def test_code_is_kept_and_used_while_source_words_and_base_path_are_the_same(tmp_path: Path) -> None:
    code: dict[str, bytes] = {}

    def made(source: str, base: str, locales: Path = ROOT) -> str:
        (tmp_path / "page.html").write_text(source, encoding="utf-8")
        environment = make_environment(tmp_path, load_language("cy", locales), base, code)
        return environment.get_template("page.html").render()

    (tmp_path / "cy").mkdir()
    (tmp_path / "cy" / "messages.po").write_text('msgid "Home"\nmsgstr "Hafan"\n', encoding="utf-8")
    source = '{{ base }} {{ _("Home") }}'
    assert made(source, "/a") == "/a Home"
    kept = dict(code)
    assert (made(source, "/a"), code) == ("/a Home", kept)
    assert (made(source, "/b"), made(f"{source}!", "/a"), made(source, "/a", tmp_path)) == (
        "/b Home", "/a Home!", "/a Hafan",
    )  # fmt: skip


def test_damaged_code_is_compiled_anew(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{{ base }}", encoding="utf-8")
    code: dict[str, bytes] = {}
    for damage in (lambda kept: kept, lambda kept: kept[:40], lambda kept: b""):
        environment = make_environment(tmp_path, load_language("en-GB", ROOT), "/a", code)
        assert environment.get_template("page.html").render() == "/a"
        code.update({name: damage(kept) for name, kept in code.items()})
