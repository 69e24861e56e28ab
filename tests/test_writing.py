"""Records into YAML: new files read back as they were meant, edits change what they are told to and nothing else."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.models import CaseStudy, Recipient
from showcase.problems import Place, Problem
from showcase.records import Roots, read_bytes, read_records
from showcase.source import plain, read_tree
from showcase.writing import Change, Fields, check_with, edit, fields_of, put_in_place, same, write_record
from tests.building import ROOT
from tests.writing import STORY, VALID, write_files

AWKWARD = (
    "no", "0123", "1:30", "~", "=", "- x", "a: b", "a #b", "#", "'x", '"x" & \'y\'', "\\", "[x]", "{x}", "x:",
    "*a", "&a", "!a", "%a", "@a", "`a", "a, b", "?", "…", "£30,000", "0%", "-5", "=1+1", "Gŵyr", "عربي", "🙂 ok",
    "tab\there", "a\u00a0b", "<<", "0x1F", "1e3", ".5", "2026-03-01", "null", "a  b", "--- a", ">", "|",
)  # fmt: skip
LETTERS = st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"))
lines = st.one_of(st.sampled_from(AWKWARD), st.text(LETTERS, min_size=1, max_size=30)).map(str.strip).filter(bool)
slugs = st.sampled_from(["food", "music", "2025", "no", "a-b", "1e3", "0x1"])
prose = st.one_of(lines, st.lists(st.one_of(lines, st.just(""), st.just("  indented")), min_size=2, max_size=6)
                  .map("\n".join).map(str.strip).filter(bool))  # fmt: skip


def record(**optional: st.SearchStrategy[Any]) -> st.SearchStrategy[Fields]:
    """Fields of which some are there."""
    return st.fixed_dictionaries({}, optional=optional)


partners = st.lists(st.fixed_dictionaries({"name": lines}, optional={"role": lines}), min_size=1, max_size=3)
inline = st.fixed_dictionaries(
    {"name": lines}, optional={"place": lines, "aliases": st.lists(lines, min_size=1, max_size=3), "members": partners}
)
case_studies = st.fixed_dictionaries(
    {"recipient": st.one_of(slugs, inline), "category": slugs, "edition": slugs, "level": slugs},
    optional={
        "standfirst": lines,
        "place": lines,
        "topics": st.lists(slugs, min_size=1, max_size=3),
        "partners": partners,
        "shows": st.dictionaries(slugs, lines, min_size=1, max_size=3),
        "story": prose,
        "featured": st.sampled_from(["true", "false"]),
        "updated": st.just("2026-03-01"),
    },
)


def read_back(text: str, number: int | None = None) -> Any:
    """What a text says, when nothing about it is a problem."""
    tree, problems = read_tree(text.encode(), Path("x.yaml"))
    assert problems == [], (text, problems)
    assert tree is not None
    said = plain(tree)
    return said if number is None else said[number]


@given(case_studies)
def test_a_new_file_says_what_it_is_meant_to_say(fields: Fields) -> None:
    assert same(read_back(write_record(fields, CaseStudy)), fields)


@given(case_studies)
def test_other_readers_of_yaml_take_a_texts_for_a_text(fields: Fields) -> None:
    said = yaml.safe_load(write_record(fields, CaseStudy))
    assert {name for name, value in said.items() if not isinstance(value, str | list | dict)} <= {
        "edition", "category", "level", "recipient", "featured", "updated",
    }  # fmt: skip
    assert all(isinstance(one, str) for partner in said.get("partners", ()) for one in partner.values())


def test_a_new_file_looks_like_those_of_the_sample_content() -> None:
    records, _ = read_records(ROOT / "content")
    for one in records.case_studies:
        if not one.steps:
            written = write_record(fields_of(one.value), CaseStudy).replace('"', "")
            assert sorted(written.splitlines()) == sorted(one.file.read_text("utf-8").replace('"', "").splitlines())


STYLES: dict[str, Any] = {
    "house": lambda fields: write_record(fields, CaseStudy),
    "dumped": lambda fields: yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=40),
    "quoted": lambda fields: yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, default_style='"'),
    "single": lambda fields: yaml.safe_dump(fields, allow_unicode=True, default_style="'"),
    "flow": lambda fields: yaml.safe_dump(fields, allow_unicode=True, default_flow_style=True, width=60),
    "windows": lambda fields: write_record(fields, CaseStudy).replace("\n", "\r\n"),
    "folded": lambda fields: yaml.safe_dump(fields, allow_unicode=True, default_style=">"),
    "unended": lambda fields: write_record(fields, CaseStudy).rstrip("\n"),
}


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=25)
@given(case_studies, case_studies)
def test_an_edited_file_says_what_it_is_meant_to_say(style: str, old: Fields, new: Fields) -> None:
    text = STYLES[style](old)
    if not same(read_back(text), old):
        return  # another writer's style need not hold everything
    edited = edit(text, [Change((), old, new)], CaseStudy)
    assert same(read_back(edited), new), edited
    assert ("\r\n" in edited) == ("\r\n" in text)


@settings(max_examples=40)
@given(st.lists(case_studies, min_size=1, max_size=3), case_studies, st.data())
def test_in_a_list_of_records_only_the_edited_one_changes(old: list[Fields], new: Fields, data: st.DataObject) -> None:
    written = [write_record(fields, CaseStudy).rstrip("\n").replace("\n", "\n  ") for fields in old]
    text = "# top\n" + "\n\n# between\n".join(f"- {one}" for one in written) + "\n# end\n"
    number = data.draw(st.integers(0, len(old) - 1))
    edited = edit(text, [Change((number,), old[number], new)], CaseStudy)
    assert same(read_back(edited), [*old[:number], new, *old[number + 1 :]]), edited
    assert [line for line in edited.splitlines() if line in {"# top", "# between", "# end"}] == [
        "# top", *["# between"] * (len(old) - 1), "# end"
    ]  # fmt: skip
    for before in written[:number]:
        assert f"- {before}\n" in edited


@given(case_studies)
def test_an_edit_that_changes_nothing_changes_no_letter(fields: Fields) -> None:
    text = write_record(fields, CaseStudy)
    assert edit(text, [Change((), fields, fields)], CaseStudy) == text


COMMENTED = """\
# Checked by hand
recipient:            # the school itself
  name: Soup School   # as it writes it
  # its town
  place: 'Bala'
category: kitchens
edition: "2025"
level: silver # provisional

standfirst: "One: sentence"   # short
figures:
  # the first
  - value: "76"   # families
    label: families
    proof: 76 families
  # the second
  - {value: 3, label: cooks, proof: three cooks}
topics: [food, music] # two
story: |   # in its own words
  One line.

  Another line.

# the end
"""


@pytest.mark.parametrize(
    ("change", "gone", "come"),
    [
        ({"level": "gold"}, "level: silver # provisional", "level: gold # provisional"),
        ({"edition": "2024"}, 'edition: "2025"', 'edition: "2024"'),
        ({"standfirst": "Two"}, 'standfirst: "One: sentence"   # short', 'standfirst: "Two"   # short'),
        ({"topics": ["food"]}, "topics: [food, music] # two", "topics: [food] # two"),
        ({"recipient": {"name": "Soup School", "place": "Y Bala"}}, "  place: 'Bala'", "  place: 'Y Bala'"),
        ({"story": "One line.\n\nA third line."}, "  Another line.", "  A third line."),
        ({"standfirst": None}, 'standfirst: "One: sentence"   # short', None),
        ({"pull": "Another"}, None, "pull: Another"),
    ],
)
def test_a_change_takes_one_line_and_every_comment_stays(change: Fields, gone: str | None, come: str | None) -> None:
    old = read_back(COMMENTED)
    new = {name: value for name, value in {**old, **change}.items() if value is not None}
    edited = edit(COMMENTED, [Change((), old, new)], CaseStudy)
    before, after = COMMENTED.splitlines(), edited.splitlines()
    assert [line for line in before if line not in after] == ([gone] if gone else [])
    assert [line for line in after if line not in before] == ([come] if come else [])
    assert len(after) == len(before) + bool(come) - bool(gone)


def test_items_of_a_list_come_and_go_with_the_others_as_they_were() -> None:
    old = read_back(COMMENTED)
    first, second = old["figures"]
    gone = edit(COMMENTED, [Change((), old, {**old, "figures": [second]})], CaseStudy)
    assert "- {value: 3, label: cooks, proof: three cooks}" in gone
    assert '- value: "76"' not in gone
    third = {"value": "5", "label": "ovens", "proof": "five ovens"}
    come = edit(COMMENTED, [Change((), old, {**old, "figures": [first, second, third]})], CaseStudy)
    assert come.replace('  - value: "5"\n    label: ovens\n    proof: five ovens\n', "") == COMMENTED


def test_the_first_key_of_an_item_goes_and_the_hyphen_stays() -> None:
    text = "- slug: a # own\n  # whom\n  recipient: b\n- slug: c\n  recipient: d\n"
    changes = [Change((0,), {"slug": "a", "recipient": "b"}, {"recipient": "b"}),
               Change((1,), {"slug": "c", "recipient": "d"}, {"recipient": "d"})]  # fmt: skip
    edited = edit(text, changes, CaseStudy)
    assert read_back(edited) == [{"recipient": "b"}, {"recipient": "d"}]
    assert "  # whom\n" in edited
    assert edited.endswith("- recipient: d\n")


def test_a_recipient_is_written_in_its_own_order() -> None:
    written = write_record({"place": "Bala", "name": "Soup School", "kind": "school"}, Recipient)
    assert written == "name: Soup School\nkind: school\nplace: Bala\n"


def test_changed_files_are_checked_without_being_written(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    path = tmp_path / "case-studies" / "soup.yaml"
    before = path.read_bytes()
    problems = check_with(Roots(tmp_path), {path: before.replace(b"level: gold", b"level: copper")})
    assert [(one.place, one.what) for one in problems] == [(Place(path, 4, 8), problems[0].what)]
    assert "copper" in problems[0].what
    assert path.read_bytes() == before


def test_a_problem_elsewhere_names_the_file_of_the_content(tmp_path: Path) -> None:
    write_files(tmp_path, {})
    again = tmp_path / "case-studies" / "z-soup.yaml"
    [problem] = check_with(Roots(tmp_path), {again: VALID["case-studies/soup.yaml"].encode()})
    assert isinstance(problem, Problem)
    assert f"{tmp_path}/case-studies/soup.yaml:1" in problem.what


def test_the_private_folder_lies_over_the_content(tmp_path: Path) -> None:
    content, private = write_files(tmp_path / "content", {}), tmp_path / "private"
    private.mkdir()
    path = private / "case-studies" / "soup.yaml"
    assert check_with(Roots(content, private), {path: b"recipient: soup-school\n"}) != []
    assert check_with(Roots(content, private), {path: VALID["case-studies/soup.yaml"].encode()}) == []


def test_files_are_put_in_their_place_with_their_folders(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.yaml"
    put_in_place({path: b"one"})
    put_in_place({path: b"two"})
    assert path.read_bytes() == b"two"
    assert [one.name for one in path.parent.iterdir()] == ["b.yaml"]


def test_the_story_of_a_record_reads_back_the_same() -> None:
    fields = {"recipient": "a", "category": "b", "edition": "2025", "level": "c", "story": f"{STORY}\n\n{STORY}"}
    [read] = read_bytes("a.yaml", "case-studies", write_record(fields, CaseStudy).encode()).records
    assert fields_of(read.value) == fields
