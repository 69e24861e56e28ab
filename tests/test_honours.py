"""Honours: a recipient's own, and those of others that it has to do with."""

from showcase.honours import honours_of
from tests.publishing import Record, case, page_at, publish, world

SCHOOL: Record = {"name": "Soup School", "slug": "soup-school"}


def test_the_honours_of_others_stand_in_the_usual_order_each_once() -> None:
    years = ({"role": "cooks", "since": 2019, "until": 2021}, {"role": "singers", "since": 2022})
    members = [{"name": "Soup School", "recipient": "soup-school"} | one for one in years]
    band = {"slug": "band", "name": "The Band", "kind": "partnership", "members": members}
    pan = {"slug": "pan", "name": "Pan School", "became": [{"recipient": "soup-school"}]}
    honours = [case("b", recipient="band", edition="2021"), case("c", recipient="band", edition="2024")]
    showcase = publish(world(*honours, case("p", recipient="pan"), recipients=[SCHOOL, band, pan])).showcase
    school = next(one for one in showcase.recipients if one.slug == "soup-school")
    found = honours_of(showcase, school)
    assert found.own == ()
    assert [(one.slug, whose.label, whose.line) for one, whose in found.with_others] == [
        ("c", "The Band", "singers"), ("b", "The Band", "cooks"),
    ]  # fmt: skip
    assert [one.slug for one, _ in found.of_predecessors] == ["p"]
    assert [one.slug for one, _ in found.of_others] == ["c", "b", "p"]


def test_a_trust_tells_the_honours_of_its_members_apart() -> None:
    member = {"name": "Soup School", "recipient": "soup-school", "role": "a school of it", "since": 2022}
    trust = {"slug": "lamps", "name": "The Lamp Trust", "kind": "trust", "members": [member]}
    honours = [case("new", recipient="soup-school"), case("old", recipient="soup-school", edition="2021")]
    [section] = page_at(publish(world(*honours, recipients=[SCHOOL, trust])), "/recipients/lamps/").view.sections
    assert (section.title, section.total) == ("Honours of its members", "1 recognition, not counted above")
    assert [(one.edition.label, one.whose.label, one.whose.line) for one in section.honours] == [
        ("2025", "Soup School", "a school of it")
    ]
