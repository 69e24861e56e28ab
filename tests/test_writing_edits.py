"""Edits of a file that a person has written: one line changes, every comment stays."""

import pytest

from showcase.models import CaseStudy
from showcase.writing import Change, Fields, edit
from tests.test_writing import read_back

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
