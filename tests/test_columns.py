"""Facet columns against brute force."""

import json

from hypothesis import given

from showcase.columns import Column, make_columns
from showcase.facets import FACETS, build_facets
from showcase.search.files import write_json
from showcase.showcase import CaseStudy, Showcase
from tests.search.showcases import showcases


def counts_under(case_study: CaseStudy, facet: str) -> set[str]:
    """What a case study counts under, worked out from the case study alone."""
    if facet == "region":
        found, region = set(), case_study.region
        while region:
            found.add(region.slug)
            region = region.parent
        return found
    if facet == "topic":
        return {topic.slug for topic in case_study.topics}
    single = {
        "category": case_study.record.category,
        "edition": case_study.record.edition,
        "level": case_study.record.level,
        "programme": case_study.category.record.programme,
    }
    return {single[facet]}


def unpack(column: Column) -> list[set[str]]:
    """The values of each case study, as the browse page reads them."""
    return [{column["values"][value] for value in column["sets"][number]} for number in column["column"]]


@given(showcases())
def test_columns_hold_for_each_case_study_exactly_what_it_counts_under(showcase: Showcase) -> None:
    columns = make_columns(len(showcase.case_studies), 8, build_facets(showcase))
    assert list(columns["facets"]) == list(FACETS)
    for name, column in columns["facets"].items():
        assert unpack(column) == [counts_under(one, name) for one in showcase.case_studies]


@given(showcases())
def test_static_counts_are_the_columns_counts(showcase: Showcase) -> None:
    facets = build_facets(showcase)
    for name, column in make_columns(len(showcase.case_studies), 8, facets)["facets"].items():
        for value in column["values"]:
            by_force = sum(value in counts_under(one, name) for one in showcase.case_studies)
            assert facets[name].count(value) == by_force
            assert sum(value in values for values in unpack(column)) == by_force


@given(showcases())
def test_nothing_is_named_that_no_case_study_counts_under(showcase: Showcase) -> None:
    for column in make_columns(len(showcase.case_studies), 8, build_facets(showcase))["facets"].values():
        assert {*column["values"]} == {value for values in unpack(column) for value in values}


@given(showcases())
def test_no_set_is_written_twice(showcase: Showcase) -> None:
    for column in make_columns(len(showcase.case_studies), 8, build_facets(showcase))["facets"].values():
        assert len(set(column["sets"])) == len(column["sets"])
        assert sorted(set(column["column"])) == list(range(len(column["sets"])))


def test_json_is_compact_and_keeps_its_letters() -> None:
    written = write_json({"names": ["Łódź"], "sets": [(0, 1)]})
    assert written == '{"names":["Łódź"],"sets":[[0,1]]}'.encode()
    assert json.loads(written) == {"names": ["Łódź"], "sets": [[0, 1]]}
