"""Records into YAML: new files read back as they were meant, edited ones too, whatever they say."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.models import CaseStudy, Recipient
from showcase.records import read_bytes, read_records
from showcase.source import plain, read_tree
from showcase.writing import Change, Fields, edit, fields_of, same, write_record
from tests.writing import STORY

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


def test_a_new_file_looks_like_those_of_the_sample_content(sample_content: Path) -> None:
    records, _ = read_records(sample_content)
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


def test_a_recipient_is_written_in_its_own_order() -> None:
    written = write_record({"place": "Bala", "name": "Soup School", "kind": "school"}, Recipient)
    assert written == "name: Soup School\nkind: school\nplace: Bala\n"


def test_the_story_of_a_record_reads_back_the_same() -> None:
    fields = {"recipient": "a", "category": "b", "edition": "2025", "level": "c", "story": f"{STORY}\n\n{STORY}"}
    [read] = read_bytes("a.yaml", "case-studies", write_record(fields, CaseStudy).encode()).records
    assert fields_of(read.value) == fields
