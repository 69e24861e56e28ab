"""Slugs that stand for another record: each has to be the slug of one."""

from collections.abc import Iterator, Mapping

from ..models import CaseStudy, Record
from ..problems import Problem, suggest, write_one_of
from ..records import Located, Records
from ..source import Step

NOUNS = {
    "programmes": "programme",
    "categories": "category",
    "regions": "region",
    "topics": "topic",
    "recipients": "recipient",
}


def find_unknown_slugs(records: Records) -> Iterator[Problem]:
    """A problem for each category, programme, region, topic or recipient that is named and not there."""
    for category in records.categories.values():
        yield from check(records, category, "programmes", category.value.programme, "programme")
    for region in records.regions.values():
        yield from check(records, region, "regions", region.value.parent, "parent")
    for recipient in records.recipients.values():
        if recipient.value.region not in records.regions:
            yield from check(records, recipient, "regions", recipient.value.region, "region")
    for case_study in records.case_studies:
        if not is_sound(records, case_study):
            yield from find_unknown_in(records, case_study)


def is_sound(records: Records, case_study: Located[CaseStudy]) -> bool:
    """True for a case study of which every slug is that of a record, as of nearly all."""
    value = case_study.value
    return (
        value.category in records.categories
        and (value.region is None or value.region in records.regions)
        and (not value.topics or records.topics.keys() >= set(value.topics))
        and case_study.recipient_slug in records.recipients
    )


def find_unknown_in(records: Records, case_study: Located[CaseStudy]) -> Iterator[Problem]:
    """A problem for each slug in a case study that no record has."""
    value = case_study.value
    yield from check(records, case_study, "categories", value.category, "category")
    yield from check(records, case_study, "regions", value.region, "region")
    for index, topic in enumerate(value.topics):
        yield from check(records, case_study, "topics", topic, "topics", index)
    if isinstance(value.recipient, str):
        yield from check(records, case_study, "recipients", value.recipient, "recipient")


def check(
    records: Records, record: Located[Record], record_type: str, slug: str | None, *loc: Step
) -> Iterator[Problem]:
    """A problem where no record of the type has the slug, and none with problems of its own has it either."""
    known: Mapping[str, object] = getattr(records, record_type)
    if slug is None or slug in known or records.was_refused(record_type, slug):
        return
    what = f"There is no {NOUNS[record_type]} `{slug}`"
    yield Problem(record.place(*loc), what, suggest(slug, known.keys(), otherwise(record_type, slug, known)))


def otherwise(record_type: str, slug: str, known: Mapping[str, object]) -> str:
    """What to write where no known slug is near."""
    if record_type == "recipients":
        return f"Write a file `recipients/{slug}.yaml`, or the recipient's `name` and `kind` here."
    if not known:
        return f"Write it in {record_type}, or leave the field out."
    return write_one_of(known.keys())
