"""Recipients for machines: who was honoured, with what, and what it has to do with others."""

from tests.publishing import case, publish, world
from tests.vocabulary import told_at

SOUP = {"name": "Soup School", "slug": "soup-school", "kind": "school"}


def test_a_recipient_has_all_its_awards_its_other_names_and_its_website() -> None:
    honoured = SOUP | {"kind": "team", "aliases": ["Soupers"], "website": "https://example.org/soup"}
    content = world(
        case(recipient="soup-school"), case("old", recipient="soup-school", edition="2021"), recipients=[honoured]
    )
    [told, _] = told_at(publish(content), "/recipients/soup-school/")
    assert (told["@type"], told["alternateName"], told["sameAs"]) == (
        "Organization",
        ["Soupers"],
        "https://example.org/soup",
    )
    assert told["award"] == ["Winner, Kitchens, The Crown, 2025", "Winner, Kitchens, The Crown, 2021"]


def test_a_recipient_is_told_with_its_numbers_former_names_and_what_it_belongs_to() -> None:
    numbers = [{"scheme": "URN", "value": "136590"}, {"scheme": "Register", "value": "7"}]
    former = [{"name": "Soup College", "until": 2020}]
    soup = SOUP | {"identifiers": numbers, "former_names": former, "aliases": ["Soupers"], "closed": "2025-08-31"}
    member = {"name": "Soup", "recipient": "soup-school"}
    trust = {"slug": "trust", "name": "A Trust", "kind": "trust", "members": [member, {"name": "Tea"}]}
    team = {"slug": "team", "name": "A Team", "kind": "team", "members": [member, {"name": "Gone", "until": 2020}]}
    left = {"slug": "left", "name": "Left", "members": [member | {"until": 2021}]}
    content = world(case(recipient="team"), recipients=[soup, trust, team, left])
    told = told_at(publish(content), "/recipients/soup-school/")[0]
    assert told["alternateName"] == ["Soup College", "Soupers"]
    assert told["dissolutionDate"] == "2025-08-31"
    assert [(one["propertyID"], one["value"], "url" in one) for one in told["identifier"]] == [
        ("URN", "136590", True), ("Register", "7", False),
    ]  # fmt: skip
    assert (told["parentOrganization"], told["memberOf"]) == (
        [{"@type": "Organization", "name": "A Trust", "url": "https://example.org/recipients/trust/"}],
        [{"@type": "Organization", "name": "A Team", "url": "https://example.org/recipients/team/"}],
    )
    school = {"@type": "School", "name": "Soup", "url": "https://example.org/recipients/soup-school/"}
    trust_told, team_told = (told_at(publish(content), f"/recipients/{slug}/")[0] for slug in ("trust", "team"))
    assert trust_told["subOrganization"] == [school, {"@type": "Organization", "name": "Tea"}]
    assert team_told["member"] == [school]
    assert "award" not in told
    assert team_told["award"] == ["Winner, Kitchens, The Crown, 2025"]


def test_a_recipient_without_kin_says_nothing_of_any() -> None:
    told = told_at(publish(world(case(recipient=SOUP))), "/recipients/soup-school/")[0]
    said = {
        "location",
        "alternateName",
        "sameAs",
        "identifier",
        "memberOf",
        "parentOrganization",
        "member",
        "subOrganization",
        "dissolutionDate",
    }
    assert not said & set(told)


def test_a_recipient_is_where_its_record_says_else_where_its_newest_case_study_was() -> None:
    own = SOUP | {"place": "Bath", "region": "jordan"}
    content = world(case(recipient=own, region="wales"), case("tea", region="wales"), case("bread"))
    publication = publish(content)
    jordan, wales = {"@type": "Country", "name": "Jordan"}, {"@type": "Place", "name": "Wales"}
    [soup, _], [tea, _] = (told_at(publication, f"/recipients/{slug}/") for slug in ("soup-school", "school-of-tea"))
    assert soup["location"] == {"@type": "Place", "name": "Bath", "containedInPlace": jordan}
    assert tea["location"] == wales | {"containedInPlace": {"@type": "Country", "name": "United Kingdom"}}


def test_a_recipient_leads_to_the_case_study_of_each_award() -> None:
    content = world(
        case(recipient="soup-school"), case("old", recipient="soup-school", edition="2021"), recipients=[SOUP]
    )
    told = told_at(publish(content), "/recipients/soup-school/")[0]
    assert [(one["@type"], one["url"]) for one in told["subjectOf"]] == [
        ("Article", "https://example.org/case-studies/2025/soup/"),
        ("Article", "https://example.org/case-studies/2021/old/"),
    ]
    assert len(told["award"]) == 2
