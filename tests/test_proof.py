"""Proof: what a badge says can be checked by a program at the address that it names."""

from typing import Any

import pytest
from jsonschema import validate

from showcase.keepsakes.proof import Issuer, issuer_of
from tests import openbadges
from tests.publishing import SITE, Record, case, programme, world
from tests.taking import offer, said, written

SOUP = "/case-studies/2025/soup/"
LAMPS = {"name": "Lamps & Sons", "headline": "Stories", "report": "mailto:lamps@example.org"}
TRUST = {"name": "The Lamp Trust", "url": "https://trust.example", "email": "trust@trust.example"}
GONE = {"date": "2026-01-02", "by": "recipient"}


def test_an_assertion_says_who_and_when_and_leads_to_the_rest() -> None:
    assertion = said(offer(world(case(standfirst="Soup for a street"), site=LAMPS)), f"{SOUP}assertion.json")
    validate(assertion, openbadges.ASSERTION)
    assert assertion["id"] == f"{SITE}{SOUP}assertion.json"
    assert assertion["recipient"]["identity"] == f"{SITE}/recipients/school-of-soup/"
    assert assertion["badge"] == f"{SITE}{SOUP}badge.json"
    assert assertion["evidence"] == {
        "id": f"{SITE}{SOUP}", "name": "School of Soup", "narrative": "Soup for a street",
    }  # fmt: skip


def test_a_badge_class_says_what_was_won_and_what_judges_looked_for() -> None:
    points = [{"slug": "taste", "name": "Taste", "question": "Is it <good>?"}]
    kitchens = {"slug": "kitchens", "name": "Kitchens", "programme": "crown", "criteria": points}
    content = world(case(topics=["food"]), site=LAMPS, categories=[kitchens])
    badge = said(offer(content), f"{SOUP}badge.json")
    validate(badge, openbadges.BADGE_CLASS)
    assert badge["name"] == "Kitchens, Winner 2025"
    assert badge["description"] == "Winner, Kitchens, The Crown, 2025"
    assert badge["image"] == f"{SITE}{SOUP}badge.svg"
    assert badge["criteria"] == {"id": f"{SITE}/categories/kitchens/", "narrative": "- **Taste**: Is it <good>?"}
    assert badge["tags"] == ["Food"]


def test_a_category_without_criteria_is_its_own_criterion() -> None:
    badge = said(offer(world(case(), site=LAMPS)), f"{SOUP}badge.json")
    assert badge["criteria"] == {"id": f"{SITE}/categories/kitchens/"}


@pytest.mark.parametrize(
    ("site", "issuer"),
    [
        (LAMPS, Issuer("Lamps & Sons", f"{SITE}/", "lamps@example.org")),
        (LAMPS | {"issuer": TRUST}, Issuer(**TRUST)),
        (LAMPS | {"report": "https://example.org/form", "issuer": TRUST}, Issuer(**TRUST)),
        (
            LAMPS | {"report": "mailto:lamps%2Btwo@example.org?subject=A.mistake"},
            Issuer("Lamps & Sons", f"{SITE}/", "lamps+two@example.org"),
        ),
        (LAMPS | {"report": "https://example.org/form"}, None),
        ({"name": "Lamps", "headline": "Stories"}, None),
    ],
)
def test_the_issuer_is_who_the_site_says_or_the_site_if_it_takes_mail(site: Record, issuer: Issuer | None) -> None:
    assert issuer_of(offer(world(case(), site=site))) == issuer


def test_an_issuer_counts_for_this_site_alone() -> None:
    issuer = said(offer(world(case(), site=LAMPS | {"issuer": TRUST})), "/issuer.json")
    validate(issuer, openbadges.ISSUER)
    assert issuer["verification"]["startsWith"] == f"{SITE}/"


def test_without_an_issuer_nothing_is_claimed() -> None:
    files = written(offer(world(case(), case("bread", withdrawn=GONE), site={"name": "Lamps", "headline": "Stories"})))
    assert not [address for address in files if address.endswith(("assertion.json", "badge.json", "issuer.json"))]


@pytest.mark.parametrize(
    ("edition", "issued"),
    [
        ({"label": "2025", "milestones": [{"name": "Winners", "date": "2025-06-18", "level": "winner"}]}, "2025-06-18"),
        ({"label": "2025"}, "2025-01-01"),
        ({"label": "2025", "year": 2027}, "2026-03-01"),
    ],
)
def test_it_is_issued_on_the_day_of_the_announcement_or_of_the_new_year_and_never_later(
    edition: Record, issued: str
) -> None:
    programmes = [programme("crown", editions=[edition]), programme("lantern")]
    assertion = said(offer(world(case(), site=LAMPS, programmes=programmes)), f"{SOUP}assertion.json")
    assert assertion["issuedOn"] == f"{issued}T00:00:00Z"


@pytest.mark.parametrize(
    ("withdrawal", "reason"),
    [
        (GONE, "The recipient withdrew this recognition on 2 January 2026."),
        (GONE | {"by": "organiser"}, "The organiser withdrew this recognition on 2 January 2026."),
        (GONE | {"reason": "The entry was not theirs"}, "The entry was not theirs"),
    ],
)
def test_what_was_withdrawn_is_revoked_and_says_nothing_else(withdrawal: Record, reason: str) -> None:
    files = offer(world(case(standfirst="Soup for a street", withdrawn=withdrawal), case("bread"), site=LAMPS))
    assertion, badge = said(files, f"{SOUP}assertion.json"), said(files, f"{SOUP}badge.json")
    validate(assertion, openbadges.REVOKED)
    validate(badge, openbadges.BADGE_CLASS)
    assert assertion["revocationReason"] == badge["description"] == reason
    assert badge["name"] == "Withdrawn"
    assert badge["criteria"] == {"id": f"{SITE}{SOUP}"}
    assert not {"Soup", "Kitchens", "Winner", "Crown"} & words_of(assertion) | words_of(badge) & {"Soup", "Kitchens"}


def words_of(found: dict[str, Any]) -> set[str]:
    """The words of everything that is said."""
    return set(str(found).replace("'", " ").replace(",", " ").split())


def test_a_recipients_withdrawn_page_has_no_assertion() -> None:
    withdrawn = [{"address": "/recipients/lost/", "date": "2026-01-02"}]
    files = written(offer(world(case(), site=LAMPS, withdrawn=withdrawn)))
    assert "/recipients/lost/assertion.json" not in files
    assert "/recipients/lost/oembed.json" in files


def test_every_address_that_an_object_names_is_that_of_another_or_of_a_page() -> None:
    publication = offer(world(case(), case("bread", edition="2023"), site=LAMPS))
    files = written(publication)
    for address in (address for address in files if address.endswith("assertion.json")):
        assertion = said(publication, address)
        badge = said(publication, assertion["badge"].removeprefix(SITE))
        assert badge["id"] == assertion["badge"]
        assert badge["issuer"] == said(publication, "/issuer.json")["id"]
