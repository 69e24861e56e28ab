"""A build upon an earlier one gives the same bytes as a build from nothing, whatever was edited in between."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.build.plan import Search
from showcase.files import File
from showcase.output import sidecar
from showcase.publication import Prose
from tests.build.studio import Edit, Studio, crowded, imagine, open_studio
from tests.opened import OPEN
from tests.publishing import world

EDITS: dict[str, Edit] = {}
SEARCHES: tuple[Search, ...] = ("later", "now", "never")


def edit(function: Edit) -> Edit:
    """The function, now one of the edits that are tried."""
    EDITS[function.__name__] = function
    return function


def pick(studio: Studio, number: int) -> str:
    """One of the case studies."""
    return studio.names[number % len(studio.names)]


@edit
def tell_a_story_anew(studio: Studio, number: int) -> None:
    studio.change(pick(studio, number), story=f"Told anew, {number} times.\n\nAnd again.")


@edit
def link_a_story_to_another(studio: Studio, number: int) -> None:
    studio.change(pick(studio, number), story="See [the kitchens](/categories/kitchens/).")


@edit
def leave_a_story_out(studio: Studio, number: int) -> None:
    studio.change(pick(studio, number), story=None)


@edit
def say_it_in_another_sentence(studio: Studio, number: int) -> None:
    studio.change(pick(studio, number), standfirst=f"A sentence of number {number}")


@edit
def rename_a_recipient(studio: Studio, number: int) -> None:
    slug = studio.record(pick(studio, number))["recipient"]["slug"]
    for name in studio.names:
        if studio.record(name)["recipient"]["slug"] == slug:
            studio.change(name, recipient={"name": f"Renamed {number}", "slug": slug})


@edit
def add_a_record(studio: Studio, number: int) -> None:
    honoured = {"name": f"New {number}", "slug": f"new-{number}"}
    studio.write(f"story-{100 + number}", imagine(100 + number) | {"recipient": honoured})


@edit
def remove_a_record(studio: Studio, number: int) -> None:
    if len(studio.names) > 1:
        studio.file(pick(studio, number)).unlink()


@edit
def rename_a_category(studio: Studio, number: int) -> None:
    file = studio.plan.content / "categories.yaml"
    file.write_text(file.read_text().replace("name: Kitchens", f"name: Kitchens {number}"))


@edit
def add_a_comment_to_a_template(studio: Studio, number: int) -> None:
    names = ("case_study.html", "base.html", "macros/case_study.html", "recipient.html")
    file = studio.plan.theme / "templates" / names[number % len(names)]
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("<p", f'<p data-edit="{number}"', 1), encoding="utf-8")


@edit
def change_the_style(studio: Studio, number: int) -> None:
    file = studio.plan.theme / "static" / "css" / "site.css"
    file.write_text(f"{file.read_text(encoding='utf-8')}\n.edit-{number} {{ color: red }}", encoding="utf-8")


@edit
def write_a_page(studio: Studio, number: int) -> None:
    page = Prose(f"page-{number % 3}", f"Page {number}", "", Markup(f"<p>{number}</p>"))
    studio.given = replace(studio.given, prose=(page,))


@edit
def copy_a_file(studio: Studio, number: int) -> None:
    studio.given = replace(studio.given, files=(File(f"files/{number % 3}.txt", str(number).encode()),))


@edit
def let_time_pass(studio: Studio, number: int) -> None:
    studio.plan = replace(studio.plan, now=studio.plan.now + timedelta(days=number))


@edit
def move_the_site(studio: Studio, number: int) -> None:
    studio.plan = replace(studio.plan, url=f"https://example.org/{'abc'[number % 3]}")


@edit
def turn_the_search_on_or_off(studio: Studio, number: int) -> None:
    studio.plan = replace(studio.plan, search=("now", "never")[number % 2])


@edit
def lose_an_output_file(studio: Studio, number: int) -> None:
    files = sorted(studio.plan.output.rglob("*.html"))
    if files:
        files[number % len(files)].unlink()


@edit
def spoil_an_output_file(studio: Studio, number: int) -> None:
    files = sorted(studio.plan.output.rglob("*.html"))
    if files:
        files[number % len(files)].write_text("spoilt")


@edit
def leave_something_in_the_output(studio: Studio, number: int) -> None:
    if studio.plan.output.is_dir():
        (studio.plan.output / "case-studies" / f"left-{number}.html").write_text("left")


@edit
def lose_the_output(studio: Studio, number: int) -> None:
    shutil.rmtree(studio.plan.output, ignore_errors=True)


@edit
def damage_the_state(studio: Studio, number: int) -> None:
    state = sidecar(studio.plan.output) / "state.db"
    if state.is_file():
        content = bytearray(state.read_bytes())
        for place in range(number * 97 % 1000, len(content), 1009):
            content[place] ^= 0xFF
        state.write_bytes(content)


@edit
def lose_the_state(studio: Studio, number: int) -> None:
    shutil.rmtree(sidecar(studio.plan.output), ignore_errors=True)


@edit
def publish_records_as_data_or_no_more(studio: Studio, number: int) -> None:
    file = studio.plan.content / "site.yaml"
    file.write_text(yaml.safe_dump(world()["site"] if "data:" in file.read_text() else OPEN), encoding="utf-8")


def test_every_kind_of_edit_is_tried_once_with_the_same_result(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    assert studio.build().is_good
    for number, (name, make) in enumerate(EDITS.items()):
        make(studio, number)
        assert studio.build().is_good, name
        assert studio.site() == studio.cold(), name


@settings(max_examples=6, phases=[Phase.generate])  # each try takes a second: what fails is not made smaller
@given(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 50)), min_size=2, max_size=5), st.data())
def test_a_warm_build_and_a_cold_one_give_the_same_bytes(edits: list[tuple[str, int]], data: st.DataObject) -> None:
    with TemporaryDirectory() as name, crowded():
        studio = open_studio(Path(name), workers=data.draw(st.sampled_from([1, 3])))
        studio.build()
        for one, number in edits:
            EDITS[one](studio, number)
            if data.draw(st.booleans()):  # else the next edit comes before any build
                assert studio.build().is_good
        assert studio.build().is_good
        assert studio.site() == studio.cold()


def test_the_index_of_words_follows_every_kind_of_edit(tmp_path: Path) -> None:
    studio = open_studio(tmp_path)
    for number, (name, make) in enumerate(EDITS.items()):
        make(studio, number)
        studio.plan = replace(studio.plan, search=SEARCHES[number % 3])
        assert studio.build().is_good, name
        if studio.plan.search != "later":
            assert studio.site() == studio.cold(), name
