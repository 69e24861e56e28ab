"""The editing page in a browser: nothing goes wrong, every type is listed, and what is saved is what was edited."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from showcase.models import RECORD_TYPES
from tests.archive import need_archive, put_beside
from tests.browser.complaints import complaints
from tests.browser.conftest import OpenPage, serve
from tests.browser.editing import Editor, meaning
from tests.building import SITES, Output, build
from tests.conftest import BASED, Once, void

pytestmark = pytest.mark.xdist_group("admin")  # its site is made once

ASKED = "\nadmin:\n  repository: you/awards\n"


@dataclass(frozen=True)
class Edited:
    """A site with its editing page, and where it is served."""

    content: Path
    address: str


def build_with_page(once: Once, name: str, content: Path) -> Output:
    """A site that has an editing page, under a base path."""
    archive = need_archive(once)

    def fill(folder: Path) -> None:
        shutil.copytree(content, folder / "content")
        site = folder / "content" / "site.yaml"
        if "admin:" not in site.read_text(encoding="utf-8"):
            site.write_text(site.read_text(encoding="utf-8") + ASKED, encoding="utf-8")
        put_beside(archive, folder / "content")
        void(build(folder / "content", folder / "output", BASED))

    folder = once(name, fill)
    return Output(folder / "output", folder / "content", BASED)


@pytest.fixture(scope="module")
def sample(once: Once, sample_content: Path) -> Iterator[Edited]:
    """The sample site with its editing page."""
    output = build_with_page(once, "sample-with-admin", sample_content)
    with serve(output) as address:
        yield Edited(output.content, address)


@pytest.fixture(scope="module")
def full(once: Once) -> Iterator[Edited]:
    """The site in which every field is used, with its editing page."""
    output = build_with_page(once, "full-with-admin", SITES / "full")
    with serve(output) as address:
        yield Edited(output.content, address)


@pytest.fixture
def editor(page: Page, sample: Edited) -> Editor:
    """Whoever edits the sample site."""
    return Editor(page, sample.address, sample.content)


@pytest.fixture
def full_editor(page: Page, full: Edited) -> Editor:
    """Whoever edits the site in which every field is used."""
    return Editor(page, full.address, full.content)


def changes(editor: Editor, folder: Path) -> dict[str, tuple[object, object]]:
    """What the records say otherwise than before: each field by its record."""
    before = meaning(editor.read(folder / "before", editor.before))
    after = meaning(editor.read(folder / "after"))
    assert before.keys() == after.keys()
    return {
        f"{name}/{field}": (before[name][field], after[name][field])
        for name in before
        for field in before[name]
        if before[name][field] != after[name][field]
    }


def test_it_opens_without_an_error_asks_nobody_else_and_lists_every_type(editor: Editor, sample: Edited) -> None:
    heard, asked = complaints(editor.page), list[str]()
    editor.page.on("request", lambda request: asked.append(request.url))
    editor.sign_in()
    wanted = {"Case studies", "Recipients", "Categories", "Programmes", "Regions", "Topics", "Site"}
    wanted |= {one.capitalize() for one in RECORD_TYPES if one != "case-studies"}
    assert wanted <= set(editor.listed())
    editor.open("case-studies-inline", "2022/curie-metropolitan-high-school")
    expect(editor.box("Standfirst")).to_be_visible()
    assert heard == []
    elsewhere = {url for url in asked if not url.startswith((sample.address, "blob:", "data:"))}
    assert {url.split("?")[0] for url in elsewhere} <= {"https://www.githubstatus.com/api/v2/status.json"}


def test_one_edit_changes_one_field(editor: Editor, tmp_path: Path) -> None:
    heard = complaints(editor.page)
    editor.sign_in()
    editor.open("case-studies-inline", "2022/curie-metropolitan-high-school")
    editor.reach("Story")
    editor.box("Standfirst").fill('Told: "yes" # and more')
    editor.save()
    [(field, (_, now))] = changes(editor, tmp_path).items()
    assert field.endswith("curie-metropolitan-high-school/standfirst")
    assert now == 'Told: "yes" # and more'
    assert heard == []


def test_words_added_to_a_story_change_nothing_else_in_it(full_editor: Editor, tmp_path: Path) -> None:
    editor = full_editor
    editor.sign_in()
    editor.open("case-studies-listed", "2025/shared-table")
    story = editor.reach("Story")
    story.press("ControlOrMeta+Home")
    story.press_sequentially("Words *more*. ")
    editor.save()
    [(field, (before, now))] = changes(editor, tmp_path).items()
    assert field.endswith("/story")
    assert now == f"Words *more*. {before}"


@pytest.mark.parametrize(
    ("place", "entry", "label"),
    [
        ("_singletons", "site", "Headline"),
        ("programmes", "lantern-awards", "Organiser"),
        ("categories", "working-together", "Line"),
        ("recipients", "test-school-w", "Place"),
        ("case-studies-listed", "2025/shared-table", "Place"),
        ("_singletons", "topics", "Line"),
        ("_singletons", "regions", "GSS"),
        ("_singletons", "recipients-others", "Place"),
        ("_singletons", "case-studies-2025-list", "Standfirst"),
    ],
)
def test_every_field_of_every_type_is_kept(
    full_editor: Editor, tmp_path: Path, place: str, entry: str, label: str
) -> None:
    editor = full_editor
    editor.sign_in()
    editor.open(place, entry)
    if place == "_singletons" and entry != "site":
        editor.page.get_by_role("button", name="Expand All").click()
    new = "E12000009" if label == "GSS" else "Quite another"
    editor.box(label).fill(new)
    editor.save()
    [(field, (_, now))] = changes(editor, tmp_path).items()
    assert field.endswith(label.lower())
    assert now == new


def test_a_new_case_study_lies_in_the_folder_of_its_edition(editor: Editor, tmp_path: Path) -> None:
    editor.sign_in()
    editor.begin("case-studies-inline")
    editor.box("Name").fill("École Nouvelle")
    editor.choose("Category", "Innovation")
    editor.box("Edition").fill("2025")
    editor.choose("Level", "Top 10 finalist")
    editor.box("Standfirst").fill("A school that is only made up")
    editor.save()
    made = "content/case-studies/2025/ecole-nouvelle.yaml"
    assert editor.taken().keys() - editor.before.keys() == {made}
    [found] = [one for one in editor.read(tmp_path).case_studies if one.slug == "ecole-nouvelle"]
    assert (found.value.category, found.value.edition, found.value.level) == ("innovation", "2025", "top-10-finalist")


def test_what_the_models_refuse_is_refused_while_it_is_typed(editor: Editor) -> None:
    editor.sign_in()
    editor.open("programmes", "tes-schools-awards")
    editor.box("Website").fill("example.org")
    editor.page.get_by_role("button", name="Save", exact=True).click()
    expect(editor.page.get_by_text("Write it like https://example.org")).to_be_visible()
    assert editor.taken() == editor.before


def test_search_engines_are_not_led_to_it(full: Edited) -> None:
    folder = full.content.parent / "output"
    assert "admin" not in (folder / "sitemap.xml").read_text(encoding="utf-8")
    assert "admin" not in (folder / "robots.txt").read_text(encoding="utf-8")  # or the page's noindex is never read
    linking = [file for file in folder.rglob("*.html") if '/admin/"' in file.read_text(encoding="utf-8")]
    assert linking == []


def test_without_script_the_page_says_where_else_to_edit(open_page: OpenPage, full: Edited) -> None:
    page = open_page("scriptless")
    page.goto(f"{full.address}admin/")
    link = page.get_by_role("link")
    expect(link).to_have_attribute("href", "https://github.com/lantern/awards/tree/main/content")
