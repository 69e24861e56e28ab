"""Models: the values that a field takes, and those that it refuses."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from showcase.models import RECORD_TYPES, CaseStudy, Moment, Recipient, Site
from showcase.models.fields import Date, Line, Slug, WebAddress


def accepts(kind: Any, value: object) -> bool:
    """True when the value can be read as this kind."""
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


def fields_of(model: type[BaseModel]) -> set[type[BaseModel]]:
    """The model and every model inside it."""
    definitions = model.model_json_schema().get("$defs", {})
    return {model, *(one for one in all_models() if one.__name__ in definitions)}


def all_models() -> list[type[BaseModel]]:
    """Every model of the package."""
    from showcase import models

    found = [getattr(models, name) for name in models.__all__]
    return [one for one in found if isinstance(one, type) and issubclass(one, BaseModel)]


@pytest.mark.parametrize("slug", ["a", "2025", "top-10-finalist", "a" * 100])
def test_a_slug_is_small_letters_digits_and_single_hyphens(slug: str) -> None:
    assert accepts(Slug, slug)


@pytest.mark.parametrize("slug", ["", "-a", "a-", "a--b", "A", "é", "a b", "../x", "a/b", ".", "a" * 101, "a\nb"])
def test_anything_else_is_no_slug(slug: str) -> None:
    assert not accepts(Slug, slug)


@pytest.mark.parametrize("address", ["https://example.org", "http://example.org/a?b=c&d=%20#e", "https://xn--a.test/"])
def test_an_address_of_the_web_begins_with_its_scheme(address: str) -> None:
    assert accepts(WebAddress, address)


@pytest.mark.parametrize(
    "address",
    ["example.org", "www.example.org", "javascript:alert(1)", "https://", "//example.org", "ftp://example.org",
     "https://exa mple.org", 'https://example.org/"onclick', "https://example.org/<b>", "data:text/html,x"],
)  # fmt: skip
def test_anything_else_is_no_address_of_the_web(address: str) -> None:
    assert not accepts(WebAddress, address)


@pytest.mark.parametrize("text", ["1 March", "March 2026", "01/03/2026", "2026-3-1", "2026-02-30", "2026", ""])
def test_a_date_has_a_year_a_month_and_a_day_that_exists(text: str) -> None:
    assert accepts(Date, "2026-03-01")
    assert not accepts(Date, text)


@given(st.dates())
def test_every_date_of_the_calendar_is_read_as_itself(day: date) -> None:
    assert TypeAdapter(Date).validate_python(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-03-01 17:00 Europe/London", "2026-03-01T17:00:00+00:00"),
        ("2026-07-01 9:30 Europe/London", "2026-07-01T09:30:00+01:00"),
        ("2026-03-01 end of day Europe/London", "2026-03-01T23:59:59+00:00"),
        ("2026-03-01 start of day Asia/Kolkata", "2026-03-01T00:00:00+05:30"),
        ("2026-03-01 17:00 Etc/GMT+3", "2026-03-01T17:00:00-03:00"),
        ("2026-03-01 17:00 UTC", "2026-03-01T17:00:00+00:00"),
    ],
)
def test_a_moment_is_a_day_an_hour_and_a_zone(text: str, instant: str) -> None:
    moment: Moment = TypeAdapter(Moment).validate_python(text)
    assert moment.instant.isoformat() == instant


@pytest.mark.parametrize(
    "text",
    ["Friday 1st March", "2026-03-01", "2026-03-01 17:00", "2026-03-01 Europe/London", "2026-03-01 25:00 Europe/London",
     "2026-03-01 17:61 Europe/London", "2026-03-01 17:00 Mars/Base", "2026-02-30 17:00 Europe/London",
     "2026-03-01 17:00 Factory", "2026-03-01 17:00 posix/Europe/London", "2026-03-01 17:00 ../etc/passwd"],
)  # fmt: skip
def test_a_moment_without_year_hour_or_zone_is_refused(text: str) -> None:
    assert not accepts(Moment, text)


def test_a_line_has_no_line_break() -> None:
    assert accepts(Line, "One line")
    assert not accepts(Line, "Two\nlines")


def test_a_key_that_nothing_is_written_after_counts_as_absent() -> None:
    assert Site.model_validate({"name": "A", "headline": "B", "language": None}).language == "en-GB"


def test_an_unknown_key_is_refused_even_when_nothing_is_written_after_it() -> None:
    with pytest.raises(ValidationError):
        Site.model_validate({"name": "A", "headline": "B", "nmae": None})


def test_only_the_form_in_which_a_recipient_is_written_is_judged() -> None:
    whole = {"category": "a", "edition": "2025", "level": "b"}
    with pytest.raises(ValidationError) as found:
        CaseStudy.model_validate({**whole, "recipient": {"nmae": "x"}})
    assert {error["type"] for error in found.value.errors()} == {"missing", "extra_forbidden"}
    assert CaseStudy.model_validate({**whole, "recipient": "a-school"}).recipient == "a-school"
    assert CaseStudy.model_validate({**whole, "recipient": {"name": "A"}}).recipient == Recipient(name="A")


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_every_field_says_what_it_means_and_gives_an_example_that_it_takes(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name
        assert field.examples, name
        taken = {
            error["loc"][0]
            for error in errors_of(model, {name: field.examples[0]})
            if error["loc"] and error["type"] != "missing"
        }
        assert not taken, name


def errors_of(model: type[BaseModel], fields: dict[str, object]) -> list[Any]:
    """Every error of these fields in this model."""
    try:
        model.model_validate(fields)
    except ValidationError as error:
        return list(error.errors())
    return []


def test_every_model_belongs_to_a_record_type() -> None:
    reached = {one for model in RECORD_TYPES.values() for one in fields_of(model)}
    assert {one.__name__ for one in all_models()} == {one.__name__ for one in reached} | {"Record"}
