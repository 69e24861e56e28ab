"""The dataset: all records, under the terms that were chosen, with every file that holds them."""

from typing import Any

from showcase.data import OPEN_DATA
from showcase.pages.data.dataset import dataset
from showcase.publication import Publication
from tests.publishing import Content, Record, case, publish, world
from tests.vocabulary import find_faults

TERMS = {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"}


def open_world(*case_studies: Record, **types: Any) -> Content:
    """A content whose records are published as data."""
    content = world(*case_studies, **types)
    return content | {"site": content["site"] | {"data": {"licence": TERMS}}}


def test_it_says_what_it_is_and_under_which_terms() -> None:
    made = dataset(publish(open_world(case(topics=["food"], updated="2026-01-02"), case("tea", updated="2025-01-02"))))
    assert (made["name"], made["license"]) == ("Lamps & Sons: the data", TERMS["url"])
    assert made["description"].startswith("2 case studies of award finalists and winners")
    assert (made["url"], made["dateModified"]) == ("https://example.org/data/", "2026-01-02")
    assert (made["keywords"], made["isAccessibleForFree"]) == (["Food"], True)
    assert made["creator"] == made["publisher"] == {
        "@type": "Organization", "name": "Lamps & Sons", "url": "https://example.org/"
    }  # fmt: skip


def test_it_spans_the_years_and_the_countries_that_have_case_studies() -> None:
    content = open_world(case(region="gwynedd", edition="2021"), case("tea", region="jordan"), case("bread"))
    made = dataset(publish(content))
    assert made["temporalCoverage"] == "2021/2025"
    assert [one["name"] for one in made["spatialCoverage"]] == ["Jordan", "United Kingdom"]
    assert dataset(publish(open_world(case())))["temporalCoverage"] == "2025"


def test_an_empty_one_says_nothing_of_years_or_places() -> None:
    made = dataset(publish(open_world()))
    assert not {"temporalCoverage", "spatialCoverage", "keywords", "dateModified"} & set(made)


def test_every_file_of_records_is_a_download_of_its_format() -> None:
    publication = publish(open_world(case(region="wales")))
    downloads = {one["contentUrl"]: one["encodingFormat"] for one in dataset(publication)["distribution"]}
    formats = {"json": "application/json", "csv": "text/csv", "geojson": "application/geo+json"}
    assert downloads == {
        f"https://example.org/{path}": formats[path.rpartition(".")[2]] for path in files_of_data(publication)
    }


def files_of_data(publication: Publication) -> set[str]:
    """The files that hold records or places, by their paths: neither schemas nor what scripts of our own fetch."""
    paths = {path for make in OPEN_DATA.of_site for bundle in make(publication) for path in bundle.paths}
    return {path for path in paths if path.count("/") == 1}


def test_every_word_of_it_is_one_of_schema_org() -> None:
    assert (
        find_faults([dataset(publish(open_world(case(topics=["food"], region="wales", updated="2026-01-02"))))]) == []
    )
