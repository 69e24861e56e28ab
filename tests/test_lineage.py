"""Lineage: names over time, what became of whom, and what belongs to what."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.models import Recipient as RecipientRecord
from showcase.showcase import CaseStudy, Recipient, Showcase
from tests.publishing import Record, case, publish, read_showcase, render, some, the, world

NAMES: Record = {
    "name": "Soup Academy",
    "slug": "soup",
    "former_names": [{"name": "Soup College", "until": 2021}, {"name": "Soup School", "until": 2023}],
}


def recipient(slug: str, **fields: Any) -> Record:
    """A recipient of its own file."""
    return {"slug": slug, "name": slug.title()} | fields


def became(slug: str, **fields: Any) -> list[Record]:
    """That it became one other."""
    return [{"recipient": slug} | fields]


def of(showcase: Showcase, slug: str) -> Recipient:
    """The recipient of a slug."""
    [found] = [one for one in showcase.recipients if one.slug == slug]
    return found


def predecessors(showcase: Showcase, slug: str) -> list[str]:
    """The slugs of everything that a recipient came from."""
    return [step.before.slug for step in showcase.lineage.predecessors(of(showcase, slug))]


def shared(showcase: Showcase, slug: str) -> list[CaseStudy]:
    """The honours of what a recipient belonged to."""
    return [one for one, _ in showcase.lineage.shared(of(showcase, slug), showcase.by_recipient)]


@pytest.mark.parametrize(
    ("edition", "name"),
    [("2025", "Soup Academy"), ("2024", "Soup Academy"), ("2023", "Soup School"), ("2021", "Soup College")],
)
def test_a_case_study_stands_under_the_name_that_its_recipient_had_then(edition: str, name: str) -> None:
    one = the(publish(world(case(recipient=NAMES, edition=edition))), "soup")
    assert one.name == name
    assert one.link.label == name
    assert one.address == f"/case-studies/{edition}/soup/"
    assert one.has_present_name == (name == "Soup Academy")


YEAR = st.integers(1990, 2030)


@given(st.dictionaries(YEAR, st.sampled_from("ABC"), max_size=4), YEAR, st.randoms())
def test_the_name_of_a_year_is_the_first_that_lasted_so_long_whatever_order_they_are_written_in(
    names: dict[int, str], year: int, random: Any
) -> None:
    former = [{"name": name, "until": until} for until, name in names.items()]
    random.shuffle(former)
    record = RecipientRecord.model_validate({"name": "Now", "former_names": former})
    lasting = sorted(until for until in names if until >= year)
    assert record.called_in(year) == (names[lasting[0]] if lasting else "Now")


def test_what_a_case_study_says_of_the_name_comes_before_the_years() -> None:
    one = the(publish(world(case(recipient=NAMES, edition="2021", named="The Soup Team"))), "soup")
    assert one.name == "The Soup Team"
    assert one.names == ("The Soup Team", "Soup Academy", "Soup College", "Soup School")


def test_the_name_of_the_time_stands_in_title_row_card_and_feed_and_the_page_tells_that_of_today() -> None:
    pages = render(publish(world(case(recipient=NAMES, edition="2023"), case("tea"))))
    page = pages["/case-studies/2023/soup/"]
    assert "<title>Soup School – " in page
    assert "<h1>Soup School</h1>" in page
    assert 'Now called <a href="/recipients/soup/">Soup Academy</a>' in page
    assert '<h3><a href="/case-studies/2023/soup/">Soup School</a></h3>' in pages["/categories/kitchens/"]
    assert "Now called" not in pages["/case-studies/2025/tea/"]


@pytest.mark.parametrize("end", [{"closed": "2024-08-31"}, {"became": [{"recipient": "school-of-tea"}]}])
def test_a_name_that_ended_with_its_school_is_not_the_one_of_now(end: Record) -> None:
    page = render(publish(world(case(recipient=NAMES | end, edition="2023"), case("tea"))))["/case-studies/2023/soup/"]
    assert 'Later called <a href="/recipients/soup/">Soup Academy</a>' in page


def test_one_edition_is_in_the_order_of_the_names_of_that_time() -> None:
    renamed = {"name": "Zinc", "slug": "zinc", "former_names": [{"name": "Amber", "until": 2025}]}
    showcase, _ = read_showcase(world(case("middle"), case("first", recipient=renamed)))
    assert [one.slug for one in showcase.case_studies] == ["first", "middle"]


def test_a_case_study_may_write_its_recipient_under_a_former_name() -> None:
    inline = {"name": "Soup College", "slug": "soup"}
    one = the(publish(world(case(recipient=inline, edition="2021"), recipients=[NAMES])), "soup")
    assert (one.name, one.recipient.record.name) == ("Soup College", "Soup Academy")


def test_a_chain_of_mergers_leads_back_to_the_first() -> None:
    chain = [recipient("a", became=became("b")), recipient("b", became=became("c")), recipient("c")]
    showcase, _ = read_showcase(world(recipients=chain))
    assert [predecessors(showcase, slug) for slug in "abc"] == [[], ["a"], ["b", "a"]]
    assert [step.after.slug for step in showcase.lineage.became["a"]] == ["b"]


def test_what_was_split_and_joined_again_is_told_once() -> None:
    both = [{"recipient": "b"}, {"recipient": "c"}]
    split = [
        recipient("a", became=both), recipient("b", became=became("d", year=2009)),
        recipient("c", became=became("d", year=2011)), recipient("d"),
    ]  # fmt: skip
    showcase, _ = read_showcase(world(recipients=split))
    assert predecessors(showcase, "d") == ["c", "b", "a"]
    assert [predecessors(showcase, slug) for slug in "bc"] == [["a"], ["a"]]


@some
@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1])))
def test_predecessors_are_exactly_what_leads_to_it(steps: set[tuple[int, int]]) -> None:
    following = {one: sorted(f"r{b}" for a, b in steps if a == one) for one in range(7)}
    records = [recipient(f"r{one}", became=[{"recipient": slug} for slug in following[one]]) for one in range(7)]
    showcase, _ = read_showcase(world(recipients=records))
    for last in range(7):
        wanted: set[int] = {last}
        for _ in range(7):
            wanted |= {a for a, b in steps if b in wanted}
        found = predecessors(showcase, f"r{last}")
        assert len(found) == len(set(found))
        assert set(found) == {f"r{one}" for one in wanted - {last}}


@pytest.mark.parametrize(
    ("years", "editions"),
    [
        ({}, ["2025", "2024", "2023", "2021"]),
        ({"since": 2023}, ["2025", "2024", "2023"]),
        ({"until": 2023}, ["2023", "2021"]),
        ({"since": 2022, "until": 2024}, ["2024", "2023"]),
        ({"since": 2022, "until": 2022}, []),
    ],
)
def test_an_organisation_shares_the_honours_of_the_years_in_which_it_belonged(
    years: Record, editions: list[str]
) -> None:
    whole = recipient("band", members=[{"name": "Choir", "recipient": "choir"} | years])
    honours = [case(f"at-{year}", recipient="band", edition=year) for year in ("2025", "2024", "2023", "2021")]
    showcase, _ = read_showcase(world(*honours, recipients=[whole, recipient("choir")]))
    assert [one.edition.label for one in shared(showcase, "choir")] == editions
    assert shared(showcase, "band") == []


def test_one_that_left_and_came_back_shares_an_honour_once() -> None:
    member = {"name": "Choir", "recipient": "choir"}
    whole = recipient("band", members=[member | {"until": 2022}, member | {"since": 2024}])
    honours = [case(f"at-{year}", recipient="band", edition=year) for year in ("2025", "2023", "2021")]
    showcase, _ = read_showcase(world(*honours, recipients=[whole, recipient("choir")]))
    assert sorted(one.edition.label for one in shared(showcase, "choir")) == ["2021", "2025"]
