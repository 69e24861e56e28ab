"""Every word that machines are told is one of schema.org's, and none names what was withdrawn or waits."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from pyld import jsonld

from showcase.publication import Publication
from tests.publishing import Content, case, contents, make_pages, programme, publish, some, world
from tests.vocabulary import CONTEXT, Node, expand, find_faults

ARTICLE: Node = {"@context": CONTEXT, "@type": "Article", "headline": "Soup", "dateModified": "2026-01-02"}


def pieces(publication: Publication) -> Iterator[Node]:
    """What the pages of a publication tell machines, but for the ways to them."""
    return (one for page in make_pages(publication) for one in page.structured)


def test_a_sound_document_has_no_fault() -> None:
    assert find_faults([ARTICLE]) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"headlin": "Soup"}, "headlin is no property"),
        ({"query-input": "required"}, "query-input is no property"),
        ({"@type": "Artikle"}, "Artikle is no type"),
        ({"dissolutionDate": "2026-01-02"}, "dissolutionDate is no property of Article"),
        ({"author": {"@type": "Place", "name": "Bath"}}, "author of Article is not"),
        ({"author": {"name": "Soup"}}, "author of Article is not"),
        ({"dateModified": "yesterday"}, "dateModified of Article is not"),
        ({"about": {"@type": "Thing", "nam": "Soup"}}, "nam is no property"),
        ({"headline": None}, "1 words are gone"),
    ],
)
def test_a_word_that_schema_org_has_not_or_not_there_is_found(wrong: Node, fault: str) -> None:
    assert any(one.startswith(fault) for one in find_faults([ARTICLE | wrong]))


def test_nothing_is_fetched_to_find_that_out() -> None:
    with pytest.raises(jsonld.JsonLdError, match="Dereferencing a URL"):
        expand([ARTICLE | {"@context": "https://example.org/context"}])


def test_nothing_that_was_withdrawn_or_waits_is_told_anywhere() -> None:
    later = [{"label": "2025", "milestones": [{"name": "Late", "date": "2026-09-01", "level": "finalist"}]}]
    hidden = (
        case("gone", withdrawn={"date": "2026-01-02", "by": "recipient"}),
        case("waiting", level="finalist"),
    )
    programmes = [programme("crown", editions=later), programme("lantern")]
    terms = {"licence": {"name": "CC0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"}}
    content = world(case(), *hidden, programmes=programmes)
    publication = publish(content | {"site": content["site"] | {"data": terms}}, has_keepsakes=True)
    told = json.dumps(list(pieces(publication)))
    assert "School of Soup" in told
    assert not [word for word in ("Gone", "gone", "Waiting", "waiting", "Finalist") if word in told]


@some
@given(contents(most=8))
def test_every_honour_that_is_told_is_one_of_a_case_study(content: Content) -> None:
    publication = publish(content)
    wanted = {
        f"{one.level.name}, {one.category.record.name}, {one.programme.record.name}, {one.edition.label}"
        for one in publication.showcase.case_studies
    }
    honoured = [
        one.get("about", one) for one in pieces(publication) if one["@type"] in ("Article", "School", "Organization")
    ]
    assert {award for one in honoured for award in one["award"]} == wanted
