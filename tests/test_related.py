"""Read next: close, true, and never the same twice."""

import re

from hypothesis import given

from showcase.related import Related, Suggestion
from showcase.showcase import CaseStudy, Showcase
from tests.publishing import Content, Record, case, contents, read_showcase, some, world


def suggestions(content: Content) -> tuple[Showcase, dict[str, list[Suggestion]]]:
    """What is suggested beside each case study, by its slug."""
    showcase, language = read_showcase(content)
    related = Related(showcase, language)
    return showcase, {one.slug: related.suggest(one) for one in showcase.case_studies}


@some
@given(contents())
def test_nothing_is_suggested_twice_or_beside_itself_and_never_more_than_three(content: Content) -> None:
    _, suggested = suggestions(content)
    for slug, found in suggested.items():
        slugs = [one.case_study.slug for one in found]
        assert slug not in slugs
        assert len(set(slugs)) == len(slugs) <= 3


def years(words: str, one: CaseStudy, other: CaseStudy) -> bool:
    """Whether `2 years earlier` and its kin are true."""
    apart = other.edition.year - one.edition.year
    found = re.search(r"(\d+) (years?) (earlier|later)", words)
    if not found:
        return words.endswith("same year") and apart == 0
    return apart == int(found[1]) * (-1 if found[3] == "earlier" else 1) and (found[2] == "year") == (abs(apart) == 1)


def roles(one: CaseStudy) -> set[str]:
    """What its partners do."""
    return {partner.role.casefold() for partner in one.record.partners if partner.role}


def is_true(reason: str, one: CaseStudy, other: CaseStudy) -> bool:
    """Whether the reason holds between two case studies."""
    if reason.startswith("Same category"):
        return one.category is other.category and years(reason, one, other)
    if reason.startswith("The same recipient"):
        return one.recipient is other.recipient and reason.endswith(other.edition.label)
    if reason.startswith("Same region: "):
        return one.region is other.region and one.region is not None and reason == f"Same region: {one.region.name}"
    if reason.startswith("Also about: "):
        shared = set(one.topics) & set(other.topics)
        return reason.removeprefix("Also about: ") in {topic.record.name for topic in shared}
    if reason.startswith("Also honoured by: "):
        return one.programme is other.programme and reason.endswith(one.programme.short_name)
    assert reason.startswith("Also works with a partner: ")
    return reason.rpartition(": ")[2] in roles(one) & roles(other)


@some
@given(contents())
def test_every_reason_is_true(content: Content) -> None:
    showcase, suggested = suggestions(content)
    for one in showcase.case_studies:
        for found in suggested[one.slug]:
            assert is_true(found.reason, one, found.case_study), found.reason


def belong_together(one: CaseStudy, other: CaseStudy) -> bool:
    """Whether two case studies share anything that is a reason."""
    return (
        one.recipient is other.recipient
        or one.category is other.category
        or bool(set(one.topics) & set(other.topics) or roles(one) & roles(other))
        or (one.region is not None and one.region is other.region)
        or one.programme is other.programme
    )


@some
@given(contents())
def test_whoever_has_company_is_given_some(content: Content) -> None:
    showcase, suggested = suggestions(content)
    for one in showcase.case_studies:
        company = [other for other in showcase.case_studies if other is not one and belong_together(one, other)]
        assert bool(company) == bool(suggested[one.slug])


def reasons(*records: Record) -> list[str]:
    """What is said beside the first of some case studies."""
    return [one.reason for one in suggestions(world(*records))[1][records[0]["slug"]]]


def test_the_closest_tie_comes_first_and_each_tie_before_a_second_of_any() -> None:
    honoured = {"name": "Soup School", "slug": "soup-school"}
    found = reasons(
        case("soup", recipient=honoured, topics=["food"], region="wales"),
        case("again", recipient=honoured, category="choirs", edition="2024", level="gold"),
        case("tea", edition="2024"),
        case("bread", edition="2023"),
        case("market", category="choirs", level="silver", topics=["food"]),
    )
    assert found == ["The same recipient, 2024", "Same category, 1 year earlier", "Also about: Food"]


def test_a_tie_comes_a_second_time_only_when_the_others_are_used_up() -> None:
    found = reasons(case("soup", edition="2024"), case("tea", edition="2025"), case("bread", edition="2021"))
    assert sorted(found) == ["Same category, 1 year later", "Same category, 3 years earlier"]


def test_a_shared_kind_of_partner_is_told() -> None:
    partner = {"name": "Anna", "role": "Bakery"}
    found = reasons(
        case("soup", partners=[partner]),
        case("tea", category="choirs", level="gold", partners=[{**partner, "name": "Ben"}]),
    )
    assert found == ["Also works with a partner: bakery"]


def test_nobody_is_suggested_for_a_reason_that_the_content_does_not_give() -> None:
    assert reasons(case("soup"), case("tea", category="choirs", level="gold")) == []
