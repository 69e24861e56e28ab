"""Rendering: a page is a pure function of its template and its view, and everything in it is escaped."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from jinja2.exceptions import TemplateNotFound
from markupsafe import Markup

from showcase.cards import view_card
from showcase.cover import draw_rosette
from showcase.frame import make_frame
from showcase.language import load_language
from showcase.move import Move
from showcase.pages import Page
from showcase.publication import Prose
from showcase.render import Covers, json_in_script, make_environment, render_page, render_rows
from tests.opened import OPEN
from tests.publishing import THEME, Record, Telling, case, make_pages, publish, render, the, world

ENGLISH = load_language("en-GB", THEME / "locales")
HOSTILE = "<b onclick=\"alert('1')\">Bold & Co</b>"
ESCAPED = "&lt;b onclick=&#34;alert(&#39;1&#39;)&#34;&gt;Bold &amp; Co&lt;/b&gt;"


def rendered(folder: Path, template: str, view: object) -> str:
    """A template of these words with a view, rendered as a page."""
    (folder / "page.html").write_text(template, encoding="utf-8")
    publication = publish(world())
    environment = make_environment(folder, ENGLISH, "")
    page = Page("/page/", "page.html", view, "Title", "Words")
    return render_page(environment, make_frame(publication), publication, page).decode()


@pytest.mark.parametrize(
    "template", ["{{ nothing }}", "{{ view.nothing }}", "{{ page.nothing }}", "{% if nothing %}{% endif %}"]
)
def test_a_name_that_is_not_there_is_an_error(tmp_path: Path, template: str) -> None:
    with pytest.raises(UndefinedError):
        rendered(tmp_path, template, {})


def test_a_template_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateNotFound):
        rendered(tmp_path, '{% extends "article.html" %}', {})


@pytest.mark.parametrize(
    "template", ["{{ view }}", '<a title="{{ view }}">', "{% set x = view %}{{ x }}", "{{ view|title|lower }}"]
)
def test_everything_is_escaped(tmp_path: Path, template: str) -> None:
    assert "<b" not in rendered(tmp_path, template, HOSTILE).lower()


def test_names_are_escaped_wherever_they_stand() -> None:
    honoured = {"name": HOSTILE, "slug": "soup-school", "aliases": [HOSTILE], "members": [{"name": HOSTILE}]}
    fields: Record = {
        "standfirst": HOSTILE, "place": HOSTILE, "reported_by": HOSTILE, "story": "Bold & `<b>`.", "pull": "Bold",
        "partners": [{"name": HOSTILE, "role": HOSTILE}], "sources": [{"title": HOSTILE, "url": "https://example.org"}],
        "figures": [{"value": "<b>1</b>", "label": "<b>one</b>", "proof": "Bold"}],
        "region": "wales", "topics": ["food"],
    }  # fmt: skip
    content = world(
        case(recipient=honoured, **fields), site={"name": HOSTILE, "headline": HOSTILE, "credit": HOSTILE},
        topics=[{"slug": "food", "name": HOSTILE, "line": HOSTILE}],
        regions=[{"slug": "wales", "name": HOSTILE, "tile": [1, 1]}],
        categories=[{"slug": "kitchens", "name": HOSTILE, "programme": "crown", "line": HOSTILE}],
    )  # fmt: skip
    for address, page in render(publish(content)).items():
        assert "<b" not in page.replace("<body", "").replace("<button", "").replace("<blockquote", "").replace(
            "<br>", ""
        ), address
        assert 'onclick="' not in page, address
    assert f"<h1>{ESCAPED}</h1>" in render(publish(content))["/case-studies/2025/soup/"]


def test_a_page_is_the_same_each_time_it_is_rendered() -> None:
    assert render(publish(world(case(), case("tea")))) == render(publish(world(case(), case("tea"))))


def test_a_page_holds_no_moment_of_its_making() -> None:
    later = Telling(now=Telling().now.replace(year=2031))
    assert render(publish(world(case()))) == render(publish(world(case()), later))


def test_rows_are_drawn_once_in_the_default_order_on_one_line_each() -> None:
    publication = publish(world(case(), case("tea", edition="2021")), Telling(url="https://example.org/base"))
    environment = make_environment(THEME / "templates", ENGLISH, "/base")
    rows = render_rows(environment, publication.showcase.case_studies)
    assert [
        f'<a href="/base{one.address}">' in row
        for one, row in zip(publication.showcase.case_studies, rows, strict=True)
    ] == [True] * 2
    assert all("\n" not in row for row in rows)
    assert rows[1] == publication.row(the(publication, "tea"))


def test_a_card_shows_the_cover_of_its_row_whether_rows_were_drawn_or_not() -> None:
    publication = publish(world(case(), case("tea")))
    environment = make_environment(THEME / "templates", ENGLISH, "")
    for one in publication.showcase.case_studies:
        drawn = Covers(environment, publication)[view_card(one)]
        assert drawn.startswith('<div class="cover"')
        assert drawn.endswith("</svg></div>")
        assert draw_rosette(f"2025/{one.slug}").outer_path in drawn
        assert Covers(environment, replace(publication, rows=()))[view_card(one)] == drawn


@given(st.text() | st.dictionaries(st.text(), st.lists(st.text() | st.integers() | st.none())))
def test_json_in_a_script_says_what_it_was_given_and_ends_no_script(value: object) -> None:
    text = json_in_script(json.dumps(value))
    assert json.loads(text) == value
    assert not set("<>&'") & set(text)


def test_a_page_is_no_longer_than_it_needs_to_be() -> None:
    for page in render(publish(world(case()))).values():
        assert "\n\n" not in page
        assert page.startswith("<!doctype html>")


def test_every_template_is_used_and_every_page_has_one() -> None:
    post = Prose("first", "First", "", Markup("<p></p>"))
    content = world(
        case(region="wales", topics=["food"]),
        site=OPEN,
        withdrawn=[{"address": "/winners/1999.html", "date": "2026-01-05"}],
    )
    moved = (Move("/winners.html", "/levels/winner/"),)
    publication = publish(content, prose=(post,), news=(post,), moves=moved, has_keepsakes=True)
    environment = make_environment(THEME / "templates", ENGLISH, "")
    whole = {name for name in environment.list_templates(extensions=["html"]) if "/" not in name}
    assert {page.template for page in make_pages(publication)} == whole - {"base.html"}
