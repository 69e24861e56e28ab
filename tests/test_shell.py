"""The shell: what is drawn round a page's own words, once for all the pages that share it."""

from jinja2.environment import TemplateModule

from showcase.frame import make_frame
from showcase.language import load_language
from showcase.pages import Page
from showcase.render import make_environment
from showcase.shell import shell_of
from tests.publishing import THEME, publish, world

PAGE = Page("/a/", "prose.html", None, "A", "")


def parts() -> TemplateModule:
    """The macros that a shell is drawn with."""
    environment = make_environment(THEME / "templates", load_language("en-GB", THEME / "locales"), "")
    return environment.get_template("partials/shell.html").module


def test_pages_of_a_section_share_one_shell() -> None:
    drawn, frame = parts(), make_frame(publish(world()))
    one = shell_of(drawn, frame, PAGE._replace(section="categories"))
    assert shell_of(drawn, frame, PAGE._replace(section="categories", address="/b/", title="B")) is one


def test_a_page_that_the_masthead_leads_to_has_a_shell_of_its_own() -> None:
    drawn, frame = parts(), make_frame(publish(world()))
    inside = shell_of(drawn, frame, PAGE._replace(section="categories"))
    itself = shell_of(drawn, frame, PAGE._replace(section="categories", address="/categories/"))
    assert ('aria-current="true"' in inside.masthead, 'aria-current="page"' in inside.masthead) == (True, False)
    assert ('aria-current="true"' in itself.masthead, 'aria-current="page"' in itself.masthead) == (False, True)


def test_the_shell_of_one_publication_is_not_given_to_another() -> None:
    drawn = parts()
    for name in ("Lamps", "Lanterns"):
        site = {"name": name, "headline": "Stories", "language": "en-GB"}
        assert name in shell_of(drawn, make_frame(publish(world(site=site))), PAGE).masthead


def test_only_a_page_with_the_search_engine_has_the_policy_for_it() -> None:
    drawn, frame = parts(), make_frame(publish(world()))
    assert "wasm-unsafe-eval" not in shell_of(drawn, frame, PAGE).top
    assert "wasm-unsafe-eval" in shell_of(drawn, frame, PAGE._replace(has_search=True)).top
