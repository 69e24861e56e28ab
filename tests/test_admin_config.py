"""What the editing page edits: every type of record with every field, as the models say."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from showcase.admin.config import make_config
from showcase.admin.layout import find_layout
from showcase.admin.relations import TARGETS
from showcase.models import RECORD_TYPES, Admin
from showcase.models.fields import SLUG
from showcase.records import PROSE
from tests.archive import need_archive
from tests.building import SITES
from tests.conftest import Once
from tests.publishing import SITE, Telling, case, publish, world
from tests.test_admin_package import read_member

ADMIN = Admin(repository="you/awards")
NO_RELATION = {"slug", "label", "edition", "embargo", "milestone"}
"""Slugs that name the thing itself, a year that Sveltia takes for a number, and what lies two lists deep."""

Config = dict[str, Any]


def config_of(content: Path, admin: Admin = ADMIN, url: str = SITE) -> Config:
    """The configuration for a content folder."""
    published = {file.relative_to(content).as_posix() for file in content.rglob("*.yaml")}
    return make_config(publish(world(case()), Telling(url=url)), admin, find_layout(content, published))


@pytest.fixture(scope="module")
def full() -> Config:
    """The configuration of the site in which every field is used."""
    return config_of(SITES / "full")


@pytest.fixture(scope="module")
def sample(sample_content: Path) -> Config:
    """The configuration of the sample site, in which all records of a type lie in places of one kind."""
    return config_of(sample_content)


def places(config: Config) -> dict[str, Config]:
    """Every place where records lie, by its name."""
    return {one["name"]: one for one in (*config["collections"], *config["singletons"])}


def walk(fields: list[Config]) -> Iterator[Config]:
    """Every field, and those inside it."""
    for field in fields:
        yield field
        yield from walk([*field.get("fields", []), *([field["field"]] if "field" in field else [])])


def every_field(config: Config) -> Iterator[Config]:
    """Every field of every place."""
    return (field for place in places(config).values() for field in walk(place["fields"]))


def listed_fields(place: Config) -> list[Config]:
    """The fields of a place's records."""
    [first, *rest] = place["fields"]
    fields: list[Config] = first["fields"] if first.get("root") else [first, *rest]
    return fields


def test_every_type_has_a_place_with_all_its_fields_in_their_order(sound_content: Path) -> None:
    config = config_of(sound_content)
    found: dict[str, list[str]] = {}
    for name, place in places(config).items():
        record_type = next(one for one in sorted(RECORD_TYPES, key=len, reverse=True) if name.startswith(one))
        found[record_type] = max(found.get(record_type, []), [one["name"] for one in listed_fields(place)], key=len)
    assert found == {name: list(model.model_fields) for name, model in RECORD_TYPES.items()}


def test_the_configuration_is_one_that_sveltia_takes(sound_content: Path, once: Once) -> None:
    schema = json.loads(read_member(need_archive(once), "package/schema/sveltia-cms.json"))
    judge = jsonschema.Draft7Validator(schema)
    made = config_of(sound_content)
    assert [f"{list(error.absolute_path)}: {error.message[:200]}" for error in judge.iter_errors(made)] == []
    made["collections"][0]["fields"][0] = {"label": "A field without a name", "widget": "string"}
    assert list(judge.iter_errors(made)), "the schema takes anything"


def test_each_field_says_what_it_means_and_whether_it_has_to_be_there(full: Config) -> None:
    model = RECORD_TYPES["categories"]
    for field in places(full)["categories"]["fields"]:
        of = model.model_fields[field["name"]]
        assert field["required"] is of.is_required()
        assert (of.description or "").partition(",")[0] in field["hint"].replace("\\", "")


def test_fields_are_filled_in_as_their_values_are(sample: Config) -> None:
    fields = {one["name"]: one for one in places(sample)["case-studies-inline"]["fields"]}
    assert fields["story"]["widget"] == "markdown"
    assert fields["story"]["modes"][0] == "raw"
    assert fields["featured"]["widget"] == "boolean"
    assert fields["region_basis"]["options"] == ["stated", "derived"]
    assert fields["region_basis"]["default"] == "stated"
    assert fields["updated"] | {"hint": ""} == {
        "name": "updated", "label": "Updated", "widget": "datetime", "type": "date", "format": "YYYY-MM-DD",
        "required": False, "hint": "",
    }  # fmt: skip
    assert fields["topics"]["multiple"] is True
    assert (fields["topics"]["collection"], fields["topics"]["file"]) == ("_singletons", "topics")
    assert fields["topics"]["value_field"] == "topics.*.slug"
    assert fields["category"]["value_field"] == "{{slug}}"
    assert fields["shows"]["widget"] == "keyvalue"
    assert fields["figures"]["max"] == 4
    assert [one["name"] for one in fields["figures"]["fields"]] == ["value", "label", "proof"]
    assert fields["figures"]["fields"][0]["maxlength"] == 12
    assert fields["edition"]["pattern"][0] == SLUG


def test_numbers_have_their_bounds_and_pairs_their_length(full: Config) -> None:
    colour = next(one for one in places(full)["categories"]["fields"] if one["name"] == "colour")
    assert (colour["widget"], colour["value_type"], colour["min"], colour["max"]) == ("number", "int", 0, 5)
    [tile] = [one for one in walk(places(full)["regions"]["fields"]) if one["name"] == "tile"]
    assert (tile["min"], tile["max"], tile["field"]["max"]) == (2, 2, 12)


def test_markdown_is_written_in_the_fields_that_are_read_as_markdown(full: Config) -> None:
    assert {one["name"] for one in every_field(full) if one["widget"] == "markdown"} == PROSE
    assert [one["name"] for one in every_field(full) if one["widget"] == "text"] == []


def test_a_slug_that_names_something_else_is_chosen_from_a_list(sample: Config) -> None:
    typed = {
        one["name"] for one in every_field(sample) if one["widget"] == "string" and one.get("pattern", [""])[0] == SLUG
    }
    assert typed <= NO_RELATION | {"level", "item"}  # the levels of milestones and editions stand in the very record
    chosen = {one["name"] for one in every_field(sample) if one["widget"] == "relation"}
    assert chosen == set(TARGETS)


def test_nothing_is_chosen_where_one_list_could_not_offer_all(full: Config) -> None:
    fields = {one["name"]: one for one in places(full)["case-studies-listed"]["fields"]}
    assert fields["recipient"]["widget"] == "string"  # some lie in a list, and one goes by another name than its file
    assert fields["category"]["widget"] == "string"  # some lie in a file of their own, some in a list
    assert fields["level"]["widget"] == "relation"


def test_a_recipient_is_written_in_one_form_and_kept_in_a_list(sample: Config) -> None:
    found = places(sample)
    inline, listed = found["case-studies-inline"], found["case-studies-listed"]
    assert [one["widget"] for one in (inline["fields"][1], listed["fields"][1])] == ["object", "relation"]
    assert inline["filter"]["field"] == "recipient.name"
    assert listed["filter"]["field"] == "recipient"
    [winners] = found["case-studies-former-winners"]["fields"]
    assert "recipient" not in {one["name"] for one in winners["fields"]}
    assert winners["allow_add"] is False


def test_records_in_a_list_need_a_slug_where_no_file_gives_one(full: Config) -> None:
    assert places(full)["topics"]["fields"][0]["fields"][0] | {"hint": ""} == {
        "name": "slug", "label": "Slug", "widget": "string", "maxlength": 100, "required": True, "hint": "",
        "pattern": [SLUG, "Write small letters and digits, with single hyphens between them"],
    }  # fmt: skip


def test_no_form_holds_anybodys_name(full: Config) -> None:
    words = json.dumps(full)
    for model in RECORD_TYPES.values():
        for name in ("name", "recipient", "place"):
            field = model.model_fields.get(name)
            assert not field or not field.examples or f"example: {field.examples[0]}" not in words


def test_signs_of_markdown_mean_themselves_in_a_hint(full: Config) -> None:
    hints = [one["hint"] for one in every_field(full) if one["name"] == "story"]
    assert hints
    assert all("_" not in hint.replace("\\_", "") for hint in (one.get("hint", "") for one in every_field(full)))


def test_the_configuration_knows_its_repository_and_asks_for_a_token(full: Config) -> None:
    made = config_of(SITES / "full", Admin(repository="a/b", branch="live", folder="words"), f"{SITE}/base")
    assert made["backend"] == {"name": "github", "repo": "a/b", "branch": "live", "auth_methods": ["token"]}
    assert made["logo"]["src"] == "/base/icon.svg"
    assert places(made)["topics"]["file"] == "words/topics.yaml"
    assert "branch" not in full["backend"]
